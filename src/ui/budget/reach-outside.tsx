import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { ReachedArea } from '../../core/budget/reach-areas.ts';
import type { AreaCode } from '../../core/identifiers.ts';
import { areaLabel } from '../areas/area-label.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { useReachValues } from './reach-context.ts';

const AREAS_SHOWN = 5;

interface UncoveredArea {
  readonly reached: ReachedArea;
  readonly need: number;
}

/** Who has need and lives in no zone: counted, and the areas where it is greatest. */
export function ReachOutside(): JSX.Element {
  const workspace = useWorkspace();
  const { session, derived, format, t } = workspace;
  const values = useReachValues(workspace);
  const count = (value: number): string => format().number(Math.round(value));
  const uncovered = createMemo((): readonly UncoveredArea[] => {
    const ranking = values.ranking();
    const counting = derived.countingDivision();
    if (ranking === null) return [];
    const inside = new Map(values.peopleOfAllZones().map(({ key, weight }) => [key, weight]));
    const onOwn = ranking.division === counting.division.id;
    return values
      .picture()
      .areas.flatMap((reached) => {
        const { code, parentCode } = reached.area;
        const key = onOwn ? code : parentCode;
        const need = key === null ? undefined : ranking.needOfArea.get(key);
        return need === undefined || reached.residents === null ? [] : [{ reached, need }];
      })
      .sort((a, b) => b.need - a.need || (a.reached.area.code < b.reached.area.code ? -1 : 1))
      .filter(({ reached }) => (inside.get(reached.area.code) ?? 0) < (reached.residents ?? 0) / 2)
      .slice(0, AREAS_SHOWN);
  });
  /** Need is the value, its sign turned where low is worse. */
  const valueText = (need: number): string => {
    const indicator = values.rankedBy();
    if (indicator === null) return '';
    const value = indicator.direction === 'low-is-worse' ? -need : need;
    return format().withUnit(value, indicator.unit, indicator.decimals);
  };
  return (
    <>
      <h3>{t('reach.outside')}</h3>
      <Show when={values.challengedOutside()}>
        {(found) => (
          <p data-reach="outside">
            {t('reach.outsideChallenged', {
              outside: count(found().outside),
              residents: count(found().residents),
            })}
          </p>
        )}
      </Show>
      <Show when={values.traitOutside()}>
        {(found) => (
          <p>
            {t('reach.outsideTrait', {
              indicator: values.rankedBy()?.name[session.state.language] ?? '',
              outside: count(found().outside),
              residents: count(found().residents),
            })}
          </p>
        )}
      </Show>
      <Show when={uncovered().length > 0}>
        <div class="table-wrap" ref={focusWhileScrolling}>
          <table class="table reach-table">
            <caption class="quiet small">
              {t('reach.outsideNote', { indicator: values.rankedBy()?.name[session.state.language] ?? '' })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('reach.area')}</th>
                <th scope="col" class="number">
                  {t('reach.residents')}
                </th>
                <th scope="col" class="number">
                  {t('reach.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={uncovered()}>
                {({ reached, need }) => <UncoveredRow reached={reached} value={valueText(need)} />}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </>
  );
}

function UncoveredRow(props: { readonly reached: ReachedArea; readonly value: string }): JSX.Element {
  const { session, reference, derived, map, format } = useWorkspace();
  const label = () => areaLabel(props.reached.area, derived.countingDivision(), reference);
  const show = (code: AreaCode): void => {
    session.set({ selectedAreas: [code] });
    map.zoomToAreas([code]);
  };
  return (
    <tr data-lit={session.state.hoveredArea === props.reached.area.code}>
      <th scope="row">
        <button type="button" class="row-button" onClick={() => show(props.reached.area.code)}>
          {label()}
        </button>
      </th>
      <td class="number">{format().number(props.reached.residents ?? 0)}</td>
      <td class="number">{props.value}</td>
    </tr>
  );
}
