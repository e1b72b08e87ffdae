import type { AreaIndex } from './area-index.ts';
import type { AreaOverlap } from './area-overlap.ts';
import { addAreaOverlap } from './area-overlap.ts';
import { findCandidates } from './find-candidates.ts';
import type { ZoneBoundary } from './zone-boundary.ts';

export interface AreaShare {
  /** Position of the area in its division. */
  readonly position: number;
  /** area(zone ∩ area) / area(area), 0 < share ≤ 1. */
  readonly shareOfArea: number;
  readonly overlapM2: number;
  /** True where both the inside and the outside part exceed what a border shift of the stated accuracy explains. */
  readonly cut: boolean;
}

/**
 * A coordinate near 7 000 km keeps digits down to 1 nm, so an overlap narrower than that along the area's whole border
 * says only that the two borders are the same: then the area is not touched, or, from the other side, wholly inside.
 */
const ROUNDING_M = 2e-9;

/**
 * Every area the zone touches, in division order. Shares are exact for edges straight in EPSG:3006; an area wholly inside
 * has exactly 1, one that only shares a border is not listed. `accuracyM` is the division's stated positional accuracy.
 */
export function areaShares(index: AreaIndex, zone: ZoneBoundary, accuracyM: number): readonly AreaShare[] {
  const shares: AreaShare[] = [];
  const overlap: AreaOverlap = { overlapM2: 0, borderInsideM: 0 };
  const { positions, isInside } = findCandidates(index, zone);
  for (const position of positions) {
    const areaM2 = index.areaM2[position] as number;
    if (isInside[position] === 1) {
      if (areaM2 > 0) shares.push({ position, shareOfArea: 1, overlapM2: areaM2, cut: false });
      continue;
    }
    overlap.overlapM2 = 0;
    overlap.borderInsideM = 0;
    addAreaOverlap(index, position, zone, overlap);
    const share = shareFromOverlap(index, position, overlap.overlapM2, overlap.borderInsideM, accuracyM);
    if (share !== null) shares.push(share);
  }
  return shares;
}

/** What raw sums say of one area; null where it is not touched. */
export function shareFromOverlap(
  index: AreaIndex,
  position: number,
  overlapM2: number,
  borderInsideM: number,
  accuracyM: number,
): AreaShare | null {
  const areaM2 = index.areaM2[position] as number;
  const borderM = index.borderM[position] as number;
  const outsideM2 = areaM2 - overlapM2;
  const roundingM2 = ROUNDING_M * borderM;
  if (!(areaM2 > 0) || overlapM2 <= roundingM2) return null;
  if (outsideM2 <= roundingM2) return { position, shareOfArea: 1, overlapM2: areaM2, cut: false };
  const cut = overlapM2 > accuracyM * borderInsideM && outsideM2 > accuracyM * (borderM - borderInsideM);
  return { position, shareOfArea: overlapM2 / areaM2, overlapM2, cut };
}

/** The kernel for one area, raw: rounding may leave the overlap some 1e-6 m² below 0 or above the area. */
export function overlapOfArea(index: AreaIndex, position: number, zone: ZoneBoundary): AreaOverlap {
  const overlap: AreaOverlap = { overlapM2: 0, borderInsideM: 0 };
  addAreaOverlap(index, position, zone, overlap);
  return overlap;
}
