import type { ZoneId } from '../../core/identifiers.ts';

/** A line's weights are edited as percent: they may sum to anything, the money follows their proportion. */
export interface ZoneWeight {
  readonly zone: ZoneId;
  readonly weight: number;
}

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

export function weightSum(weights: readonly ZoneWeight[]): number {
  return weights.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether the weights read as percent of the whole, within what two decimals can say. */
export function sumsToWhole(weights: readonly ZoneWeight[]): boolean {
  return Math.abs(weightSum(weights) - WHOLE_PERCENT) < EVEN_TOLERANCE * Math.max(2, weights.length);
}

export function evenSplit(zones: readonly ZoneId[]): readonly ZoneWeight[] {
  return zones.map((zone) => ({ zone, weight: WHOLE_PERCENT / zones.length }));
}

export function isEvenSplit(weights: readonly ZoneWeight[]): boolean {
  const [first] = weights;
  return first === undefined || weights.every(({ weight }) => Math.abs(weight - first.weight) < EVEN_TOLERANCE);
}

/**
 * Weights as the person edits them. Some were never written as percent (1 : 1, 2 : 1, from a file or from the chosen
 * zones): a sum far below 100 is read as a proportion, and shown as the percent it amounts to.
 */
export function weightsAsPercent(weights: readonly ZoneWeight[]): readonly ZoneWeight[] {
  return weights.length > 0 && weightSum(weights) < LEAST_PERCENT_SUM ? scaledToWhole(weights) : weights;
}

/** The same proportions, written so that they sum to 100. */
export function scaledToWhole(weights: readonly ZoneWeight[]): readonly ZoneWeight[] {
  const sum = weightSum(weights);
  return weights.map(({ zone, weight }) => ({ zone, weight: (weight / sum) * WHOLE_PERCENT }));
}

/** An even split stays even. Else the newcomer takes what is left to 100, or as much as the others have on average. */
export function withZone(weights: readonly ZoneWeight[], zone: ZoneId): readonly ZoneWeight[] {
  const zones = weights.map((entry) => entry.zone);
  if (zones.includes(zone)) return weights;
  if (isEvenSplit(weights)) return evenSplit([...zones, zone]);
  const left = WHOLE_PERCENT - weightSum(weights);
  return [...weights, { zone, weight: left > EVEN_TOLERANCE ? left : weightSum(weights) / weights.length }];
}

/** An even split stays even; else the others keep what the person wrote. */
export function withoutZone(weights: readonly ZoneWeight[], zone: ZoneId): readonly ZoneWeight[] {
  const rest = weights.filter((entry) => entry.zone !== zone);
  return isEvenSplit(weights) ? evenSplit(rest.map((entry) => entry.zone)) : rest;
}

export function withWeight(weights: readonly ZoneWeight[], zone: ZoneId, weight: number): readonly ZoneWeight[] {
  return weights.map((entry) => (entry.zone === zone ? { zone, weight } : entry));
}
