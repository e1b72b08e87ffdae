import type { BudgetLeaf } from '../budget/leaves.ts';
import type { ZonePeople } from '../budget/reach.ts';
import { splitToAreas } from '../budget/reach.ts';
import type { AreaCode, ZoneId } from '../identifiers.ts';

/** Money of one zone in one year, and the part of it that an area's people are reached by. Whole kronor. */
export interface AreaYearMoney {
  readonly year: number;
  readonly zoneSek: number;
  readonly areaSek: number;
}

/**
 * Each zone's money year by year and the part that falls to the given areas' people: every leaf split to areas by people
 * as everywhere else, so that parts of all areas sum to the zone's money. Years without money are left out.
 */
export function moneyOfAreaByZone(
  leaves: readonly BudgetLeaf[],
  people: ReadonlyMap<ZoneId, ZonePeople>,
  areas: ReadonlySet<AreaCode>,
): ReadonlyMap<ZoneId, readonly AreaYearMoney[]> {
  const byZone = new Map<ZoneId, Map<number, { zoneSek: number; areaSek: number }>>();
  for (const leaf of leaves) {
    if (leaf.place.kind !== 'zone' || leaf.amountSek === 0) continue;
    const years = byZone.get(leaf.place.zone) ?? new Map<number, { zoneSek: number; areaSek: number }>();
    byZone.set(leaf.place.zone, years);
    const sums = years.get(leaf.year) ?? { zoneSek: 0, areaSek: 0 };
    years.set(leaf.year, sums);
    sums.zoneSek += leaf.amountSek;
    for (const { place, amountSek } of splitToAreas(leaf, people)) {
      if (place.kind === 'area' && areas.has(place.code)) sums.areaSek += amountSek;
    }
  }
  return new Map(
    [...byZone].map(([zone, years]) => [
      zone,
      [...years].map(([year, sums]) => ({ year, ...sums })).sort((a, b) => a.year - b.year),
    ]),
  );
}
