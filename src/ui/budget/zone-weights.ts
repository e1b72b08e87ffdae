import type { ZoneId } from '../../core/identifiers.ts';
import type { BudgetPlace } from '../../core/plan/plan.ts';
import { placeInZones } from '../../core/plan/weights.ts';

export interface ZoneWeight {
  readonly zone: ZoneId;
  readonly weight: number;
}

/** A line's shares are edited as percent: they may sum to anything, the money follows their proportion. */
export interface LineShares {
  readonly weights: readonly ZoneWeight[];
  /** What removed zones left behind, on the same scale; 0 where there is none. */
  readonly unplaced: number;
}

export const NO_SHARES: LineShares = { weights: [], unplaced: 0 };

const WHOLE_PERCENT = 100;
/** Weights this close are one even split: 33,33 typed thrice is one too. */
const EVEN_TOLERANCE = 0.005;
/** Sums below this are not read as percent. */
const LEAST_PERCENT_SUM = 20;

/** A percentage as people write it ("33,3 %", "25"); null unless it is over 0 and at most 100. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(text.trim());
  if (match === null) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  return value > 0 && value <= WHOLE_PERCENT ? value : null;
}

export function shareSum({ weights, unplaced }: LineShares): number {
  return weights.reduce((sum, { weight }) => sum + weight, unplaced);
}

/** Whether the shares read as percent of the whole, within what two decimals can say. */
export function sumsToWhole(shares: LineShares): boolean {
  return Math.abs(shareSum(shares) - WHOLE_PERCENT) < EVEN_TOLERANCE * Math.max(2, shares.weights.length);
}

export function evenSplit(zones: readonly ZoneId[]): LineShares {
  return { weights: zones.map((zone) => ({ zone, weight: WHOLE_PERCENT / zones.length })), unplaced: 0 };
}

export function isEvenSplit({ weights, unplaced }: LineShares): boolean {
  const [first] = weights;
  if (unplaced > 0) return false;
  return first === undefined || weights.every(({ weight }) => Math.abs(weight - first.weight) < EVEN_TOLERANCE);
}

function scaled({ weights, unplaced }: LineShares, factor: number): LineShares {
  return {
    weights: weights.map(({ zone, weight }) => ({ zone, weight: weight * factor })),
    unplaced: unplaced * factor,
  };
}

/**
 * A place as the person edits it. Some were never written as percent (1 : 1, 2 : 1, from a file or from the chosen
 * zones): a sum far below 100 is read as a proportion, and shown as the percent it amounts to.
 */
export function sharesOfPlace(place: BudgetPlace): LineShares {
  if (place.kind === 'municipality-wide' || place.weights.length === 0) return NO_SHARES;
  const shares = { weights: place.weights, unplaced: place.unplacedWeight ?? 0 };
  const sum = shareSum(shares);
  return sum < LEAST_PERCENT_SUM ? scaled(shares, WHOLE_PERCENT / sum) : shares;
}

export function placeOfShares({ weights, unplaced }: LineShares): BudgetPlace {
  return placeInZones(weights, unplaced);
}

/** The zones' own proportions, written so that they sum to 100: what is without place goes to them alike. */
export function scaledToWhole({ weights }: LineShares): LineShares {
  const zones = { weights, unplaced: 0 };
  return scaled(zones, WHOLE_PERCENT / shareSum(zones));
}

/**
 * A newcomer takes what is without place. Else an even split stays even, and beside shares written by hand the
 * newcomer takes what is left to 100, or as much as the others have on average.
 */
export function withZone(shares: LineShares, zone: ZoneId): LineShares {
  const { weights, unplaced } = shares;
  const zones = weights.map((entry) => entry.zone);
  if (zones.includes(zone)) return shares;
  if (isEvenSplit(shares)) return evenSplit([...zones, zone]);
  const left = unplaced > 0 ? unplaced : WHOLE_PERCENT - shareSum(shares);
  const weight = left > EVEN_TOLERANCE ? left : shareSum(shares) / weights.length;
  return { weights: [...weights, { zone, weight }], unplaced: 0 };
}

/** An even split stays even; else the others keep what the person wrote, and what is without place grows. */
export function withoutZone(shares: LineShares, zone: ZoneId): LineShares {
  const rest = shares.weights.filter((entry) => entry.zone !== zone);
  if (isEvenSplit(shares)) return evenSplit(rest.map((entry) => entry.zone));
  return { weights: rest, unplaced: shares.unplaced > 0 ? shares.unplaced + weightOf(shares, zone) : 0 };
}

/** While something is without place, a zone takes from it what it gains and gives to it what it loses. */
export function withWeight(shares: LineShares, zone: ZoneId, weight: number): LineShares {
  const weights = shares.weights.map((entry) => (entry.zone === zone ? { zone, weight } : entry));
  const { unplaced } = shares;
  const rest = unplaced + weightOf(shares, zone) - weight;
  return { weights, unplaced: unplaced > 0 && rest > EVEN_TOLERANCE ? rest : 0 };
}

function weightOf({ weights }: LineShares, zone: ZoneId): number {
  return weights.find((entry) => entry.zone === zone)?.weight ?? 0;
}
