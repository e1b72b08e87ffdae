import type { PlanePoint } from '../geometry/projection.ts';

/**
 * A ring clipped to a convex, counter-clockwise one: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", 1974.
 * Where the result has several parts it is one ring with bridges along the clipping border, walked both ways: they add
 * nothing to sums over signed edges, which is all it is used for. Empty where nothing is left.
 */
export function clipToConvex(ring: readonly PlanePoint[], convex: readonly PlanePoint[]): readonly PlanePoint[] {
  let kept = ring;
  for (const [corner, from] of convex.entries()) {
    const to = convex[(corner + 1) % convex.length];
    if (to === undefined || kept.length === 0) break;
    kept = clipToHalfPlane(kept, from, to);
  }
  return kept.length < 3 ? [] : kept;
}

/** What lies to the left of the line from one point to another. */
function clipToHalfPlane(
  ring: readonly PlanePoint[],
  [fromX, fromY]: PlanePoint,
  [toX, toY]: PlanePoint,
): readonly PlanePoint[] {
  const side = ([x, y]: PlanePoint): number => (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
  const kept: PlanePoint[] = [];
  let before = ring.at(-1);
  let sideBefore = before === undefined ? 0 : side(before);
  for (const point of ring) {
    const sideNow = side(point);
    if (before !== undefined && sideNow >= 0 !== sideBefore >= 0) {
      const part = sideBefore / (sideBefore - sideNow);
      kept.push([before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])]);
    }
    if (sideNow >= 0) kept.push(point);
    before = point;
    sideBefore = sideNow;
  }
  return kept;
}

/** Whether a counter-clockwise ring turns left, or goes straight, at every corner. */
export function isConvex(ring: readonly PlanePoint[]): boolean {
  return ring.every(([x, y], corner) => {
    const [beforeX, beforeY] = ring[(corner + ring.length - 1) % ring.length] ?? [x, y];
    const [afterX, afterY] = ring[(corner + 1) % ring.length] ?? [x, y];
    return (x - beforeX) * (afterY - y) - (y - beforeY) * (afterX - x) >= 0;
  });
}

export function signedArea(ring: readonly PlanePoint[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let twice = 0;
  for (const [corner, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(corner + 1) % ring.length] ?? [x, y];
    twice += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return twice / 2;
}
