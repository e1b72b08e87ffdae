import type { BinnedEdges } from './edge-bins.ts';
import { binEdges } from './edge-bins.ts';
import { boxOfEdges } from './plane-edges.ts';
import type { PlaneRing } from './plane-ring.ts';
import { ringEdges } from './plane-ring.ts';

/**
 * Edges nearer than this, one micrometre, count as touching. Far above the rounding of a coordinate (1 nm), far below
 * anything drawn: a ring wrongly held for touching only takes the longer way to the same result.
 */
const TOUCH_M = 1e-6;

/**
 * True where no two edges of the ring touch, but for neighbours at their shared corner: then its signed edges count every
 * place inside exactly once. Neighbours that fold back on each other cancel out and need no care.
 */
export function isSimpleRing(ring: PlaneRing): boolean {
  const edges = ringEdges(ring);
  return hasSimpleEdges(binEdges(edges, boxOfEdges(edges)));
}

/** The same for the edges of one ring in their order. */
export function hasSimpleEdges(ring: BinnedEdges): boolean {
  const lastEdge = ring.edgeCount - 1;
  return !edgesTouch(ring, (one, other) => {
    const apart = Math.abs(one - other);
    return apart === 1 || apart === lastEdge;
  });
}

/** Whether any two edges touch that may not: neighbours in a ring may. */
export function edgesTouch(edges: BinnedEdges, mayTouch: (one: number, other: number) => boolean): boolean {
  const { leftX, leftY, rightX, rightY, bins } = edges;
  for (let bin = 0; bin < bins.binCount; bin++) {
    const start = bins.start[bin] as number;
    const end = bins.start[bin + 1] as number;
    for (let entry = start + 1; entry < end; entry++) {
      const one = bins.edges[entry] as number;
      const oneLeftX = leftX[one] as number;
      const oneLeftY = leftY[one] as number;
      const oneRightX = rightX[one] as number;
      const oneRightY = rightY[one] as number;
      for (let earlier = start; earlier < entry; earlier++) {
        const other = bins.edges[earlier] as number;
        const otherLeftX = leftX[other] as number;
        const otherLeftY = leftY[other] as number;
        const otherRightX = rightX[other] as number;
        const otherRightY = rightY[other] as number;
        const touch = segmentsTouch(
          oneLeftX,
          oneLeftY,
          oneRightX,
          oneRightY,
          otherLeftX,
          otherLeftY,
          otherRightX,
          otherRightY,
        );
        if (touch && !mayTouch(one, other)) return true;
      }
    }
  }
  return false;
}

/** Whether segments a–b and c–d touch within a micrometre. */
export function segmentsTouch(
  aX: number,
  aY: number,
  bX: number,
  bY: number,
  cX: number,
  cY: number,
  dX: number,
  dY: number,
): boolean {
  if (Math.min(cX, dX) > Math.max(aX, bX) + TOUCH_M || Math.max(cX, dX) < Math.min(aX, bX) - TOUCH_M) return false;
  if (Math.min(cY, dY) > Math.max(aY, bY) + TOUCH_M || Math.max(cY, dY) < Math.min(aY, bY) - TOUCH_M) return false;
  return !lieOnOneSide(aX, aY, bX, bY, cX, cY, dX, dY) && !lieOnOneSide(cX, cY, dX, dY, aX, aY, bX, bY);
}

/** True where both points c and d lie clear of the line through a and b, on the same side. */
function lieOnOneSide(
  aX: number,
  aY: number,
  bX: number,
  bY: number,
  cX: number,
  cY: number,
  dX: number,
  dY: number,
): boolean {
  const dx = bX - aX;
  const dy = bY - aY;
  const clear = TOUCH_M * Math.sqrt(dx * dx + dy * dy);
  const sideOfC = dx * (cY - aY) - dy * (cX - aX);
  const sideOfD = dx * (dY - aY) - dy * (dX - aX);
  return (sideOfC > clear && sideOfD > clear) || (sideOfC < -clear && sideOfD < -clear);
}
