import { roundPosition } from '../geometry/geojson.ts';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../geometry/lon-lat.ts';
import { projectPoint } from '../geometry/projection.ts';

/** SWEREF 99 TM in metres, or WGS 84 in degrees. */
export type ExportSystem = '3006' | '4326';

export type ExportRing = readonly (readonly [x: number, y: number])[];
export type ExportPolygons = readonly (readonly ExportRing[])[];

/**
 * A shape's positions in a system, east first: metres to the last digit, degrees to seven decimals, a centimetre. Rings are
 * closed, outer ones counter-clockwise and holes clockwise (RFC 7946); parts without area are left out.
 */
export function exportPolygons(polygons: LonLatMultiPolygon, system: ExportSystem): ExportPolygons {
  return polygons.flatMap((rings) => {
    const written = rings.map((ring, place) => exportRing(ring, system, place > 0));
    return written[0] === undefined || doubleAreaOf(written[0]) === 0
      ? []
      : [written.filter((ring) => doubleAreaOf(ring) !== 0)];
  });
}

function exportRing(ring: LonLatRing, system: ExportSystem, isHole: boolean): ExportRing {
  const placed = ring.map((position) => exportPosition(position, system));
  return doubleAreaOf(placed) > 0 === isHole ? placed.toReversed() : placed;
}

/** One position, with as many digits as those of shapes. */
export function exportPosition(position: LonLat, system: ExportSystem): readonly [x: number, y: number] {
  if (system === '3006') return projectPoint(position);
  const [longitude, latitude] = roundPosition(position);
  return [longitude, latitude];
}

/** Twice the signed area: positive where the ring runs counter-clockwise. Measured from its first corner, to save digits. */
function doubleAreaOf(ring: ExportRing): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let sum = 0;
  for (const [place, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(place + 1) % ring.length] ?? [originX, originY];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum;
}
