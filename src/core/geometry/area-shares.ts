import type Flatbush from 'flatbush';
import type { AreaIndex } from './area-index.ts';
import type { EdgeIntegral } from './edge-integral.ts';
import { boundaryContains, integrateEdge, verticalInside } from './edge-integral.ts';
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
  if (index.tree === null || zone.edgeCount === 0) return [];
  const { minX, minY, maxX, maxY } = zone.box;
  const candidates = Uint32Array.from(index.tree.search(minX, minY, maxX, maxY)).sort();
  const crossed = areasWithCrossedBox(index.tree, index.areaCount, zone);
  const shares: AreaShare[] = [];
  for (const position of candidates) {
    const share =
      crossed[position] === 1
        ? shareOfCrossed(index, position, zone, accuracyM)
        : shareOfUncrossed(index, position, zone);
    if (share !== null) shares.push(share);
  }
  return shares;
}

/** Marks areas whose box some edge of the zone touches, vertical edges included; all others lie wholly in or out. */
function areasWithCrossedBox(tree: Flatbush, areaCount: number, zone: ZoneBoundary): Uint8Array {
  const crossed = new Uint8Array(areaCount);
  for (let edge = 0; edge < zone.edgeCount; edge++) {
    const x0 = zone.leftX[edge] as number;
    const y0 = zone.leftY[edge] as number;
    const dx = (zone.rightX[edge] as number) - x0;
    const dy = (zone.rightY[edge] as number) - y0;
    tree.search(x0, Math.min(y0, y0 + dy), x0 + dx, Math.max(y0, y0 + dy), (position, minX, minY, maxX, maxY) => {
      // Separating axis: the box is clear of the line when its centre lies further off than its half diagonal reaches.
      const fromCentre = dx * ((minY + maxY) / 2 - y0) - dy * ((minX + maxX) / 2 - x0);
      const reach = dx * ((maxY - minY) / 2) + Math.abs(dy) * ((maxX - minX) / 2);
      if (Math.abs(fromCentre) <= reach) crossed[position] = 1;
      return false;
    });
  }
  return crossed;
}

/** No edge of the zone comes near the box, so its centre, the point furthest from them, speaks for the whole area. */
function shareOfUncrossed(index: AreaIndex, position: number, zone: ZoneBoundary): AreaShare | null {
  const box = position * 4;
  const x = ((index.boxes[box] as number) + (index.boxes[box + 2] as number)) / 2;
  const y = ((index.boxes[box + 1] as number) + (index.boxes[box + 3] as number)) / 2;
  const areaM2 = index.areaM2[position] as number;
  if (!(areaM2 > 0) || !boundaryContains(zone, x, y)) return null;
  return { position, shareOfArea: 1, overlapM2: areaM2, cut: false };
}

function shareOfCrossed(index: AreaIndex, position: number, zone: ZoneBoundary, accuracyM: number): AreaShare | null {
  const areaM2 = index.areaM2[position] as number;
  const borderM = index.borderM[position] as number;
  const { overlapM2, borderInsideM } = overlapOfArea(index, position, zone);
  const outsideM2 = areaM2 - overlapM2;
  const roundingM2 = ROUNDING_M * borderM;
  if (!(areaM2 > 0) || overlapM2 <= roundingM2) return null;
  if (outsideM2 <= roundingM2) return { position, shareOfArea: 1, overlapM2: areaM2, cut: false };
  const cut = overlapM2 > accuracyM * borderInsideM && outsideM2 > accuracyM * (borderM - borderInsideM);
  return { position, shareOfArea: overlapM2 / areaM2, overlapM2, cut };
}

/** Overlap with one area, and the length of the area's own border that lies inside the zone. */
export interface AreaOverlap {
  readonly overlapM2: number;
  readonly borderInsideM: number;
}

/** The kernel over one area's border. Raw: rounding may leave the overlap some 1e-6 m² below 0 or above the area. */
export function overlapOfArea(index: AreaIndex, position: number, zone: ZoneBoundary): AreaOverlap {
  const { x, y, chainStart, areaStart, boxes } = index;
  const baseY = boxes[position * 4 + 1] as number;
  // Sums within one area stay plain: measured against GEOS they keep shares to 5e-12, and this is the innermost loop.
  let overlapM2 = 0;
  let borderInsideM = 0;
  const part: EdgeIntegral = { area: 0, inside: 0 };
  for (let chain = areaStart[position] as number; chain < (areaStart[position + 1] as number); chain++) {
    const end = chainStart[chain + 1] as number;
    for (let vertex = (chainStart[chain] as number) + 1; vertex < end; vertex++) {
      const fromX = x[vertex - 1] as number;
      const fromY = y[vertex - 1] as number;
      const toX = x[vertex] as number;
      const toY = y[vertex] as number;
      if (toX < fromX) {
        integrateEdge(zone, toX, toY, fromX, fromY, baseY, part);
        overlapM2 += part.area;
      } else if (toX > fromX) {
        integrateEdge(zone, fromX, fromY, toX, toY, baseY, part);
        overlapM2 -= part.area;
      } else {
        borderInsideM += verticalInside(zone, fromX, Math.min(fromY, toY), Math.max(fromY, toY));
        continue;
      }
      if (part.inside === 0) continue;
      const slope = (toY - fromY) / (toX - fromX);
      borderInsideM += part.inside * Math.sqrt(1 + slope * slope);
    }
  }
  return { overlapM2, borderInsideM };
}
