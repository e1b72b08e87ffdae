import '../../styles/reach.css';
import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import type { ReachChoices } from '../../store/reach-choices.ts';
import { Segmented } from '../primitives/field.tsx';
import { isNarrow } from '../primitives/narrow-screen.ts';
import { useWorkspace } from '../workspace.ts';
import { ReachByType } from './reach-by-type.tsx';
import { ReachChoicesForm } from './reach-choices.tsx';
import { useReachValues } from './reach-context.ts';
import { ReachMethod } from './reach-method.tsx';
import { ReachOutside } from './reach-outside.tsx';
import { ReachSpread } from './reach-spread.tsx';
import { ReachWhere } from './reach-where.tsx';
import { showMoneyLayer } from './show-money-layer.ts';
import { WhatIfView } from './what-if-view.tsx';

/** Whether the money reaches those it is for: of the plan as it is, or under another allocation. */
export function ReachPanel(): JSX.Element {
  const { session, t } = useWorkspace();
  const view = () => session.state.reach.view;
  return (
    <>
      <section class="panel__section reach-view">
        <Segmented<ReachChoices['view']>
          legend={t('whatIf.view')}
          value={view()}
          options={[
            { value: 'reach', label: t('whatIf.view.reach') },
            { value: 'what-if', label: t('whatIf.view.what-if') },
          ]}
          onChange={(chosen) => session.set({ reach: { ...session.state.reach, view: chosen } })}
        />
      </section>
      <Show when={view() === 'reach'} fallback={<WhatIfView />}>
        <ReachView />
      </Show>
    </>
  );
}

/** The answer first, then where the money goes, by type, and who is left out. */
function ReachView(): JSX.Element {
  const workspace = useWorkspace();
  const { t } = workspace;
  const values = useReachValues(workspace);
  const narrow = isNarrow();
  showMoneyLayer({
    areas: () => values.picture().areas.map(({ area, sekPerResident }) => ({ code: area.code, sekPerResident })),
    ramp: 'oranges',
    title: 'reach.layerTitle',
    nothing: 'reach.layerNothing',
  });
  const hasMoney = () => values.picture().reach.totalSek > 0;
  return (
    <>
      <section class="panel__section">
        <h2>{t('reach.title')}</h2>
        <ReachChoicesForm />
      </section>
      <Show when={hasMoney()} fallback={<NoMoney />}>
        <section class="panel__section">
          <ReachWhere />
        </section>
        <Show when={values.picture().byType}>
          <section class="panel__section">
            <ReachByType />
          </section>
        </Show>
      </Show>
      <section class="panel__section">
        <ReachOutside />
      </section>
      <Show when={narrow() && hasMoney()}>
        <ReachSpread />
      </Show>
      <section class="panel__section">
        <ReachMethod />
      </section>
    </>
  );
}

function NoMoney(): JSX.Element {
  const { t } = useWorkspace();
  return (
    <section class="panel__section">
      <div class="teaching">
        <h3>{t('reach.none.title')}</h3>
        <p>{t('reach.none.text')}</p>
      </div>
    </section>
  );
}
