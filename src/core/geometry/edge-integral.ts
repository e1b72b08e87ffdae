import { binOf } from './edge-bins.ts';
import type { ZoneBoundary } from './zone-boundary.ts';

/** What one edge of an area adds up to against all of a zone. */
export interface EdgeIntegral {
  /** Σ over the zone's edges of sign · ∫ min(zone edge, this edge) dx, heights from the base, m². */
  area: number;
  /** How much of the edge's width in x (of a vertical edge: of its height) lies inside the zone, m. */
  inside: number;
}

/**
 * The kernel's innermost step. For regions P and Q with signed edges,
 *
 *     area(P ∩ Q) = Σ s_e · s_f · ∫ min(e(x), f(x)) dx   over e ∈ ∂P, f ∈ ∂Q with overlapping x-ranges:
 *
 * at each x the inside of P and the inside of Q are unions of intervals, written as signed rays below their ends, and two
 * rays share what lies below the lower end. The terms are trapezoids, or two where the lines cross. The result is
 * continuous in its input: no corner is classified, so shared edges, slivers and touching points are nothing special.
 * Where f lies below e it is inside the ray of e, so the same walk tells how much of f lies inside P.
 *
 * `baseY` must lie at or below all of Q: edges wholly below it add nothing, and heights from it keep their digits.
 */
export function integrateEdge(
  zone: ZoneBoundary,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  baseY: number,
  result: EdgeIntegral,
): void {
  result.area = 0;
  result.inside = 0;
  if (toX <= zone.box.minX || fromX >= zone.box.maxX) return;
  const { leftX, leftY, rightX, rightY, slope, sign, bins } = zone;
  const edgeSlope = (toY - fromY) / (toX - fromX);
  const edgeBase = fromY - baseY;
  const firstBin = binOf(bins, fromX);
  const lastBin = binOf(bins, toX);
  let area = 0;
  let inside = 0;
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
      const otherSign = sign[other] as number;
      area += otherSign * width * ((edgeAtA + edgeAtB) / 2 + meanBelowZero(gapA, gapB));
      inside += otherSign * width * partAboveZero(gapA, gapB);
    }
  }
  result.area = area;
  result.inside = inside;
}

/** Mean over [0, 1] of min(g, 0), where g runs straight from `from` to `to`. */
function meanBelowZero(from: number, to: number): number {
  if (from >= 0) return to >= 0 ? 0 : (to * to) / (2 * (to - from));
  return to > 0 ? (from * from) / (2 * (from - to)) : (from + to) / 2;
}

/** The part of [0, 1] where g > 0; half of it where g is zero throughout: a shared border belongs half to each side. */
function partAboveZero(from: number, to: number): number {
  if (from > 0) return to >= 0 ? 1 : from / (from - to);
  if (to > 0) return to / (to - from);
  return from === 0 && to === 0 ? 0.5 : 0;
}

/** How much of a vertical edge lies inside the zone, m: the mean of what holds just left and just right of it. */
function verticalInside(zone: ZoneBoundary, x: number, lowY: number, highY: number): number {
  const { leftX, leftY, rightX, slope, sign, bins } = zone;
  const bin = binOf(bins, x);
  let inside = 0;
  for (let entry = bins.start[bin] as number; entry < (bins.start[bin + 1] as number); entry++) {
    const other = bins.edges[entry] as number;
    const from = leftX[other] as number;
    const to = rightX[other] as number;
    if (x < from || x > to || from === to) continue;
    const height = (leftY[other] as number) + (slope[other] as number) * (x - from);
    const below = Math.max(0, Math.min(height, highY) - lowY);
    inside += (sign[other] as number) * below * (x === from || x === to ? 0.5 : 1);
  }
  return inside;
}

/** Whether a point lies inside the zone. A point on the border may fall on either side. */
export function boundaryContains(zone: ZoneBoundary, x: number, y: number): boolean {
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
