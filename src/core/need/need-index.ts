import { ascendingOrder } from './ascending-order.ts';
import type { MissingRule, NeedMethod } from './need-definition.ts';
import type { NeedMatrix } from './need-matrix.ts';
import { normaliseComponent } from './normalise-component.ts';

/** The components made comparable: all that does not hang on the weights. */
export interface NormalisedNeed {
  readonly areaCount: number;
  readonly componentCount: number;
  readonly method: NeedMethod;
  /** Positions of the areas that are ranked, ascending. */
  readonly rankedAreas: readonly number[];
  /** `scores[component * areaCount + area]`, higher is greater need; means nothing where `counted` is 0. */
  readonly scores: Float64Array;
  /** 1 where the area is ranked and has the component. */
  readonly counted: Uint8Array;
}

/** Scores nearer than this are the same: what differs is the order that their parts were added in. */
const STEPS = 1e9;
export const SAME_SCORE = 1 / STEPS;

export interface NeedScores {
  /** The index of each area, in the division's order; null where it is not ranked. */
  readonly scores: readonly (number | null)[];
  /** 1 is the greatest need; equal ones share the lower number. Null where it is not ranked. */
  readonly ranks: readonly (number | null)[];
  readonly rankedCount: number;
}

/** Makes the components comparable over the areas that are ranked. */
export function normaliseNeed(matrix: NeedMatrix, method: NeedMethod, rule: MissingRule): NormalisedNeed {
  const { areaCount, known, values, highIsWorse } = matrix;
  const componentCount = highIsWorse.length;
  const ranked = rankedAreasOf(matrix, rule);
  const scores = new Float64Array(componentCount * areaCount);
  const counted = new Uint8Array(componentCount * areaCount);
  const members = new Uint32Array(ranked.length);
  const membersValues = new Float64Array(ranked.length);
  for (const [component, isHighWorse] of highIsWorse.entries()) {
    const start = component * areaCount;
    let memberCount = 0;
    for (const area of ranked) {
      if (known[start + area] !== 1) continue;
      members[memberCount] = area;
      membersValues[memberCount] = values[start + area] ?? 0;
      memberCount += 1;
    }
    const normalised = normaliseComponent(membersValues.subarray(0, memberCount), isHighWorse, method);
    for (let member = 0; member < memberCount; member++) {
      const place = start + (members[member] ?? 0);
      scores[place] = normalised[member] ?? 0;
      counted[place] = 1;
    }
  }
  return { areaCount, componentCount, method, rankedAreas: ranked, scores, counted };
}

function rankedAreasOf({ areaCount, known, highIsWorse }: NeedMatrix, rule: MissingRule): readonly number[] {
  const componentCount = highIsWorse.length;
  const had = new Uint32Array(areaCount);
  for (let start = 0; start < known.length; start += areaCount) {
    for (let area = 0; area < areaCount; area++) had[area] = (had[area] ?? 0) + (known[start + area] ?? 0);
  }
  const least = rule === 'complete' ? Math.max(componentCount, 1) : 1;
  const ranked: number[] = [];
  for (let area = 0; area < areaCount; area++) if ((had[area] ?? 0) >= least) ranked.push(area);
  return ranked;
}

/**
 * The index: Σ weight · score / Σ weight over the components that the area has, and its rank. `weights[component]` above 0.
 */
export function needScores(need: NormalisedNeed, weights: readonly number[]): NeedScores {
  const { areaCount, rankedAreas } = need;
  const index = weighTogether(need, weights);
  const scores = new Array<number | null>(areaCount).fill(null);
  const ranks = new Array<number | null>(areaCount).fill(null);
  const ranked = new Float64Array(rankedAreas.map((area) => index[area] ?? 0));
  const order = ascendingOrder(ranked).reverse();
  let rank = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    const score = ranked[row] ?? 0;
    if (place === 0 || score !== ranked[order[place - 1] ?? 0]) rank = place + 1;
    const area = rankedAreas[row] ?? 0;
    scores[area] = score;
    ranks[area] = rank;
  }
  return { scores, ranks, rankedCount: rankedAreas.length };
}

function weighTogether(need: NormalisedNeed, weights: readonly number[]): Float64Array {
  const { areaCount, componentCount, scores, counted } = need;
  const sums = new Float64Array(areaCount);
  const weightSums = new Float64Array(areaCount);
  for (let component = 0; component < componentCount; component++) {
    const weight = weights[component] ?? 0;
    const start = component * areaCount;
    for (let area = 0; area < areaCount; area++) {
      const counts = counted[start + area] ?? 0;
      sums[area] = (sums[area] ?? 0) + counts * weight * (scores[start + area] ?? 0);
      weightSums[area] = (weightSums[area] ?? 0) + counts * weight;
    }
  }
  return sums.map((sum, area) => {
    const weightSum = weightSums[area] ?? 0;
    return weightSum > 0 ? Math.round((sum / weightSum) * STEPS) / STEPS : 0;
  });
}
