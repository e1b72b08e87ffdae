import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { budgetLeaves } from '../../core/budget/leaves.ts';
import { zonePeople } from '../../core/budget/reach.ts';
import { partsOfArea } from '../../core/profile/count-columns.ts';
import { moneyOfAreaByZone } from '../../core/profile/touching-zones.ts';
import { useWorkspace } from '../workspace.ts';
import type { AreaSubject } from './area-subject.ts';

/** Below this a zone and an area that only share a border seem to overlap, by rounding. */
const TOUCH_SHARE = 1e-6;

/** Zones that hold some of the area, and how much of their money reaches the people in it. */
export function AreaZones(props: { readonly subject: AreaSubject }): JSX.Element {
  const { store, reference, derived, format, t } = useWorkspace();
  const rows = createMemo(() => {
    const plan = store().plan();
    const { data, area } = props.subject;
    const counting = derived.countingDivision();
    const parts = partsOfArea(data.division.id, area.code, counting.division.id, reference) ?? [];
    const inside = new Set(parts);
    const codes = new Set(counting.areas.flatMap(({ code }, position) => (inside.has(position) ? [code] : [])));
    const figures = plan.zones.map((zone) => ({ zone, figures: derived.figuresOfZone(zone) }));
    const people = new Map(
      figures.map(({ zone, figures: result }) => [
        zone.id,
        result.ok ? zonePeople(result.value, derived.residentsIndicator()) : [],
      ]),
    );
    const money = moneyOfAreaByZone(budgetLeaves(plan), people, codes);
    return figures.flatMap(({ zone, figures: result }) => {
      const share = result.ok ? (result.value.shares.get(data.division.id)?.get(area.code) ?? 0) : 0;
      if (share < TOUCH_SHARE) return [];
      const years = money.get(zone.id) ?? [];
      const zoneSek = years.reduce((sum, year) => sum + year.zoneSek, 0);
      const areaSek = years.reduce((sum, year) => sum + year.areaSek, 0);
      return [{ zone, share, zoneSek, areaSek, first: years[0]?.year, last: years.at(-1)?.year }];
    });
  });
  const years = (first: number | undefined, last: number | undefined): string => {
    if (first === undefined || last === undefined) return '';
    return first === last ? String(first) : t('areaPage.years', { first, last });
  };
  const areaSum = (): number => rows().reduce((sum, { areaSek }) => sum + areaSek, 0);
  return (
    <section class="area-sheet__section">
      <h3>{t('areaPage.zones')}</h3>
      <Show when={rows().length > 0} fallback={<p class="quiet">{t('areaPage.noZones')}</p>}>
        <table class="table">
          <caption class="visually-hidden">{t('areaPage.zones')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('areaPage.zone')}</th>
              <th scope="col" class="number">
                {t('areaPage.inZone')}
              </th>
              <th scope="col" class="number">
                {t('areaPage.zoneMoney')}
              </th>
              <th scope="col" class="number">
                {t('areaPage.areaMoney')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {({ zone, share, zoneSek, areaSek, first, last }) => (
                <tr data-touching-zone={zone.id}>
                  <th scope="row">{zone.name}</th>
                  <td class="number">{format().percentOfFraction(share, 1)}</td>
                  <td class="number">
                    {format().kronor(zoneSek)} <span class="quiet small">{years(first, last)}</span>
                  </td>
                  <td class="number">{format().kronor(areaSek)}</td>
                </tr>
              )}
            </For>
          </tbody>
          <Show when={rows().length > 1}>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('areaPage.allZones')}
                </th>
                <td class="number">{format().kronor(areaSum())}</td>
              </tr>
            </tfoot>
          </Show>
        </table>
        <p class="quiet small">{t('areaPage.moneyHelp')}</p>
      </Show>
    </section>
  );
}
