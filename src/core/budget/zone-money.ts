import type { ZoneId } from '../identifiers.ts';
import type { Plan } from '../plan/plan.ts';
import type { BudgetLeaf } from './leaves.ts';
import { budgetLeaves } from './leaves.ts';
import { ledgerYears } from './ledger.ts';

export interface ZoneYearMoney {
  readonly year: number;
  /** The zone's own money, whoever pays. Whole kronor. */
  readonly amountSek: number;
  /** The part of it that the state grant pays. */
  readonly stateGrantSek: number;
  /** amountSek / residents; null where residents are none or unknown. */
  readonly sekPerResident: number | null;
  /** Money of the zones that overlap this one, beside it and never added to it. */
  readonly overlappingZonesSek: number;
}

/** What is known of a zone from its figures. */
export interface ZoneReach {
  /** Null where not known. */
  readonly residents: number | null;
  /** Zones that share ground with this one. */
  readonly overlapping: readonly ZoneId[];
}

function sumsByZoneAndYear(leaves: readonly BudgetLeaf[]): ReadonlyMap<ZoneId, ReadonlyMap<number, number>> {
  const sums = new Map<ZoneId, Map<number, number>>();
  for (const { place, year, amountSek } of leaves) {
    if (place.kind !== 'zone') continue;
    const years = sums.get(place.zone) ?? new Map<number, number>();
    years.set(year, (years.get(year) ?? 0) + amountSek);
    sums.set(place.zone, years);
  }
  return sums;
}

/** Each zone's money year by year, every year of the ledger. Zones absent from `reach` have unknown residents. */
export function zoneMoney(
  plan: Plan,
  reach: ReadonlyMap<ZoneId, ZoneReach> = new Map(),
): ReadonlyMap<ZoneId, readonly ZoneYearMoney[]> {
  const leaves = budgetLeaves(plan);
  const all = sumsByZoneAndYear(leaves);
  const stateGrant = sumsByZoneAndYear(leaves.filter(({ financier }) => financier === 'state-grant'));
  const years = ledgerYears(plan);
  return new Map(
    plan.zones.map(({ id }) => {
      const { residents, overlapping } = reach.get(id) ?? { residents: null, overlapping: [] };
      const money = years.map((year) => {
        const amountSek = all.get(id)?.get(year) ?? 0;
        return {
          year,
          amountSek,
          stateGrantSek: stateGrant.get(id)?.get(year) ?? 0,
          sekPerResident: residents === null || residents <= 0 ? null : amountSek / residents,
          overlappingZonesSek: overlapping.reduce((sum, other) => sum + (all.get(other)?.get(year) ?? 0), 0),
        };
      });
      return [id, money] as const;
    }),
  );
}
