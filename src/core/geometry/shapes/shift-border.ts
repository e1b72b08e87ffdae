import { buffer, multiPolygon } from '@turf/turf';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { roundPolygons } from '../geojson.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';
import { mendSelfCrossing } from './mend-self-crossing.ts';
import { tryShapeOperation } from './try-shape-operation.ts';

/** Corners that stand for a quarter of a circle around a corner: the arc is at most 0.5 % short of the distance. */
const STEPS = 8;

const VERTEX_DECIMALS = 9;

/**
 * The shape with its border moved outwards by so many metres, inwards where they are negative; holes shrink and grow the
 * other way. What crosses itself is mended first. Distances are Turf's, along the ground, within 0.1 % of the grid's.
 * Too slow for a frame. Problems: `zone-nothing-left` where nothing of the shape is so wide, `shape-operation-failed`.
 */
export function shiftBorder(shape: LonLatMultiPolygon, distanceM: number): Result<LonLatMultiPolygon> {
  const mended = mendSelfCrossing(shape);
  if (!mended.ok) return mended;
  if (distanceM === 0) return mended;
  const shifted = tryShapeOperation('buffer', () => {
    const coordinates = mended.value.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y])));
    return buffer(multiPolygon(coordinates), distanceM / 1000, { units: 'kilometers', steps: STEPS })?.geometry;
  });
  if (!shifted.ok) return shifted;
  const geometry = shifted.value;
  if (geometry === undefined) return fail(problem('zone-nothing-left'));
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) =>
    polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude ?? 0, latitude ?? 0] as const)),
  );
  return polygons.length === 0 ? fail(problem('zone-nothing-left')) : succeed(roundPolygons(polygons, VERTEX_DECIMALS));
}
