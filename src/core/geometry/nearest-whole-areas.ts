import type { AreaIndex } from './area-index.ts';
import type { AreaShare } from './area-shares.ts';
import { CompensatedSum } from './compensated-sum.ts';

/** An area that a zone holds in part, and what making it whole or leaving it out adds or takes, m². */
export interface AreaChange {
  readonly position: number;
  readonly changeM2: number;
}

export interface WholeAreas {
  /** The areas of the new zone, ascending: at least one. */
  readonly positions: readonly number[];
  /** Those held in part that become whole, with the part that comes in. */
  readonly completed: readonly AreaChange[];
  /** Those held in part that are left out, with the part that goes. */
  readonly leftOut: readonly AreaChange[];
  readonly gainedM2: number;
  readonly lostM2: number;
}

/**
 * The set of whole areas nearest to a zone: those of which it holds at least `threshold`. At one half this is the set that
 * differs from the zone in the least ground. Where no area reaches the threshold it is the one that differs least. Null
 * where the zone touches none. What the zone holds outside all areas is lost beside `lostM2`.
 */
export function nearestWholeAreas(index: AreaIndex, shares: readonly AreaShare[], threshold = 0.5): WholeAreas | null {
  const chosen = new Set(shares.filter((share) => share.shareOfArea >= threshold).map((share) => share.position));
  if (chosen.size === 0) {
    const nearest = leastDifferent(index, shares);
    if (nearest === null) return null;
    chosen.add(nearest);
  }
  const completed: AreaChange[] = [];
  const leftOut: AreaChange[] = [];
  for (const { position, shareOfArea, overlapM2 } of shares) {
    if (!chosen.has(position)) leftOut.push({ position, changeM2: overlapM2 });
    else if (shareOfArea < 1) completed.push({ position, changeM2: (index.areaM2[position] ?? 0) - overlapM2 });
  }
  return {
    positions: [...chosen].sort((one, other) => one - other),
    completed,
    leftOut,
    gainedM2: sumOf(completed),
    lostM2: sumOf(leftOut),
  };
}

function leastDifferent(index: AreaIndex, shares: readonly AreaShare[]): number | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { position, overlapM2 } of shares) {
    const difference = (index.areaM2[position] ?? 0) - 2 * overlapM2;
    if (difference >= least) continue;
    least = difference;
    nearest = position;
  }
  return nearest;
}

function sumOf(changes: readonly AreaChange[]): number {
  const sum = new CompensatedSum();
  for (const { changeM2 } of changes) sum.add(changeM2);
  return sum.value;
}
