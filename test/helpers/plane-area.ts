import { featureCollection, intersect, polygon } from '@turf/turf';
import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { projectPoint } from '../../src/core/geometry/projection.ts';
import { PLANE_ORIGIN } from './plane-shapes.ts';

/**
 * Area of what two shapes of one part have in common, m², by Turf's clipping in the plane and the shoelace formula: the
 * independent reference. Metres are taken from PLANE_ORIGIN, so that no digits are lost.
 */
export function turfOverlapM2(one: LonLatMultiPolygon, other: LonLatMultiPolygon): number {
  const pairs = one.flatMap((left) => other.map((right) => [planePolygonOf(left), planePolygonOf(right)]));
  const areas = pairs.map((pair) => {
    const common = intersect(featureCollection(pair))?.geometry;
    if (common === undefined) return 0;
    return (common.type === 'Polygon' ? [common.coordinates] : common.coordinates)
      .flatMap((part) => part.map((ring, ringNumber) => (ringNumber === 0 ? 1 : -1) * Math.abs(shoelace(ring))))
      .reduce((sum, area) => sum + area, 0);
  });
  return areas.reduce((sum, area) => sum + area, 0);
}

function planePolygonOf(rings: LonLatMultiPolygon[number]) {
  return polygon(
    rings.map((ring) =>
      ring.map((position) => {
        const [x, y] = projectPoint(position);
        return [x - PLANE_ORIGIN[0], y - PLANE_ORIGIN[1]];
      }),
    ),
  );
}

function shoelace(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before !== undefined) {
      twice += (before[0] ?? 0) * (corner[1] ?? 0) - (corner[0] ?? 0) * (before[1] ?? 0);
    }
    before = corner;
  }
  return twice / 2;
}
