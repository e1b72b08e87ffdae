import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { roundPosition } from '../geojson.ts';
import type { LonLat, LonLatPolygon } from '../lon-lat.ts';
import { projectPoint, unprojectPoint } from '../projection.ts';

const CORNERS = 64;

/**
 * A circle as 64 corners, each `radiusM` metres from the centre in EPSG:3006, counter-clockwise from the east. The polygon
 * holds 99.8 % of the round area. Problem: `zone-shape-empty` for a radius not above 0.
 */
export function circle(centre: LonLat, radiusM: number): Result<LonLatPolygon> {
  if (!(radiusM > 0 && Number.isFinite(radiusM))) return fail(problem('zone-shape-empty'));
  const [x, y] = projectPoint(centre);
  const corners = Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return roundPosition(unprojectPoint([x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)]), 9);
  });
  return succeed([[...corners, ...corners.slice(0, 1)]]);
}
