import type { BinnedEdges } from './edge-bins.ts';
import { binOf } from './edge-bins.ts';

/**
 * Σ over the zone's edges of sign · ∫ min(zone edge, other edge) dx, m²: the term of the kernel's formula (see
 * `area-overlap.ts`) for one edge of another region, from its left to its right end. Heights are from `baseY`, which must lie
 * at or below all of that region: edges wholly below it add nothing.
 */
export function integrateEdge(
  zone: BinnedEdges,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  baseY: number,
): number {
  if (toX <= zone.box.minX || fromX >= zone.box.maxX) return 0;
  const { leftX, leftY, rightX, rightY, slope, sign, bins } = zone;
  const edgeSlope = (toY - fromY) / (toX - fromX);
  const edgeBase = fromY - baseY;
  const firstBin = binOf(bins, fromX);
  const lastBin = binOf(bins, toX);
  let area = 0;
  for (let bin = firstBin; bin <= lastBin; bin++) {
    const end = bins.start[bin + 1] as number;
    for (let entry = bins.start[bin] as number; entry < end; entry++) {
      const other = bins.edges[entry] as number;
      if (bin !== firstBin && (bins.firstBin[other] as number) !== bin) continue;
      const otherLeft = leftX[other] as number;
      const a = Math.max(otherLeft, fromX);
      const b = Math.min(rightX[other] as number, toX);
      const width = b - a;
      if (width <= 0) continue;
      const otherBase = (leftY[other] as number) - baseY;
      if (otherBase <= 0 && (rightY[other] as number) <= baseY) continue;
      const edgeAtA = edgeBase + edgeSlope * (a - fromX);
      const edgeAtB = edgeBase + edgeSlope * (b - fromX);
      const gapA = otherBase + (slope[other] as number) * (a - otherLeft) - edgeAtA;
      const gapB = otherBase + (slope[other] as number) * (b - otherLeft) - edgeAtB;
      area += (sign[other] as number) * width * ((edgeAtA + edgeAtB) / 2 + meanBelowZero(gapA, gapB));
    }
  }
  return area;
}

/** Mean over [0, 1] of min(g, 0), where g runs straight from `from` to `to`. */
function meanBelowZero(from: number, to: number): number {
  if (from >= 0) return to >= 0 ? 0 : (to * to) / (2 * (to - from));
  return to > 0 ? (from * from) / (2 * (from - to)) : (from + to) / 2;
}

/** Whether a point lies inside the zone. A point on the border may fall on either side. */
export function boundaryContains(zone: BinnedEdges, x: number, y: number): boolean {
  const { leftX, leftY, rightX, slope, sign, bins } = zone;
  const bin = binOf(bins, x);
  let winding = 0;
  for (let entry = bins.start[bin] as number; entry < (bins.start[bin + 1] as number); entry++) {
    const other = bins.edges[entry] as number;
    const from = leftX[other] as number;
    if (x < from || x >= (rightX[other] as number)) continue;
    if ((leftY[other] as number) + (slope[other] as number) * (x - from) > y) winding += sign[other] as number;
  }
  return winding > 0;
}
