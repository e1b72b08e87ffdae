import '../../styles/compare.css';
import type { JSX } from 'solid-js';
import { createMemo, Match, Show, Switch } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import type { IndicatorId } from '../../core/identifiers.ts';
import type { CompareView } from '../../store/compare-choices.ts';
import { INDICATOR_GROUPS } from '../areas/indicator-groups.ts';
import { Segmented, SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { SecondColumn } from './second-column.tsx';
import { secondIndicator } from './second-indicator.ts';
import { TwoIndicators } from './two-indicators.tsx';
import { YearControls } from './year-controls.tsx';

const VIEWS: readonly CompareView[] = ['one', 'two', 'maps'];

/** One figure, two at once, two maps beside one another, or one figure over its years. */
export function CompareSection(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, derived, need, t } = workspace;
  const view = () => session.state.compare.view;
  const second = createMemo(() => secondIndicator(workspace));
  const index = () => need.index();
  const needOption = () =>
    derived.indicator().id === index().id
      ? []
      : [{ value: index().id, label: index().name[session.state.language], group: t('compare.group.need') }];
  const options = () => [
    ...needOption(),
    ...INDICATOR_GROUPS.flatMap((group) =>
      reference.catalog.indicators
        .filter((indicator) => indicator.group === group && indicator.id !== derived.indicator().id)
        .filter((indicator) => view() === 'maps' || indicator.unit !== 'class')
        .map(({ id, name }) => ({ value: id, label: name[session.state.language], group: t(`areas.group.${group}`) })),
    ),
  ];
  return (
    <>
      <Segmented<CompareView>
        legend={t('compare.view')}
        value={view()}
        options={VIEWS.map((value) => ({ value, label: t(`compare.view.${value}`) }))}
        onChange={(next) => session.set({ compare: { ...session.state.compare, view: next, changeFrom: null } })}
      />
      <Show when={view() === 'one'}>
        <YearControls />
      </Show>
      <Show when={view() === 'one' ? null : second()}>
        {(indicator) => (
          <>
            <SelectField<IndicatorId>
              label={t('compare.second')}
              value={indicator().id}
              options={options()}
              onChange={(id) => session.set({ compare: { ...session.state.compare, second: id } })}
            />
            <SecondView view={view()} second={indicator()} />
          </>
        )}
      </Show>
    </>
  );
}

function SecondView(props: { readonly view: CompareView; readonly second: Indicator }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <Switch>
      <Match when={props.view === 'two'}>
        <TwoIndicators second={props.second} />
      </Match>
      <Match when={props.view === 'maps'}>
        <p class="quiet small">{t('compare.sameCamera')}</p>
        <SecondColumn second={props.second} />
      </Match>
    </Switch>
  );
}
