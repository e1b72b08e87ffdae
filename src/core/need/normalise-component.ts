import { compensatedSum } from '../indicator/compensated-sum.ts';
import type { NeedMethod } from './need-definition.ts';

/** The constant of the UK Indices: about a tenth of the areas get more than 50. */
const EXPONENTIAL_CONSTANT = 23;

/**
 * Makes one component comparable with others, so that higher is always greater need. The values are those of the
 * reference population: the areas that the index ranks and that have this component. All methods give the same for any
 * order of the areas: sums run over sorted values.
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

export interface Standard {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Unweighted mean and population standard deviation; exactly 0 where all values are equal. */
export function standardOf(values: Float64Array): Standard {
  const sorted = values.toSorted();
  const mean = compensatedSum(sorted) / sorted.length;
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return { mean, standardDeviation: 0 };
  const squares = compensatedSum(sorted.map((value) => (value - mean) ** 2));
  return { mean, standardDeviation: Math.sqrt(squares / sorted.length) };
}

function zScores(values: Float64Array, sign: 1 | -1): Float64Array {
  const { mean, standardDeviation } = standardOf(values);
  if (standardDeviation === 0) return new Float64Array(values.length);
  return values.map((value) => (sign * (value - mean)) / standardDeviation);
}

/** Each value by how many areas are better off, and how many are equal to it (itself too). */
function rankedBy(
  values: Float64Array,
  highIsWorse: boolean,
  score: (below: number, equal: number, count: number) => number,
): Float64Array {
  const oriented = highIsWorse ? values : values.map((value) => -value);
  const sorted = oriented.toSorted();
  const count = sorted.length;
  // One score a run of equal values, at the run's start, where the search for any of them ends.
  const scoreAt = new Float64Array(count);
  for (let start = 0; start < count; ) {
    let end = start + 1;
    while (end < count && sorted[end] === sorted[start]) end++;
    scoreAt[start] = score(start, end - start, count);
    start = end;
  }
  return oriented.map((value) => scoreAt[lowerBound(sorted, value)] ?? 0);
}

/** Position of the first that is not below the value. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
