import { contendersOf } from './need-contenders.ts';
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

/** Weightings worked out in one pass over the areas, and areas in one turn of it. */
const TOGETHER = 4;
const ROWS_TOGETHER = 2;

function timesAmongMostExposed(
  need: NormalisedNeed,
  weights: Float64Array,
  weightingCount: number,
  mostExposed: number,
): Uint32Array {
  const { componentCount } = need;
  const { areas, scores, patternOf, patterns } = contendersOf(need, mostExposed);
  const counts = new Uint32Array(need.areaCount);
  const highest = new Float64Array(mostExposed);
  const weightSums = new Float64Array(patterns.length);
  const gaps = patterns.some((pattern) => pattern.includes(0));
  const take = (sums: Float64Array, drawn: Float64Array): void => {
    if (gaps) {
      for (const [place, pattern] of patterns.entries()) weightSums[place] = weightOf(pattern, drawn);
      overWeights(sums, patternOf, weightSums);
    }
    const limit = lastOfHighest(sums, highest) - SAME_SCORE;
    for (let row = 0; row < areas.length; row++) {
      const area = areas[row] ?? 0;
      if ((sums[row] ?? 0) >= limit) counts[area] = (counts[area] ?? 0) + 1;
    }
  };
  // Where the last turn has no four weightings or no two areas left, what is over is worked out and not looked at.
  const roundedRows = ROWS_TOGETHER * Math.ceil(areas.length / ROWS_TOGETHER);
  const rounded = new Float64Array(roundedRows * componentCount);
  rounded.set(scores);
  const sums = Array.from({ length: TOGETHER }, () => new Float64Array(roundedRows));
  const together = new Float64Array(TOGETHER * componentCount);
  for (let draw = 0; draw < weightingCount; draw += TOGETHER) {
    const drawn = Array.from({ length: Math.min(TOGETHER, weightingCount - draw) }, (_, turn) =>
      weights.subarray((draw + turn) * componentCount, (draw + turn + 1) * componentCount),
    );
    for (const [turn, each] of drawn.entries()) {
      for (let component = 0; component < componentCount; component++) {
        together[component * TOGETHER + turn] = each[component] ?? 0;
      }
    }
    weighTogether(rounded, together, sums);
    for (const [turn, each] of drawn.entries()) {
      take((sums[turn] ?? new Float64Array()).subarray(0, areas.length), each);
    }
  }
  return counts;
}

/**
 * Weighted sums by four weightings, of two areas a turn: each score and each weight is read once for eight products.
 * Weights sum to 1, so the sum is the weighted mean where no component lacks. `weights[component * 4 + weighting]`.
 */
function weighTogether(scores: Float64Array, weights: Float64Array, sums: readonly Float64Array[]): void {
  const [one, two, three, four] = sums;
  if (one === undefined || two === undefined || three === undefined || four === undefined) return;
  const componentCount = weights.length / TOGETHER;
  for (let row = 0; row < one.length; row += ROWS_TOGETHER) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    let [nextFirst, nextSecond, nextThird, nextFourth] = [0, 0, 0, 0];
    let at = row * componentCount;
    for (let place = 0; place < weights.length; place += TOGETHER, at++) {
      const score = scores[at] ?? 0;
      const nextScore = scores[at + componentCount] ?? 0;
      const firstWeight = weights[place] ?? 0;
      const secondWeight = weights[place + 1] ?? 0;
      const thirdWeight = weights[place + 2] ?? 0;
      const fourthWeight = weights[place + 3] ?? 0;
      first += score * firstWeight;
      second += score * secondWeight;
      third += score * thirdWeight;
      fourth += score * fourthWeight;
      nextFirst += nextScore * firstWeight;
      nextSecond += nextScore * secondWeight;
      nextThird += nextScore * thirdWeight;
      nextFourth += nextScore * fourthWeight;
    }
    one[row] = first;
    two[row] = second;
    three[row] = third;
    four[row] = fourth;
    one[row + 1] = nextFirst;
    two[row + 1] = nextSecond;
    three[row + 1] = nextThird;
    four[row + 1] = nextFourth;
  }
}

function weightOf(pattern: Uint8Array, weights: Float64Array): number {
  let sum = 0;
  for (let component = 0; component < pattern.length; component++) {
    sum += (pattern[component] ?? 0) * (weights[component] ?? 0);
  }
  return sum;
}

/** The mean of what each area has: its sum over the weight of its components. */
function overWeights(sums: Float64Array, patternOf: Uint32Array, weightSums: Float64Array): void {
  for (let row = 0; row < sums.length; row++) {
    const weightSum = weightSums[patternOf[row] ?? 0] ?? 0;
    sums[row] = weightSum > 0 ? (sums[row] ?? 0) / weightSum : Number.NEGATIVE_INFINITY;
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
