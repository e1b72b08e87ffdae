import { somePairOfBoxes } from './edge-sweep.ts';
import type { PlaneRing } from './plane-ring.ts';
import { at } from './typed-array.ts';

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
  const edgeCount = ring.x.length;
  const end = (edge: number) => (edge + 1 === edgeCount ? 0 : edge + 1);
  const boxes = {
    minX: ring.x.map((x, edge) => Math.min(x, at(ring.x, end(edge)))),
    minY: ring.y.map((y, edge) => Math.min(y, at(ring.y, end(edge)))),
    maxX: ring.x.map((x, edge) => Math.max(x, at(ring.x, end(edge)))),
    maxY: ring.y.map((y, edge) => Math.max(y, at(ring.y, end(edge)))),
  };
  return !somePairOfBoxes(boxes, TOUCH_M, (one, other) => {
    if (end(one) === other || end(other) === one) return false;
    return (
      !liesOnOneSide(ring, one, end(one), other, end(other)) && !liesOnOneSide(ring, other, end(other), one, end(one))
    );
  });
}

/** True where both points `c` and `d` lie clear of the line through `a` and `b`, on the same side. */
function liesOnOneSide(ring: PlaneRing, a: number, b: number, c: number, d: number): boolean {
  const ax = at(ring.x, a);
  const ay = at(ring.y, a);
  const dx = at(ring.x, b) - ax;
  const dy = at(ring.y, b) - ay;
  const clear = TOUCH_M * Math.hypot(dx, dy);
  const sideOfC = dx * (at(ring.y, c) - ay) - dy * (at(ring.x, c) - ax);
  const sideOfD = dx * (at(ring.y, d) - ay) - dy * (at(ring.x, d) - ax);
  return (sideOfC > clear && sideOfD > clear) || (sideOfC < -clear && sideOfD < -clear);
}
