import type { ZoneId } from '../identifiers.ts';
import type { Plan } from '../plan/plan.ts';
import { ledgerYears } from './ledger.ts';
import type { ZoneSums } from './zone-sums.ts';
import { makeZoneSums } from './zone-sums.ts';

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

export type ZoneMoney = ReadonlyMap<ZoneId, readonly ZoneYearMoney[]>;

const UNKNOWN: ZoneReach = { residents: null, overlapping: [] };

function moneyOf(
  sums: ZoneSums,
  id: ZoneId,
  { residents, overlapping }: ZoneReach,
  years: readonly number[],
): readonly ZoneYearMoney[] {
  return years.map((year) => {
    const { allSek: amountSek, stateGrantSek } = sums.get(id)?.get(year) ?? { allSek: 0, stateGrantSek: 0 };
    return {
      year,
      amountSek,
      stateGrantSek,
      sekPerResident: residents === null || residents <= 0 ? null : amountSek / residents,
      overlappingZonesSek: overlapping.reduce((sum, other) => sum + (sums.get(other)?.get(year)?.allSek ?? 0), 0),
    };
  });
}

/**
 * `zoneMoney` that follows a plan edit by edit: a zone whose own lines, neighbours' lines, residents and years are what
 * they were keeps its list.
 */
export function makeZoneMoney(): (plan: Plan, reach?: ReadonlyMap<ZoneId, ZoneReach>) => ZoneMoney {
  const sumsOf = makeZoneSums();
  let earlier = new Map<ZoneId, { readonly basis: readonly unknown[]; readonly money: readonly ZoneYearMoney[] }>();
  let years: readonly number[] = [];
  return (plan, reach = new Map()) => {
    const sums = sumsOf(plan.budgetLines);
    const yearsNow = ledgerYears(plan);
    if (yearsNow.join() !== years.join()) years = yearsNow;
    const next: typeof earlier = new Map();
    for (const { id } of plan.zones) {
      const known = reach.get(id) ?? UNKNOWN;
      const basis = [years, sums.get(id), known.residents, ...known.overlapping.map((other) => sums.get(other))];
      const before = earlier.get(id);
      const same = before?.basis.length === basis.length && basis.every((part, turn) => part === before.basis[turn]);
      next.set(id, before !== undefined && same ? before : { basis, money: moneyOf(sums, id, known, years) });
    }
    earlier = next;
    return new Map([...next].map(([id, { money }]) => [id, money]));
  };
}

/** Each zone's money year by year, every year of the ledger. Zones absent from `reach` have unknown residents. */
export function zoneMoney(plan: Plan, reach: ReadonlyMap<ZoneId, ZoneReach> = new Map()): ZoneMoney {
  return makeZoneMoney()(plan, reach);
}
