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
const NOTHING_KNOWN: ReadonlyMap<ZoneId, ZoneReach> = new Map();

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

/** What a list of money was made of. */
interface MoneyBasis {
  readonly zones: Plan['zones'];
  readonly reach: ReadonlyMap<ZoneId, ZoneReach>;
  readonly years: readonly number[];
  readonly sums: ZoneSums;
}

/**
 * `zoneMoney` that follows a plan edit by edit: a zone whose own lines, neighbours' lines, residents and years are what
 * they were keeps its list.
 */
export function makeZoneMoney(): (plan: Plan, reach?: ReadonlyMap<ZoneId, ZoneReach>) => ZoneMoney {
  const sumsOf = makeZoneSums();
  let before: MoneyBasis | null = null;
  let money: ZoneMoney = new Map();
  let years: readonly number[] = [];
  return (plan, reach = NOTHING_KNOWN) => {
    const yearsNow = ledgerYears(plan);
    if (yearsNow.join() !== years.join()) years = yearsNow;
    const basis: MoneyBasis = { zones: plan.zones, reach, years, sums: sumsOf(plan.budgetLines) };
    const affected = affectedZones(before, basis);
    if (affected.length > 0 || before?.zones !== plan.zones) {
      const next = new Map(before?.zones === plan.zones ? money : keptMoney(plan.zones, money));
      for (const id of affected) next.set(id, moneyOf(basis.sums, id, reach.get(id) ?? UNKNOWN, years));
      money = next;
    }
    before = basis;
    return money;
  };
}

/** In the order of the zones; those that are new have nothing yet. */
function keptMoney(zones: Plan['zones'], money: ZoneMoney): ZoneMoney {
  return new Map(zones.map(({ id }) => [id, money.get(id) ?? []]));
}

/** The zones whose money may be another: new ones, and those of which something that it is made of is another object. */
function affectedZones(before: MoneyBasis | null, { zones, reach, years, sums }: MoneyBasis): readonly ZoneId[] {
  const ids = zones.map(({ id }) => id);
  if (before === null || before.years !== years) return ids;
  const earlier = before.zones === zones ? null : new Set(before.zones.map(({ id }) => id));
  const changed = new Set([...before.sums.keys(), ...sums.keys()].filter((id) => before.sums.get(id) !== sums.get(id)));
  return ids.filter((id) => {
    if (changed.has(id) || earlier?.has(id) === false) return true;
    const known = reach.get(id) ?? UNKNOWN;
    if (before.reach !== reach && !isSameReach(before.reach.get(id) ?? UNKNOWN, known)) return true;
    return known.overlapping.some((other) => changed.has(other));
  });
}

function isSameReach(one: ZoneReach, other: ZoneReach): boolean {
  if (one === other) return true;
  const { overlapping } = other;
  return (
    one.residents === other.residents &&
    one.overlapping.length === overlapping.length &&
    one.overlapping.every((zone, turn) => zone === overlapping[turn])
  );
}

/** Each zone's money year by year, every year of the ledger. Zones absent from `reach` have unknown residents. */
export function zoneMoney(plan: Plan, reach: ReadonlyMap<ZoneId, ZoneReach> = new Map()): ZoneMoney {
  return makeZoneMoney()(plan, reach);
}
