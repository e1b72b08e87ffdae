import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from '../geometry/lon-lat.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';

/** Metres taken for degrees, or swapped axes, land far outside: Sweden with a wide margin. */
const PLAUSIBLE = { west: 5, south: 50, east: 30, north: 75 };

/**
 * Reads a GeoJSON Polygon or MultiPolygon of an area. By hand and not by schema: a division can hold millions of positions.
 * Fails with `geometry-invalid`, `geometry-ring-open` or `geometry-coordinates-absurd`; details say which part and ring.
 */
export function readAreaGeometry(geometry: unknown): Result<LonLatMultiPolygon> {
  const { type, coordinates } = asRecord(geometry);
  if (type === 'Polygon') return readPolygons([coordinates]);
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return readPolygons(coordinates);
  return fail(problem('geometry-invalid', { received: String(type) }));
}

function readPolygons(parts: readonly unknown[]): Result<LonLatMultiPolygon> {
  if (parts.length === 0) return fail(problem('geometry-invalid', { received: 'no part' }));
  const polygons: LonLatPolygon[] = [];
  for (const [part, rings] of parts.entries()) {
    if (!Array.isArray(rings) || rings.length === 0) {
      return fail(problem('geometry-invalid', { part: part + 1, received: 'no ring' }));
    }
    for (const [position, ring] of rings.entries()) {
      const mistake = findRingMistake(ring, { part: part + 1, ring: position + 1 });
      if (mistake !== null) return fail(mistake);
    }
    polygons.push(rings as LonLatRing[]);
  }
  return succeed(polygons);
}

function findRingMistake(ring: unknown, place: { part: number; ring: number }): Problem | null {
  if (!Array.isArray(ring) || ring.length < 4) {
    return problem('geometry-invalid', { ...place, received: 'a ring of fewer than 4 positions' });
  }
  for (const [vertex, position] of ring.entries()) {
    if (!isPosition(position))
      return problem('geometry-invalid', { ...place, vertex: vertex + 1, received: 'no position' });
    const [longitude, latitude] = position;
    if (!isPlausiblePosition(longitude, latitude)) {
      return problem('geometry-coordinates-absurd', { ...place, vertex: vertex + 1, longitude, latitude });
    }
  }
  const [first, last] = [ring[0], ring[ring.length - 1]] as [LonLat, LonLat];
  return first[0] === last[0] && first[1] === last[1] ? null : problem('geometry-ring-open', place);
}

/** A GeoJSON Point as lon/lat. Fails as areas do. */
export function readPointGeometry(geometry: unknown): Result<LonLat> {
  const { type, coordinates } = asRecord(geometry);
  if (type !== 'Point' || !isPosition(coordinates))
    return fail(problem('geometry-invalid', { received: String(type) }));
  const [longitude, latitude] = coordinates;
  if (!isPlausiblePosition(longitude, latitude)) {
    return fail(problem('geometry-coordinates-absurd', { longitude, latitude }));
  }
  return succeed([longitude, latitude]);
}

function isPosition(position: unknown): position is LonLat {
  return (
    Array.isArray(position) && position.length === 2 && Number.isFinite(position[0]) && Number.isFinite(position[1])
  );
}

function isPlausiblePosition(longitude: number, latitude: number): boolean {
  return (
    longitude >= PLAUSIBLE.west &&
    longitude <= PLAUSIBLE.east &&
    latitude >= PLAUSIBLE.south &&
    latitude <= PLAUSIBLE.north
  );
}

function asRecord(value: unknown): { readonly type?: unknown; readonly coordinates?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
