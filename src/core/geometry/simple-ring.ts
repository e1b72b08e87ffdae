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
  const { bins } = ring;
  for (let bin = 0; bin < bins.binCount; bin++) {
    const end = bins.start[bin + 1] as number;
    for (let entry = (bins.start[bin] as number) + 1; entry < end; entry++) {
      const edge = bins.edges[entry] as number;
      for (let earlier = bins.start[bin] as number; earlier < entry; earlier++) {
        const other = bins.edges[earlier] as number;
        if (edgesTouch(ring, edge, other) && !areNeighbours(edge, other, ring.edgeCount)) return false;
      }
    }
  }
  return true;
}

function areNeighbours(edge: number, other: number, edgeCount: number): boolean {
  const apart = Math.abs(edge - other);
  return apart === 1 || apart === edgeCount - 1;
}

/** Whether two edges come within a micrometre of each other, or of where they would cross. */
function edgesTouch(edges: BinnedEdges, edge: number, other: number): boolean {
  return segmentsTouch(
    edges.leftX[edge] as number,
    edges.leftY[edge] as number,
    edges.rightX[edge] as number,
    edges.rightY[edge] as number,
    edges.leftX[other] as number,
    edges.leftY[other] as number,
    edges.rightX[other] as number,
    edges.rightY[other] as number,
  );
}

/** Whether two segments, each from its left to its right end, touch or may touch within a micrometre. */
export function segmentsTouch(
  leftX: number,
  leftY: number,
  rightX: number,
  rightY: number,
  otherLeftX: number,
  otherLeftY: number,
  otherRightX: number,
  otherRightY: number,
): boolean {
  if (otherLeftX > rightX + TOUCH_M || otherRightX < leftX - TOUCH_M) return false;
  if (Math.min(otherLeftY, otherRightY) > Math.max(leftY, rightY) + TOUCH_M) return false;
  if (Math.max(otherLeftY, otherRightY) < Math.min(leftY, rightY) - TOUCH_M) return false;
  return (
    !lieOnOneSide(leftX, leftY, rightX, rightY, otherLeftX, otherLeftY, otherRightX, otherRightY) &&
    !lieOnOneSide(otherLeftX, otherLeftY, otherRightX, otherRightY, leftX, leftY, rightX, rightY)
  );
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
