import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import type { NeedComponent } from '../../core/need/need-definition.ts';
import {
  canBeNeedComponent,
  MOST_WEIGHT,
  withComponent,
  withoutComponent,
  withWeight,
} from '../../core/need/need-definition.ts';
import { Icon } from '../primitives/icon.tsx';
import { SliderField } from '../primitives/slider-field.tsx';
import { useWorkspace } from '../workspace.ts';
import { INDICATOR_GROUPS } from './indicator-groups.ts';

/** What the index is made of: each part said as what it is, with its weight by slider and typed. */
export function NeedParts(): JSX.Element {
  const { session, reference, need, t } = useWorkspace();
  const language = () => session.state.language;
  // By id, so that a weight moved keeps the slider under the hand.
  const ids = createMemo(() => session.state.need.components.map(({ indicator }) => indicator), [], {
    equals: (one, other) => one.join(' ') === other.join(' '),
  });
  const indicatorOf = (id: NeedComponent['indicator']): Indicator | undefined =>
    reference.catalog.indicators.find((indicator) => indicator.id === id);
  const addable = () =>
    reference.catalog.indicators.filter((indicator) => canBeNeedComponent(indicator) && !ids().includes(indicator.id));
  return (
    <details class="fold">
      <summary>{t('need.parts', { count: ids().length })}</summary>
      <div class="need-parts">
        <p class="quiet small">{t('need.partsHelp')}</p>
        <For each={ids()}>
          {(id) => <Show when={indicatorOf(id)}>{(indicator) => <NeedPart indicator={indicator()} />}</Show>}
        </For>
        <label class="field">
          <span class="field__label">{t('need.add')}</span>
          <select
            class="input"
            onChange={(event) => {
              const chosen = addable().find(({ id }) => id === event.currentTarget.value);
              event.currentTarget.value = '';
              if (chosen !== undefined) need.define(withComponent(session.state.need, chosen.id));
            }}
          >
            <option value="">{t('need.addChoose')}</option>
            <For each={INDICATOR_GROUPS.filter((group) => addable().some((each) => each.group === group))}>
              {(group) => (
                <optgroup label={t(`areas.group.${group}`)}>
                  <For each={addable().filter((each) => each.group === group)}>
                    {(indicator) => <option value={indicator.id}>{indicator.name[language()]}</option>}
                  </For>
                </optgroup>
              )}
            </For>
          </select>
        </label>
      </div>
    </details>
  );
}

function NeedPart(props: { readonly indicator: Indicator }): JSX.Element {
  const { session, need, format, t } = useWorkspace();
  const name = () => props.indicator.name[session.state.language];
  const components = () => session.state.need.components;
  const weight = () => components().find(({ indicator }) => indicator === props.indicator.id)?.weight ?? 0;
  const share = () =>
    weight() /
    Math.max(
      1,
      components().reduce((sum, component) => sum + component.weight, 0),
    );
  return (
    <div class="need-part" data-need-part={props.indicator.id}>
      <div class="need-part__head">
        <span class="need-part__name">
          {name()}
          <span class="need-table__direction quiet small">
            {t(props.indicator.direction === 'low-is-worse' ? 'need.lowIsWorse' : 'need.highIsWorse')}
          </span>
        </span>
        <span class="number small">{format().percentOfFraction(share())}</span>
        <button
          type="button"
          class="button button--plain button--icon"
          onClick={() => need.define(withoutComponent(session.state.need, props.indicator.id))}
        >
          <Icon name="close" />
          <span class="visually-hidden">{t('need.remove', { indicator: name() })}</span>
        </button>
      </div>
      <SliderField
        label={t('need.weightOf', { indicator: name() })}
        typedLabel={t('need.weightTyped', { indicator: name() })}
        value={weight()}
        min={0}
        max={MOST_WEIGHT}
        step={1}
        text={String(weight())}
        onChange={(value) => need.define(withWeight(session.state.need, props.indicator.id, value))}
      />
    </div>
  );
}
