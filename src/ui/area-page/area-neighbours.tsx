import type { JSX } from 'solid-js';
import { createMemo, For } from 'solid-js';
import { areaValues } from '../../core/indicator/area-values.ts';
import { areaLabel } from '../areas/area-label.ts';
import { useWorkspace } from '../workspace.ts';
import type { AreaSubject } from './area-subject.ts';
import { neighboursOf } from './neighbours-of.ts';

/** Areas along the border, with the indicator of the map: a click opens their page. */
export function AreaNeighbours(props: { readonly subject: AreaSubject }): JSX.Element {
  const { reference, session, derived, format, t } = useWorkspace();
  const data = () => props.subject.data;
  const neighbours = createMemo(() => neighboursOf(data(), props.subject.position));
  const values = createMemo(() => areaValues(derived.indicator(), data().division.id, reference));
  const hasValues = (): boolean => values().shownOn === data().division.id;
  const valueText = (position: number): JSX.Element => {
    const { unit, decimals, kind } = derived.indicator();
    const value = values().values[position] ?? 'missing';
    if (typeof value !== 'number') return <span class="withheld">{t(`reason.${value}`)}</span>;
    return kind === 'count' ? format().number(value, decimals) : format().withUnit(value, unit, decimals);
  };
  return (
    <section class="area-sheet__section">
      <h3>{t('areaPage.neighbours')}</h3>
      <p class="quiet small">{t('areaPage.neighboursHelp')}</p>
      <table class="table">
        <caption class="visually-hidden">{t('areaPage.neighbours')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('areaPage.neighbour')}</th>
            <th scope="col" class="number">
              {t('areaPage.sharedBorder')}
            </th>
            {hasValues() && (
              <th scope="col" class="number">
                {derived.indicator().name[session.state.language]}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <For each={neighbours()}>
            {({ area, position, sharedM }) => (
              <tr data-neighbour={area.code}>
                <th scope="row">
                  <button
                    type="button"
                    class="row-button link-button"
                    onClick={() => session.set({ areaPage: { division: data().division.id, code: area.code } })}
                  >
                    {areaLabel(area, data(), reference)}
                  </button>
                </th>
                <td class="number">{t('areaPage.border', { km: format().number(sharedM / 1000, 1) })}</td>
                {hasValues() && <td class="number">{valueText(position)}</td>}
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
