import type { MissingRule, NeedMethod } from './need-definition.ts';
import type { NormalisedNeed } from './need-index.ts';
import { normaliseNeed, SAME_SCORE } from './need-index.ts';
import type { NeedMatrix } from './need-matrix.ts';
import { dirichletWeights } from './seeded-random.ts';

export interface RobustnessQuestion {
  readonly matrix: NeedMatrix;
  readonly methods: readonly NeedMethod[];
  readonly missingRule: MissingRule;
  readonly weightingCount: number;
  readonly seed: number;
  readonly mostExposed: number;
}

export interface MethodRobustness {
  readonly method: NeedMethod;
  /** In how many of the weightings each area is among the most exposed; means nothing where it is not ranked. */
  readonly counts: Uint32Array;
}

export interface NeedRobustness {
  readonly weightingCount: number;
  readonly mostExposed: number;
  readonly rankedAreas: readonly number[];
  readonly methods: readonly MethodRobustness[];
}

/**
 * How the ranking stands against other weights: weightings drawn at random (Dirichlet, all parameters 1, the same ones
 * for every method), and for each area in how many it is among the most exposed. An area as exposed as the last of them
 * is among them too.
 */
export function needRobustness(question: RobustnessQuestion): NeedRobustness {
  const { matrix, methods, missingRule, weightingCount, seed, mostExposed } = question;
  const weights = dirichletWeights(weightingCount, matrix.highIsWorse.length, seed);
  const normalised = methods.map((method) => normaliseNeed(matrix, method, missingRule));
  return {
    weightingCount,
    mostExposed,
    rankedAreas: normalised[0]?.rankedAreas ?? [],
    methods: normalised.map((need) => ({
      method: need.method,
      counts: timesAmongMostExposed(need, weights, weightingCount, mostExposed),
    })),
  };
}

/** Weightings worked out in one pass over the areas. */
const TOGETHER = 4;

/** The ranked areas only, each area's scores side by side: what the inner loop reads in a row. */
function packed(need: NormalisedNeed): { readonly scores: Float64Array; readonly counted: Uint8Array | null } {
  const { areaCount, componentCount, rankedAreas } = need;
  const scores = new Float64Array(rankedAreas.length * componentCount);
  const counted = new Uint8Array(rankedAreas.length * componentCount).fill(1);
  let gaps = false;
  for (const [row, area] of rankedAreas.entries()) {
    for (let component = 0; component < componentCount; component++) {
      const from = component * areaCount + area;
      const to = row * componentCount + component;
      if (need.counted[from] === 1) scores[to] = need.scores[from] ?? 0;
      else {
        counted[to] = 0;
        gaps = true;
      }
    }
  }
  return { scores, counted: gaps ? counted : null };
}

function timesAmongMostExposed(
  need: NormalisedNeed,
  weights: Float64Array,
  weightingCount: number,
  mostExposed: number,
): Uint32Array {
  const { componentCount, rankedAreas } = need;
  const { scores, counted } = packed(need);
  const rows = rankedAreas.length;
  const counts = new Uint32Array(need.areaCount);
  const highest = new Float64Array(mostExposed);
  const take = (index: Float64Array): void => {
    const limit = lastOfHighest(index, highest) - SAME_SCORE;
    for (let row = 0; row < rows; row++) {
      const area = rankedAreas[row];
      if (area !== undefined && (index[row] ?? 0) >= limit) counts[area] = (counts[area] ?? 0) + 1;
    }
  };
  const [one, two, three, four] = [0, 1, 2, 3].map(() => new Float64Array(rows));
  if (one === undefined || two === undefined || three === undefined || four === undefined) return counts;
  for (let draw = 0; draw < weightingCount; ) {
    const drawn = weights.subarray(draw * componentCount, (draw + TOGETHER) * componentCount);
    if (counted === null && draw + TOGETHER <= weightingCount) {
      weighRowsByFour(scores, drawn, one, two, three, four);
      take(one);
      take(two);
      take(three);
      take(four);
      draw += TOGETHER;
    } else {
      weighRows(scores, counted, drawn.subarray(0, componentCount), one);
      take(one);
      draw += 1;
    }
  }
  return counts;
}

/** Four weightings in one pass, each score read once. Weights sum to 1, so the weighted sum is the weighted mean. */
function weighRowsByFour(
  scores: Float64Array,
  weights: Float64Array,
  one: Float64Array,
  two: Float64Array,
  three: Float64Array,
  four: Float64Array,
): void {
  const componentCount = weights.length / TOGETHER;
  for (let row = 0, place = 0; row < one.length; row++) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let component = 0; component < componentCount; component++, place++) {
      const score = scores[place] ?? 0;
      first += score * (weights[component] ?? 0);
      second += score * (weights[component + componentCount] ?? 0);
      third += score * (weights[component + 2 * componentCount] ?? 0);
      fourth += score * (weights[component + 3 * componentCount] ?? 0);
    }
    one[row] = first;
    two[row] = second;
    three[row] = third;
    four[row] = fourth;
  }
}

/** One weighting; where an area lacks a component, `counted` leaves it out of its mean. */
function weighRows(scores: Float64Array, counted: Uint8Array | null, weights: Float64Array, index: Float64Array): void {
  const componentCount = weights.length;
  for (let row = 0, place = 0; row < index.length; row++) {
    let sum = 0;
    let weightSum = 0;
    for (let component = 0; component < componentCount; component++, place++) {
      const weight = counted !== null && counted[place] === 0 ? 0 : (weights[component] ?? 0);
      sum += weight * (scores[place] ?? 0);
      weightSum += weight;
    }
    index[row] = weightSum > 0 ? sum / weightSum : Number.NEGATIVE_INFINITY;
  }
}

/** The lowest of the highest values; lower than all where there are fewer values than asked for. */
function lastOfHighest(values: Float64Array, highest: Float64Array): number {
  const last = highest.length - 1;
  highest.fill(Number.NEGATIVE_INFINITY);
  for (const value of values) {
    if (value <= (highest[last] ?? 0)) continue;
    let place = last;
    while (place > 0 && (highest[place - 1] ?? 0) < value) {
      highest[place] = highest[place - 1] ?? 0;
      place--;
    }
    highest[place] = value;
  }
  return highest[last] ?? Number.NEGATIVE_INFINITY;
}
