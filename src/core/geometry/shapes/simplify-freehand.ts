import { lineString, simplify } from '@turf/turf';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { LonLat, LonLatPolygon } from '../lon-lat.ts';
import { projectPoint } from '../projection.ts';
import { tryShapeOperation } from './try-shape-operation.ts';

/**
 * A freehand stroke as a closed polygon, without the points that lie within `toleranceM` of the line between those kept
 * (Douglas–Peucker, distances in EPSG:3006). Kept points stay exactly where the hand was. The ring may cross itself as the
 * hand did. Problems: `ring-too-short` where fewer than three corners are left, `shape-operation-failed`.
 */
export function simplifyFreehand(stroke: readonly LonLat[], toleranceM: number): Result<LonLatPolygon> {
  const known = new Map<string, LonLat>();
  const points = stroke.map((position) => {
    const [x, y] = projectPoint(position);
    known.set(`${x} ${y}`, position);
    return [x, y];
  });
  if (points.length < 3) return fail(problem('ring-too-short'));
  const simplified = tryShapeOperation('simplify', () => {
    return simplify(lineString(points), { tolerance: toleranceM, highQuality: true, mutate: true });
  });
  if (!simplified.ok) return simplified;
  const corners = simplified.value.geometry.coordinates
    .map(([x, y]) => known.get(`${x} ${y}`))
    .filter((position) => position !== undefined);
  const [first] = corners;
  const last = corners.at(-1);
  const open =
    first !== undefined && last !== undefined && first.join() === last.join() ? corners.slice(0, -1) : corners;
  return open.length < 3 ? fail(problem('ring-too-short')) : succeed([[...open, ...open.slice(0, 1)]]);
}
