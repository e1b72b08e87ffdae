import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { roundPosition } from '../geojson.ts';
import type { LonLat, LonLatPolygon } from '../lon-lat.ts';
import type { PlanePoint } from '../projection.ts';
import { projectPoint, unprojectPoint } from '../projection.ts';

/**
 * The rectangle between two opposite corners, sides parallel to the axes of EPSG:3006 (grid north, not quite true north),
 * counter-clockwise from the south-west. The given corners stay as they are. Problem: `zone-shape-empty` where the corners
 * lie on one axis-parallel line.
 */
export function rectangleFromCorners(one: LonLat, other: LonLat): Result<LonLatPolygon> {
  const [oneX, oneY] = projectPoint(one);
  const [otherX, otherY] = projectPoint(other);
  if (oneX === otherX || oneY === otherY) return fail(problem('zone-shape-empty'));
  const [west, east] = [Math.min(oneX, otherX), Math.max(oneX, otherX)];
  const [south, north] = [Math.min(oneY, otherY), Math.max(oneY, otherY)];
  const toLonLat = ([x, y]: PlanePoint): LonLat => {
    if (x === oneX && y === oneY) return one;
    if (x === otherX && y === otherY) return other;
    return roundPosition(unprojectPoint([x, y]), 9);
  };
  const corners = (
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ] as const
  ).map(toLonLat);
  return succeed([[...corners, ...corners.slice(0, 1)]]);
}
