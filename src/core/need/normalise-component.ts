import { compensatedSum } from '../indicator/compensated-sum.ts';
import { ascendingOrder } from './ascending-order.ts';
import type { NeedMethod } from './need-definition.ts';

/** The constant of the UK Indices: about a tenth of the areas get more than 50. */
const EXPONENTIAL_CONSTANT = 23;

/**
 * Makes one component comparable with others, so that higher is always greater need. The values are those of the
 * reference population: the areas that the index ranks and that have this component. All methods give the same for any
 * order of the areas: sums are compensated, so that their last digit does not hang on it either.
 *
 * - `mean`: the percentage itself; 100 − the percentage where low is worse. Percentages only.
 * - `z-score`: (value − mean) / standard deviation, its sign turned where low is worse. Mean and standard deviation are
 *   unweighted, with n in the denominator: the areas are the units that are ranked, and they are all there are, no sample.
 *   Where all values are equal every area gets 0. (OECD, Handbook on Constructing Composite Indicators, 2008, step 5.)
 * - `percentile-rank`: 100 · (areas better off + half of those equal, itself too) / n. (Crocker and Algina, Introduction
 *   to Classical and Modern Test Theory, 1986.)
 * - `exponential`: E = −23 · ln(1 − R · (1 − e^(−100/23))), where R = rank / n, 1/n for the least and 1 for the greatest
 *   need, ties at their mean rank. E runs to 100, and about a tenth of the areas have more than 50, so that great need in one
 *   component is not cancelled by little in another. (UK Indices of Deprivation; Scottish Indices of Deprivation 2003,
 *   appendix 5.)
 */
export function normaliseComponent(values: Float64Array, highIsWorse: boolean, method: NeedMethod): Float64Array {
  switch (method) {
    case 'mean':
      return highIsWorse ? values.slice() : values.map((value) => 100 - value);
    case 'z-score':
      return zScores(values, highIsWorse ? 1 : -1);
    case 'percentile-rank':
      return rankedBy(values, highIsWorse, (below, equal, count) => (100 * (below + equal / 2)) / count);
    case 'exponential':
      return rankedBy(values, highIsWorse, (below, equal, count) => exponential((below + (equal + 1) / 2) / count));
  }
}

/** @param rank scaled to (0, 1] */
function exponential(rank: number): number {
  return -EXPONENTIAL_CONSTANT * Math.log(1 - rank * (1 - Math.exp(-100 / EXPONENTIAL_CONSTANT)));
}

interface Standard {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Unweighted mean and population standard deviation; exactly 0 where all values are equal. */
function standardOf(values: Float64Array): Standard {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const mean = compensatedSum(values) / values.length;
  if (!(low < high)) return { mean, standardDeviation: 0 };
  const squares = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) squares[place] = ((values[place] ?? 0) - mean) ** 2;
  return { mean, standardDeviation: Math.sqrt(compensatedSum(squares) / values.length) };
}

function zScores(values: Float64Array, sign: 1 | -1): Float64Array {
  const { mean, standardDeviation } = standardOf(values);
  if (standardDeviation === 0) return new Float64Array(values.length);
  const scores = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) {
    scores[place] = (sign * ((values[place] ?? 0) - mean)) / standardDeviation;
  }
  return scores;
}

/** Each value by how many areas are better off, and how many are equal to it (itself too). */
function rankedBy(
  values: Float64Array,
  highIsWorse: boolean,
  score: (below: number, equal: number, count: number) => number,
): Float64Array {
  const count = values.length;
  const order = ascendingOrder(values);
  if (!highIsWorse) order.reverse();
  const scores = new Float64Array(count);
  for (let start = 0; start < count; ) {
    const value = values[order[start] ?? 0];
    let end = start + 1;
    while (end < count && values[order[end] ?? 0] === value) end++;
    const shared = score(start, end - start, count);
    for (let place = start; place < end; place++) scores[order[place] ?? 0] = shared;
    start = end;
  }
  return scores;
}
