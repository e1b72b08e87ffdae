import Flatbush from 'flatbush';
import type { BorderRuns } from './border-runs.ts';
import { buildBorderRuns } from './border-runs.ts';
import { CompensatedSum } from './compensated-sum.ts';
import type { LonLatMultiPolygon } from './lon-lat.ts';
import type { PlaneRing } from './plane-ring.ts';
import { planeRing, signedRingArea } from './plane-ring.ts';

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
  /** The borders in short runs, and in runs of those. */
  readonly shortRuns: BorderRuns;
  readonly longRuns: BorderRuns;
  /** Packed R-tree over the boxes; null where there are no areas. */
  readonly tree: Flatbush | null;
}

/** Found by trying: shorter ones cost more to walk than they save, longer ones are touched more often. */
const EDGES_IN_SHORT_RUN = 16;
const EDGES_IN_LONG_RUN = 64;

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
        for (let vertex = (chainStart[chainStart.length - 1] as number) + 1; vertex < x.length; vertex++) {
          border.add(
            Math.hypot(
              (x[vertex] as number) - (x[vertex - 1] as number),
              (y[vertex] as number) - (y[vertex - 1] as number),
            ),
          );
        }
        chainStart.push(x.length);
      }
    }
    areaStart[position + 1] = chainStart.length - 1;
    areaM2[position] = area.value;
    borderM[position] = border.value;
    writeBox(boxes, position, x, y, firstVertex);
  }
  const chains = {
    x: new Float64Array(x),
    y: new Float64Array(y),
    chainStart: new Uint32Array(chainStart),
    areaStart,
    boxes,
  };
  return {
    areaCount: areas.length,
    areaM2,
    borderM,
    ...chains,
    shortRuns: buildBorderRuns(chains, EDGES_IN_SHORT_RUN),
    longRuns: buildBorderRuns(chains, EDGES_IN_LONG_RUN),
    tree: buildTree(boxes),
  };
}

/** Outer rings counter-clockwise, holes clockwise: the area always on the left. */
function appendChain(ring: PlaneRing, isHole: boolean, x: number[], y: number[]): void {
  const pointCount = ring.x.length;
  const asGiven = signedRingArea(ring) >= 0 !== isHole;
  for (let step = 0; step <= pointCount && pointCount > 0; step++) {
    const point = (asGiven ? step : pointCount - step) % pointCount;
    x.push(ring.x[point] as number);
    y.push(ring.y[point] as number);
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
    minX = Math.min(minX, x[vertex] as number);
    maxX = Math.max(maxX, x[vertex] as number);
    minY = Math.min(minY, y[vertex] as number);
    maxY = Math.max(maxY, y[vertex] as number);
  }
  boxes.set([minX, minY, maxX, maxY], position * 4);
}

function buildTree(boxes: Float64Array): Flatbush | null {
  if (boxes.length === 0) return null;
  const tree = new Flatbush(boxes.length / 4);
  for (let box = 0; box < boxes.length; box += 4) {
    tree.add(boxes[box] as number, boxes[box + 1] as number, boxes[box + 2] as number, boxes[box + 3] as number);
  }
  tree.finish();
  return tree;
}
