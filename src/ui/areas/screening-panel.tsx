import '../../styles/need.css';
import type { JSX } from 'solid-js';
import { createEffect, createMemo, For, on, onCleanup, Show } from 'solid-js';
import type { ScreeningCombination } from '../../core/need/screening.ts';
import { MOST_CONDITIONS } from '../../core/need/screening.ts';
import { residentsOf } from '../../core/need/screening-change.ts';
import { screeningIndicator } from '../../core/need/screening-layer.ts';
import { Segmented, SelectField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { isNarrow } from '../primitives/narrow-screen.ts';
import { useWorkspace } from '../workspace.ts';
import { ScreeningConditionField } from './screening-condition.tsx';
import { useScreening } from './screening-context.ts';
import { ScreeningOutcomes } from './screening-outcomes.tsx';
import { areaNames, conditionText } from './screening-text.ts';

/** Which areas meet the conditions: they light up at once, and become a zone with one click. */
export function ScreeningPanel(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, need, newId, t } = workspace;
  const values = useScreening(workspace);
  const definition = () => values.screening().definition;
  const ids = createMemo(() => definition().conditions.map(({ id }) => id), [], {
    equals: (one, other) => one.join(' ') === other.join(' '),
  });
  createEffect(() => need.setScreening(screeningIndicator(values.screening(), reference)));
  const light = (): void => session.set({ selectedAreas: values.screening().matches });
  // A limit that moves and changes nothing leaves the person's own choice of areas alone.
  // On a narrow screen what is chosen takes the panel's place: there the map's colours say it, and a button lights them.
  const narrow = isNarrow();
  createEffect(
    on(
      () => values.screening().matches.join(' '),
      () => {
        if (!narrow()) light();
      },
    ),
  );
  const combine = (combination: ScreeningCombination): void => values.define({ ...definition(), combination });
  const add = (): void => {
    const conditions = definition().conditions;
    const unused = reference.catalog.indicators.find(
      ({ id, direction, unit }) =>
        direction !== 'neutral' && unit !== 'class' && conditions.every(({ indicator }) => indicator !== id),
    );
    const indicator = unused?.id ?? session.state.indicator;
    const condition = { id: newId(), indicator, test: { kind: 'worst-share', percent: 20 } } as const;
    values.define({ ...definition(), conditions: [...conditions, condition] });
  };
  return (
    <div class="need-parts" data-screening={values.screening().matches.length}>
      <Result light={light} />
      <Show when={ids().length > 1}>
        <Segmented<ScreeningCombination['kind']>
          legend={t('screening.combination')}
          value={definition().combination.kind}
          options={(['all', 'any', 'at-least'] as const).map((kind) => ({
            value: kind,
            label: t(`screening.combination.${kind}`),
          }))}
          onChange={(kind) => combine(kind === 'at-least' ? { kind, count: Math.max(1, ids().length - 1) } : { kind })}
        />
        <Show when={definition().combination.kind === 'at-least'}>
          <SelectField<string>
            label={t('screening.leastCount')}
            value={String(values.screening().needed)}
            options={ids().map((_, place) => ({ value: String(place + 1), label: String(place + 1) }))}
            onChange={(count) => combine({ kind: 'at-least', count: Number(count) })}
          />
        </Show>
      </Show>
      <For each={ids()} fallback={<p>{t('screening.empty')}</p>}>
        {(id, place) => <ScreeningConditionField id={id} number={place() + 1} />}
      </For>
      <div class="button-row">
        <button type="button" class="button" disabled={ids().length >= MOST_CONDITIONS} onClick={add}>
          <Icon name="plus" />
          {t('screening.add')}
        </button>
      </div>
      <ScreeningOutcomes />
    </div>
  );
}

/** How many, what the last change did, and the zone of them. */
function Result(props: { readonly light: () => void }): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, reference, map, need, format, t } = workspace;
  const { screening, change } = useScreening(workspace);
  const matches = () => screening().matches;
  const data = () => reference.divisions.get(screening().division);
  const residents = (): string => {
    const now = data();
    return format().number(now === undefined ? 0 : residentsOf(matches(), now));
  };
  const undecided = () => screening().verdicts.filter((verdict) => verdict === 'undecided').length;
  const named = (codes: ReturnType<typeof matches>): string => areaNames(codes, screening().division, workspace);
  const areLit = (): boolean => session.state.selectedAreas.join(' ') === matches().join(' ');
  const makeZone = (): void => {
    const { combination } = screening().definition;
    const [first] = matches();
    const required =
      combination.kind === 'at-least'
        ? `${t('screening.combination.at-least')} ${screening().needed}`
        : t(`screening.combination.${combination.kind}`);
    const conditions = screening().conditions.map((condition) => conditionText(condition, workspace));
    map.makeZoneOfAreas(matches(), {
      name: t('screening.zoneName', { area: first === undefined ? '' : named([first]) }),
      note: t('screening.zoneNote', {
        division: data()?.division.name[session.state.language] ?? '',
        combination: required,
        conditions: conditions.join('; '),
      }),
    });
  };
  // With other areas chosen than those that match, the command makes the zone of these.
  const areAsked = (): boolean => areLit() || session.state.selectedAreas.length === 0;
  createEffect(() => need.offerZoneOfMatches(matches().length > 0 && areAsked() ? makeZone : null));
  onCleanup(() => need.offerZoneOfMatches(null));
  return (
    <div class="screening-result">
      <p class="screening-result__count" role="status" data-matches={matches().length}>
        {matches().length === 0
          ? t('screening.noMatches')
          : t(matches().length === 1 ? 'screening.matches.one' : 'screening.matches', {
              count: matches().length,
              residents: residents(),
            })}
      </p>
      <Show when={undecided() > 0}>
        <p class="quiet small">{t('screening.undecided', { count: undecided() })}</p>
      </Show>
      <div class="button-row">
        <button
          type="button"
          class="button button--main"
          disabled={matches().length === 0 || store().readOnly}
          onClick={makeZone}
        >
          <Icon name="plus" />
          {t(matches().length === 1 ? 'screening.makeZone.one' : 'screening.makeZone', { count: matches().length })}
        </button>
        <Show when={matches().length > 0 && !areLit()}>
          <button type="button" class="button" onClick={() => props.light()}>
            {t('screening.light')}
          </button>
        </Show>
      </div>
      <Show when={change()}>
        {(now) => (
          <div class="screening-change small" role="status" data-screening-change>
            <p class="quiet">{t('screening.changed')}</p>
            <Show when={now().gained.length + now().lost.length === 0}>
              <p>{t('screening.unchanged')}</p>
            </Show>
            <Show when={now().gained.length > 0}>
              <p>
                {t('screening.gained', {
                  count: now().gained.length,
                  residents: format().number(now().residentsGained),
                  areas: named(now().gained),
                })}
              </p>
            </Show>
            <Show when={now().lost.length > 0}>
              <p>
                {t('screening.lost', {
                  count: now().lost.length,
                  residents: format().number(now().residentsLost),
                  areas: named(now().lost),
                })}
              </p>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
