import type { LonLatRing } from './lon-lat.ts';
import type { EdgeCollector, PlaneEdges } from './plane-edges.ts';
import { projectPoint } from './projection.ts';

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
    const x = (ring.x[point] as number) - (ring.x[0] as number);
    const y = (ring.y[point] as number) - (ring.y[0] as number);
    twice +=
      x * ((ring.y[point + 1] as number) - (ring.y[0] as number)) -
      ((ring.x[point + 1] as number) - (ring.x[0] as number)) * y;
  }
  return twice / 2;
}

/**
 * The ring's edges in its order, edge e from point e to the next, so that the inside of a simple ring lies on their left,
 * whichever way the ring was drawn.
 */
export function ringEdges(ring: PlaneRing): PlaneEdges {
  const { x, y } = ring;
  // A single point has no edge; the two edges of a ring of two points cancel.
  const edgeCount = x.length > 1 ? x.length : 0;
  // One piece of memory for all: an edit makes few arrays, since each costs more than filling it.
  const memory = new Float64Array(edgeCount * 4);
  const leftX = memory.subarray(0, edgeCount);
  const leftY = memory.subarray(edgeCount, edgeCount * 2);
  const rightX = memory.subarray(edgeCount * 2, edgeCount * 3);
  const rightY = memory.subarray(edgeCount * 3);
  const sign = new Int8Array(edgeCount);
  const turn = signedRingArea(ring) >= 0 ? 1 : -1;
  for (let point = 0; point < edgeCount; point++) {
    const next = point + 1 === edgeCount ? 0 : point + 1;
    const runsFromLeft =
      (x[point] as number) < (x[next] as number) ||
      ((x[point] as number) === (x[next] as number) && (y[point] as number) < (y[next] as number));
    const [left, right] = runsFromLeft ? [point, next] : [next, point];
    leftX[point] = x[left] as number;
    leftY[point] = y[left] as number;
    rightX[point] = x[right] as number;
    rightY[point] = y[right] as number;
    // With the inside on the left, an edge that runs to the right bounds it from below, one that runs up from the east.
    const isVertical = (x[point] as number) === (x[next] as number);
    sign[point] = runsFromLeft === isVertical ? turn : -turn;
  }
  return { edgeCount, leftX, leftY, rightX, rightY, sign };
}

/** Adds the ring's edges, the inside of a simple ring on their left. */
export function addRingEdges(ring: PlaneRing, edges: EdgeCollector): void {
  edges.addAll(ringEdges(ring));
}
