import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import type { IndicatorId } from '../../core/identifiers.ts';
import { NEED_INDEX } from '../../core/need/need-layer.ts';
import type { ScreenedCondition, ScreeningTest } from '../../core/need/screening.ts';
import { isClass } from '../../core/need/screening.ts';
import { SelectField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { SliderField } from '../primitives/slider-field.tsx';
import { useWorkspace } from '../workspace.ts';
import { INDICATOR_GROUPS } from './indicator-groups.ts';
import { useScreening } from './screening-context.ts';
import { limitText } from './screening-text.ts';

const FIRST_PERCENT = 20;

/** One condition: which indicator, how, and the limit by slider and typed. */
export function ScreeningConditionField(props: { readonly id: string; readonly number: number }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, need, t } = workspace;
  const values = useScreening(workspace);
  const language = () => session.state.language;
  const definition = () => values.screening().definition;
  const screened = createMemo(() => values.screening().conditions.find(({ condition }) => condition.id === props.id));
  const replace = (change: { indicator?: IndicatorId; test?: ScreeningTest }, settled = true): void => {
    const conditions = definition().conditions.map((each) => (each.id === props.id ? { ...each, ...change } : each));
    values.define({ ...definition(), conditions }, settled);
  };
  const remove = (): void => {
    const conditions = definition().conditions.filter(({ id }) => id !== props.id);
    values.define({ ...definition(), conditions });
  };
  const options = () => [
    { value: NEED_INDEX, label: need.index().name[language()], group: t('screening.needGroup') },
    ...INDICATOR_GROUPS.flatMap((group) =>
      reference.catalog.indicators
        .filter((indicator) => indicator.group === group)
        .map(({ id, name }) => ({ value: id, label: name[language()], group: t(`areas.group.${group}`) })),
    ),
  ];
  const chooseIndicator = (id: IndicatorId): void => {
    const indicator = reference.catalog.indicators.find((each) => each.id === id);
    replace({ indicator: id, test: indicator === undefined ? shareTest() : firstTestOf(indicator) });
  };
  return (
    <Show when={screened()}>
      {(now) => (
        <div class="screening-condition" role="group" aria-label={t('screening.condition', { number: props.number })}>
          <div class="screening-condition__head">
            <h3>{t('screening.condition', { number: props.number })}</h3>
            <button type="button" class="button button--plain button--icon" onClick={remove}>
              <Icon name="close" />
              <span class="visually-hidden">{t('screening.remove', { number: props.number })}</span>
            </button>
          </div>
          <SelectField<IndicatorId>
            label={t('screening.indicator')}
            value={now().condition.indicator}
            options={options()}
            onChange={chooseIndicator}
          />
          <Show
            when={!isClass(now().indicator)}
            fallback={
              <Classes
                screened={now()}
                onChange={(chosen) => replace({ test: { kind: 'categories', values: chosen } })}
              />
            }
          >
            <Limit screened={now()} onChange={(test, settled) => replace({ test }, settled)} />
          </Show>
          <Outcome screened={now()} />
        </div>
      )}
    </Show>
  );
}

function shareTest(): ScreeningTest {
  return { kind: 'worst-share', percent: FIRST_PERCENT };
}

/** The worst of the classes is where most look first. */
function firstTestOf(indicator: Indicator): ScreeningTest {
  if (indicator.kind !== 'not-aggregable' || indicator.categories.length === 0) return shareTest();
  const values = indicator.categories.map(({ value }) => value);
  return {
    kind: 'categories',
    values: [indicator.direction === 'high-is-worse' ? Math.max(...values) : Math.min(...values)],
  };
}

function Classes(props: {
  readonly screened: ScreenedCondition;
  readonly onChange: (values: readonly number[]) => void;
}): JSX.Element {
  const { session, t } = useWorkspace();
  const chosen = (): readonly number[] => {
    const { test } = props.screened.condition;
    return test.kind === 'categories' ? test.values : [];
  };
  const categories = () =>
    props.screened.indicator.kind === 'not-aggregable' ? props.screened.indicator.categories : [];
  return (
    <fieldset class="need-choices">
      <legend class="field__label">{t('screening.classes')}</legend>
      <For each={categories()}>
        {({ value, name }) => (
          <label>
            <input
              type="checkbox"
              checked={chosen().includes(value)}
              onChange={(event) =>
                props.onChange(
                  event.currentTarget.checked ? [...chosen(), value] : chosen().filter((each) => each !== value),
                )
              }
            />
            <span>
              {value} {name[session.state.language]}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

type LimitKind = 'at-least' | 'at-most' | 'worst-share';

function Limit(props: {
  readonly screened: ScreenedCondition;
  readonly onChange: (test: ScreeningTest, settled: boolean) => void;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const indicator = () => props.screened.indicator;
  const test = () => props.screened.condition.test;
  const kind = (): LimitKind => {
    const now = test().kind;
    return now === 'categories' ? 'worst-share' : now;
  };
  const extent = createMemo(() => {
    const known = props.screened.values.filter((value) => typeof value === 'number');
    const factor = 10 ** indicator().decimals;
    const low = known.length === 0 ? 0 : Math.min(...known);
    const high = known.length === 0 ? 1 : Math.max(...known);
    return { min: Math.floor(low * factor) / factor, max: Math.ceil(high * factor) / factor, step: 1 / factor };
  });
  const percent = (): number => {
    const now = test();
    return now.kind === 'worst-share' ? now.percent : FIRST_PERCENT;
  };
  const limit = (): number => props.screened.limit ?? extent().min;
  /** The limit that the condition has now goes along to the other kind, so that the same areas stay lit. */
  const choose = (next: LimitKind): void => {
    const factor = 10 ** indicator().decimals;
    const rounded = (next === 'at-most' ? Math.ceil(limit() * factor) : Math.floor(limit() * factor)) / factor;
    props.onChange(next === 'worst-share' ? { kind: next, percent: percent() } : { kind: next, limit: rounded }, true);
  };
  const labelOf = (each: LimitKind): string =>
    t(
      each === 'worst-share' && indicator().direction === 'neutral'
        ? 'screening.test.highest-share'
        : `screening.test.${each}`,
    );
  return (
    <>
      <SelectField<LimitKind>
        label={t('screening.test')}
        value={kind()}
        options={(['at-least', 'at-most', 'worst-share'] as const).map((each) => ({
          value: each,
          label: labelOf(each),
        }))}
        onChange={choose}
      />
      <Show
        when={kind() === 'worst-share'}
        fallback={
          <SliderField
            label={t('screening.limit')}
            typedLabel={t('screening.limitTyped')}
            value={limit()}
            min={extent().min}
            max={extent().max}
            step={extent().step}
            text={format().withUnit(limit(), indicator().unit, indicator().decimals)}
            onChange={(value, settled) =>
              props.onChange({ kind: kind() === 'at-most' ? 'at-most' : 'at-least', limit: value }, settled)
            }
          />
        }
      >
        <SliderField
          label={t('screening.percent')}
          typedLabel={t('screening.percentTyped')}
          value={percent()}
          min={1}
          max={100}
          step={1}
          text={format().percentOfFraction(percent() / 100)}
          onChange={(value, settled) =>
            props.onChange({ kind: 'worst-share', percent: Math.min(Math.max(Math.round(value), 1), 100) }, settled)
          }
        />
      </Show>
    </>
  );
}

/** How many areas meet the condition alone, and what is not known. */
function Outcome(props: { readonly screened: ScreenedCondition }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, t } = workspace;
  const count = (outcome: 'met' | 'unknown'): number =>
    props.screened.outcomes.filter((each) => each === outcome).length;
  const divisionName = (): string =>
    reference.divisions.get(session.state.division)?.division.name[session.state.language] ?? '';
  return (
    <p class="quiet small">
      <Show when={props.screened.valuesOf !== 'nobody'} fallback={t('screening.notHere', { division: divisionName() })}>
        {props.screened.condition.test.kind === 'worst-share'
          ? t('screening.meetsLimit', { count: count('met'), limit: limitText(props.screened, workspace) })
          : t('screening.meets', { count: count('met') })}
        <Show when={count('unknown') > 0}>, {t('screening.unknown', { count: count('unknown') })}</Show>
        <Show when={props.screened.valuesOf === 'larger-area'}>. {t('screening.ofLargerArea')}</Show>
      </Show>
    </p>
  );
}
