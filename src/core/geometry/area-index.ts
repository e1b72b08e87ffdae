import Flatbush from 'flatbush';
import { CompensatedSum } from './compensated-sum.ts';
import type { LonLatMultiPolygon } from './lon-lat.ts';
import type { PlaneRing } from './plane-ring.ts';
import { planeRing, signedRingArea } from './plane-ring.ts';
import { at } from './typed-array.ts';

/** The areas of one division, flat, in EPSG:3006 metres. Areas keep the order they came in. */
export interface AreaIndex {
  readonly areaCount: number;
  /** Area of each area in EPSG:3006, m². */
  readonly areaM2: Float64Array;
  /** Length of each area's border, holes included, m. */
  readonly borderM: Float64Array;
  /** Vertices of all chains: a chain is a ring whose last vertex repeats its first, walked with the area on its left. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Chain c is vertices chainStart[c] … chainStart[c + 1] − 1. */
  readonly chainStart: Uint32Array;
  /** Area a is chains areaStart[a] … areaStart[a + 1] − 1. */
  readonly areaStart: Uint32Array;
  /** Box of each area: minX, minY, maxX, maxY. */
  readonly boxes: Float64Array;
  /** Packed R-tree over the boxes; null where there are no areas. */
  readonly tree: Flatbush | null;
}

/**
 * Projects and indexes areas once, at load. Rings must not cross themselves or each other (the build of the data sees to
 * it); they may run either way. Throws RangeError on a coordinate that is not a finite number.
 */
export function buildAreaIndex(areas: readonly LonLatMultiPolygon[]): AreaIndex {
  const x: number[] = [];
  const y: number[] = [];
  const chainStart: number[] = [0];
  const areaStart = new Uint32Array(areas.length + 1);
  const areaM2 = new Float64Array(areas.length);
  const borderM = new Float64Array(areas.length);
  const boxes = new Float64Array(areas.length * 4);
  for (const [position, polygons] of areas.entries()) {
    const area = new CompensatedSum();
    const border = new CompensatedSum();
    const firstVertex = x.length;
    for (const polygon of polygons) {
      for (const [ringNumber, lonLatRing] of polygon.entries()) {
        const ring = planeRing(lonLatRing);
        const isHole = ringNumber > 0;
        const ringArea = Math.abs(signedRingArea(ring));
        area.add(isHole ? -ringArea : ringArea);
        appendChain(ring, isHole, x, y);
        for (let vertex = at(chainStart, chainStart.length - 1) + 1; vertex < x.length; vertex++) {
          border.add(Math.hypot(at(x, vertex) - at(x, vertex - 1), at(y, vertex) - at(y, vertex - 1)));
        }
        chainStart.push(x.length);
      }
    }
    areaStart[position + 1] = chainStart.length - 1;
    areaM2[position] = area.value;
    borderM[position] = border.value;
    writeBox(boxes, position, x, y, firstVertex);
  }
  return {
    areaCount: areas.length,
    areaM2,
    borderM,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    chainStart: Uint32Array.from(chainStart),
    areaStart,
    boxes,
    tree: buildTree(boxes),
  };
}

/** Outer rings counter-clockwise, holes clockwise: the area always on the left. */
function appendChain(ring: PlaneRing, isHole: boolean, x: number[], y: number[]): void {
  const pointCount = ring.x.length;
  const asGiven = signedRingArea(ring) >= 0 !== isHole;
  for (let step = 0; step <= pointCount && pointCount > 0; step++) {
    const point = (asGiven ? step : pointCount - step) % pointCount;
    x.push(at(ring.x, point));
    y.push(at(ring.y, point));
  }
}

function writeBox(
  boxes: Float64Array,
  position: number,
  x: readonly number[],
  y: readonly number[],
  from: number,
): void {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let vertex = from; vertex < x.length; vertex++) {
    minX = Math.min(minX, at(x, vertex));
    maxX = Math.max(maxX, at(x, vertex));
    minY = Math.min(minY, at(y, vertex));
    maxY = Math.max(maxY, at(y, vertex));
  }
  boxes.set([minX, minY, maxX, maxY], position * 4);
}

function buildTree(boxes: Float64Array): Flatbush | null {
  if (boxes.length === 0) return null;
  const tree = new Flatbush(boxes.length / 4);
  for (let box = 0; box < boxes.length; box += 4) {
    tree.add(at(boxes, box), at(boxes, box + 1), at(boxes, box + 2), at(boxes, box + 3));
  }
  tree.finish();
  return tree;
}
