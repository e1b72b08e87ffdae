import { ascendingOrder } from './ascending-order.ts';
import type { NormalisedNeed } from './need-index.ts';
import { SAME_SCORE } from './need-index.ts';

/** Areas that some weighting may bring among the most exposed, each area's scores side by side. */
export interface Contenders {
  /** Position of each row's area in the division. */
  readonly areas: Uint32Array;
  /** `scores[row * componentCount + component]`, 0 where the area lacks the component. */
  readonly scores: Float64Array;
  /** Which of `patterns` each row has. */
  readonly patternOf: Uint32Array;
  /** The sets of components that areas have: 1 where a component is in it. */
  readonly patterns: readonly Uint8Array[];
}

/** As many of the most exposed by equal weights as the others are held against. */
const HELD_AGAINST = 128;
/** Past the rounding of a weighted mean, so that what is left out could never be counted as a tie. */
const CLEARLY = 2 * SAME_SCORE;

/**
 * The ranked areas, less those that cannot be among the `mostExposed` whatever the weights: where as many other areas,
 * which have the same components, are clearly worse in every one of them, each weighted mean puts those first.
 */
export function contendersOf(need: NormalisedNeed, mostExposed: number): Contenders {
  const all = packed(need);
  const { componentCount } = need;
  const means = meansOf(all, componentCount);
  const hardest = ascendingOrder(means).slice(-HELD_AGAINST).reverse();
  const kept: number[] = [];
  for (let row = 0; row < all.areas.length; row++) {
    if (!isOutdone(row, all, componentCount, hardest, mostExposed)) kept.push(row);
  }
  const scores = new Float64Array(kept.length * componentCount);
  for (const [to, row] of kept.entries()) {
    scores.set(all.scores.subarray(row * componentCount, (row + 1) * componentCount), to * componentCount);
  }
  return {
    areas: Uint32Array.from(kept, (row) => all.areas[row] ?? 0),
    scores,
    patternOf: Uint32Array.from(kept, (row) => all.patternOf[row] ?? 0),
    patterns: all.patterns,
  };
}

function packed({ areaCount, componentCount, rankedAreas, scores, counted }: NormalisedNeed): Contenders {
  const rows = new Float64Array(rankedAreas.length * componentCount);
  const patternOf = new Uint32Array(rankedAreas.length);
  const patterns = [new Uint8Array(componentCount).fill(1)];
  const places = new Map<string, number>();
  for (const [row, area] of rankedAreas.entries()) {
    let had = 0;
    for (let component = 0; component < componentCount; component++) {
      const from = component * areaCount + area;
      if (counted[from] !== 1) continue;
      had += 1;
      rows[row * componentCount + component] = scores[from] ?? 0;
    }
    // Nearly every area has all of them: that pattern is the first.
    if (had === componentCount) continue;
    const pattern = new Uint8Array(componentCount).map((_, component) => counted[component * areaCount + area] ?? 0);
    const key = pattern.join('');
    const place = places.get(key) ?? patterns.push(pattern) - 1;
    places.set(key, place);
    patternOf[row] = place;
  }
  return { areas: Uint32Array.from(rankedAreas), scores: rows, patternOf, patterns };
}

/** By equal weights, over what each area has. */
function meansOf({ areas, scores, patternOf, patterns }: Contenders, componentCount: number): Float64Array {
  const had = patterns.map((pattern) => pattern.reduce((sum, has) => sum + has, 0));
  return Float64Array.from(areas, (_, row) => {
    let sum = 0;
    for (let place = row * componentCount; place < (row + 1) * componentCount; place++) sum += scores[place] ?? 0;
    return sum / Math.max(1, had[patternOf[row] ?? 0] ?? 0);
  });
}

function isOutdone(
  row: number,
  { scores, patternOf, patterns }: Contenders,
  componentCount: number,
  hardest: Uint32Array,
  mostExposed: number,
): boolean {
  const pattern = patterns[patternOf[row] ?? 0];
  const start = row * componentCount;
  let worse = 0;
  for (const other of hardest) {
    if (patternOf[other] !== patternOf[row]) continue;
    const otherStart = other * componentCount;
    let component = 0;
    while (
      component < componentCount &&
      (pattern?.[component] === 0 || (scores[otherStart + component] ?? 0) - (scores[start + component] ?? 0) > CLEARLY)
    ) {
      component++;
    }
    if (component < componentCount) continue;
    worse += 1;
    if (worse >= mostExposed) return true;
  }
  return false;
}
