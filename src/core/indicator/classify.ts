import { ckmeans } from 'simple-statistics';

export type ClassMethod = 'quantile' | 'natural' | 'equal' | 'manual';

const CLASS_COUNT_MIN = 2;
export const CLASS_COUNT_MAX = 9;

export interface ClassChoice {
  readonly method: ClassMethod;
  /** Wanted number of classes; fewer come out where there are fewer distinct values. Ignored for manual breaks. */
  readonly classCount: number;
  /** Limits between classes for `manual`: class count − 1 of them, in any order. */
  readonly manualBreaks: readonly number[];
}

/**
 * Limits of the classes: class i holds breaks[i] ≤ value < breaks[i + 1], the last its upper limit too.
 * Empty without values. The two last limits are equal where the top class is a single value.
 */
export type ClassBreaks = readonly number[];

/** Class limits of the values by the chosen method. All methods give the same for any order of the values. */
export function classBreaks(values: readonly number[], choice: ClassChoice): ClassBreaks {
  // Numbers by themselves are sorted many times as fast as by a comparison of our own.
  const sorted = new Float64Array(values.filter(Number.isFinite)).sort();
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return [];
  const distinct = sorted.filter((value, place) => place === 0 || value !== sorted[place - 1]);
  const wanted = Math.round(Math.min(Math.max(choice.classCount, CLASS_COUNT_MIN), CLASS_COUNT_MAX));
  const count = Math.min(wanted, distinct.length);
  if (count === 1 && choice.method !== 'manual') return [low, high];
  switch (choice.method) {
    case 'quantile':
      return [...heldApart(quantileStarts(sorted, count), distinct), high];
    case 'natural':
      return [...heldApart(naturalStarts(sorted, count), distinct), high];
    case 'equal':
      return [...equalStarts(low, high, count), high];
    case 'manual':
      return manualLimits(low, high, choice.manualBreaks);
  }
}

/** Equally many values a class, as nearly as ties allow: class i starts at the value of rank ⌈i·n/k⌉. */
function quantileStarts(sorted: Float64Array, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => sorted[Math.ceil((i * sorted.length) / count)] ?? Number.NaN);
}

/**
 * Natural breaks: least squared distance within classes, exactly (Ckmeans.1d.dp, Wang & Song, The R Journal 3/2,
 * 2011; what Jenks's method approximates). A class starts at its smallest value.
 */
function naturalStarts(sorted: Float64Array, count: number): readonly number[] {
  return ckmeans([...sorted], count)
    .map((cluster) => cluster[0])
    .filter((start) => start !== undefined);
}

/**
 * Equal values stay together, and no class is empty: a start that ties with the one before moves up to the next
 * distinct value; one that would leave the classes above it too few distinct values moves down. Ties come of ranks, and
 * of natural breaks where squares are too small for a float.
 */
function heldApart(starts: readonly number[], distinct: Float64Array): readonly number[] {
  let next = 0;
  return starts.map((start, i) => {
    const position = Math.min(Math.max(distinct.indexOf(start), next), distinct.length - (starts.length - i));
    next = position + 1;
    return distinct[position] ?? start;
  });
}

function equalStarts(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * i) / count);
}

/** A person's own limits, outermost stretched to hold every value: classes stay the same when the data change. */
function manualLimits(low: number, high: number, breaks: readonly number[]): ClassBreaks {
  const limits = [...new Set(breaks.filter(Number.isFinite))].sort((a, b) => a - b).slice(0, CLASS_COUNT_MAX - 1);
  const first = limits[0];
  const last = limits.at(-1);
  if (first === undefined || last === undefined) return [low, high];
  return [Math.min(low, first), ...limits, Math.max(high, last)];
}

/** Position of the class that holds the value, 0-based; null where there are no classes or it lies outside them. */
export function classOf(value: number, breaks: ClassBreaks): number | null {
  const classes = breaks.length - 1;
  const low = breaks[0];
  const high = breaks[classes];
  if (low === undefined || high === undefined || classes < 1 || !(value >= low && value <= high)) return null;
  for (let i = classes - 1; i >= 0; i--) if (value >= (breaks[i] ?? Number.POSITIVE_INFINITY)) return i;
  return null;
}

/** How many values each class holds. */
export function classCounts(values: readonly number[], breaks: ClassBreaks): readonly number[] {
  const counts = new Array<number>(Math.max(breaks.length - 1, 0)).fill(0);
  for (const value of values) {
    const position = classOf(value, breaks);
    if (position !== null) counts[position] = (counts[position] ?? 0) + 1;
  }
  return counts;
}

/**
 * Limits rounded for reading, to the decimals the indicator is shown with: the lowest down, the highest up, those
 * between to the nearest or down. A limit stays as it is where every rounding would move one of the values to another
 * class or out of them all; all stay where rounding would join two of them.
 */
export function readableBreaks(breaks: ClassBreaks, decimals: number, values: readonly number[]): ClassBreaks {
  const factor = 10 ** decimals;
  const last = breaks.length - 1;
  const rounded = breaks.map((limit, i) => {
    const down = Math.floor(limit * factor) / factor;
    const up = Math.ceil(limit * factor) / factor;
    // Rounding of floats can bring either of them to the wrong side of the limit.
    if (i === 0) return Math.min(down, limit);
    if (i === last) return Math.max(up, limit);
    const nearest = Math.round(limit * factor) / factor;
    return [nearest, down].find((candidate) => !partsOther(values, limit, candidate)) ?? limit;
  });
  const joined = rounded.some((limit, i) => limit === rounded[i - 1] && breaks[i] !== breaks[i - 1]);
  return joined ? breaks : rounded;
}

/** Whether a limit between two classes would part the values otherwise than another does. */
function partsOther(values: readonly number[], limit: number, candidate: number): boolean {
  return values.some((value) => value >= limit !== value >= candidate);
}
