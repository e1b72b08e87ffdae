import Flatbush from 'flatbush';
import type { AreaIndex } from '../geometry/area-index.ts';
import { buildAreaIndex } from '../geometry/area-index.ts';
import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import { planeRing } from '../geometry/plane-ring.ts';
import { projectPoint } from '../geometry/projection.ts';
import { mendSelfCrossing } from '../geometry/shapes/mend-self-crossing.ts';
import { isSimpleRing } from '../geometry/simple-ring.ts';
import type { Holding } from '../plan/holdings.ts';

/** Holdings laid out for the kernel, in EPSG:3006 metres. Built once for a list of holdings. */
export interface HoldingIndex {
  readonly holdings: readonly Holding[];
  /** Points: easting and northing, and which holding each is. */
  readonly pointX: Float64Array;
  readonly pointY: Float64Array;
  readonly holdingOfPoint: Uint32Array;
  readonly pointTree: Flatbush | null;
  /** Polygons as the areas of one division, and which holding each is. */
  readonly areas: AreaIndex;
  readonly holdingOfArea: Uint32Array;
}

/** Holdings without a place are in the list and in no tree. */
export function buildHoldingIndex(holdings: readonly Holding[]): HoldingIndex {
  const pointX: number[] = [];
  const pointY: number[] = [];
  const holdingOfPoint: number[] = [];
  const shapes: LonLatMultiPolygon[] = [];
  const holdingOfArea: number[] = [];
  for (const [position, { place }] of holdings.entries()) {
    if (place?.kind === 'point') {
      const [x, y] = projectPoint(place.position);
      pointX.push(x);
      pointY.push(y);
      holdingOfPoint.push(position);
    } else if (place?.kind === 'polygons') {
      const shape = simpleShape(place.polygons);
      if (shape === null) continue;
      shapes.push(shape);
      holdingOfArea.push(position);
    }
  }
  return {
    holdings,
    pointX: Float64Array.from(pointX),
    pointY: Float64Array.from(pointY),
    holdingOfPoint: Uint32Array.from(holdingOfPoint),
    pointTree: treeOfPoints(pointX, pointY),
    areas: buildAreaIndex(shapes),
    holdingOfArea: Uint32Array.from(holdingOfArea),
  };
}

function treeOfPoints(x: readonly number[], y: readonly number[]): Flatbush | null {
  if (x.length === 0) return null;
  const tree = new Flatbush(x.length);
  for (const [point, east] of x.entries()) {
    const north = y[point] as number;
    tree.add(east, north, east, north);
  }
  tree.finish();
  return tree;
}

/** The kernel takes rings that cross neither themselves nor each other; others are mended. Null for one without area. */
function simpleShape(polygons: LonLatMultiPolygon): LonLatMultiPolygon | null {
  const [only] = polygons;
  const [ring] = only ?? [];
  if (polygons.length === 1 && only?.length === 1 && ring !== undefined && isSimpleRing(planeRing(ring)))
    return polygons;
  const mended = mendSelfCrossing(polygons);
  return mended.ok ? mended.value : null;
}
