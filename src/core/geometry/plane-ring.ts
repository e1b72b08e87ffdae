import type { LonLatRing } from './lon-lat.ts';
import type { EdgeCollector } from './plane-edges.ts';
import { projectPoint } from './projection.ts';
import { at } from './typed-array.ts';

/** A ring in EPSG:3006: distinct neighbouring points, the last joined to the first without repeating it. */
export interface PlaneRing {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Projects a ring's vertices; its edges are then straight in EPSG:3006. Repeated points are dropped, an open ring closed.
 * Throws RangeError on a coordinate that is not a finite number.
 */
export function planeRing(ring: LonLatRing): PlaneRing {
  const x: number[] = [];
  const y: number[] = [];
  for (const position of ring) {
    const [pointX, pointY] = projectPoint(position);
    if (!(Number.isFinite(pointX) && Number.isFinite(pointY))) throw new RangeError(`not a position: ${position}`);
    if (pointX === x.at(-1) && pointY === y.at(-1)) continue;
    x.push(pointX);
    y.push(pointY);
  }
  while (x.length > 1 && x.at(-1) === x[0] && y.at(-1) === y[0]) {
    x.pop();
    y.pop();
  }
  return { x, y };
}

/** Signed area, m²: positive where the ring runs counter-clockwise. Shoelace formula about the first point. */
export function signedRingArea(ring: PlaneRing): number {
  let twice = 0;
  for (let point = 1; point + 1 < ring.x.length; point++) {
    const x = at(ring.x, point) - at(ring.x, 0);
    const y = at(ring.y, point) - at(ring.y, 0);
    twice += x * (at(ring.y, point + 1) - at(ring.y, 0)) - (at(ring.x, point + 1) - at(ring.x, 0)) * y;
  }
  return twice / 2;
}

/** Adds the ring's edges so that the inside of a simple ring lies on their left, whichever way the ring was drawn. */
export function addRingEdges(ring: PlaneRing, edges: EdgeCollector): void {
  const pointCount = ring.x.length;
  const counterClockwise = signedRingArea(ring) >= 0;
  for (let point = 0; point < pointCount; point++) {
    const next = point + 1 === pointCount ? 0 : point + 1;
    const [from, to] = counterClockwise ? [point, next] : [next, point];
    edges.addDirected(at(ring.x, from), at(ring.y, from), at(ring.x, to), at(ring.y, to));
  }
}
