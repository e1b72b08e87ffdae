import type { JSX } from 'solid-js';
import { createMemo, For } from 'solid-js';
import type { ZoneFigures } from '../../core/indicator/figure.ts';
import { areaLabel } from '../areas/area-label.ts';
import { useWorkspace } from '../workspace.ts';

/** Which areas a zone touches and how much of each, on the division whose areas people are counted in. */
export function TouchedAreas(props: { readonly figures: ZoneFigures }): JSX.Element {
  const { session, reference, derived, format, t } = useWorkspace();
  const rows = createMemo(() => {
    const data = derived.countingDivision();
    const shares = props.figures.shares.get(data.division.id) ?? new Map();
    return [...shares]
      .map(([code, share]) => {
        const position = data.positionOfCode.get(code);
        const area = position === undefined ? undefined : data.areas[position];
        if (area === undefined) throw new Error(`touched areas: no area "${code}"`);
        return { code, share, label: areaLabel(area, data, reference) };
      })
      .sort((a, b) => b.share - a.share || a.label.localeCompare(b.label, 'sv'));
  });
  return (
    <details class="fold">
      <summary>{t('zones.touched', { count: rows().length })}</summary>
      <table class="table">
        <caption class="visually-hidden">{t('zones.touched', { count: rows().length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('areas.column.area')}</th>
            <th scope="col" class="number">
              {t('zones.shareInside')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr
                data-lit={session.state.hoveredArea === row.code}
                onMouseEnter={() => session.set({ hoveredArea: row.code })}
                onMouseLeave={() => session.set({ hoveredArea: null })}
              >
                <th scope="row">{row.label}</th>
                <td class="number">{format().percentOfFraction(row.share, 1)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
}
