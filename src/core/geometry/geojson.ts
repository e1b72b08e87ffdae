import type { MultiPolygon, Polygon } from 'geojson';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from './lon-lat.ts';

/** Seven decimals of a degree: a centimetre. What files and the plan keep of a drawn position. */
const STORED_DECIMALS = 7;

export function roundPosition(position: LonLat, decimals: number = STORED_DECIMALS): LonLat {
  const factor = 10 ** decimals;
  return [Math.round(position[0] * factor) / factor, Math.round(position[1] * factor) / factor];
}

export function roundPolygons(polygons: LonLatMultiPolygon, decimals: number = STORED_DECIMALS): LonLatMultiPolygon {
  return polygons.map((polygon) => polygon.map((ring) => ring.map((position) => roundPosition(position, decimals))));
}

/** A shape as GeoJSON geometry: a Polygon where it has one part, else a MultiPolygon. */
export function toGeoJson(polygons: LonLatMultiPolygon): Polygon | MultiPolygon {
  const coordinates = polygons.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  const [only] = coordinates;
  return coordinates.length === 1 && only !== undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}

/**
 * Reads a GeoJSON Polygon or MultiPolygon, bare or as a Feature's geometry. Heights are dropped. Problems say which part
 * and ring, counted from 1: `geometry-invalid`, `geometry-coordinates-absurd` (outside longitude ±180 or latitude ±90,
 * with `looksLike: metres` where the numbers are plane coordinates), `geometry-ring-open`, `ring-too-short` (fewer than
 * three different corners), `zone-shape-empty`.
 */
export function polygonsFromGeoJson(input: unknown): Result<LonLatMultiPolygon> {
  const geometry = isRecord(input) && input['type'] === 'Feature' ? input['geometry'] : input;
  if (!isRecord(geometry)) return fail(problem('geometry-invalid', { part: 0, ring: 0 }));
  const coordinates = geometry['coordinates'];
  if (geometry['type'] === 'Polygon') return readPolygons([coordinates]);
  if (geometry['type'] === 'MultiPolygon' && Array.isArray(coordinates)) return readPolygons(coordinates);
  return fail(problem('geometry-invalid', { part: 0, ring: 0 }));
}

/** The same checks for a shape that came some other way. */
export function checkPolygons(polygons: LonLatMultiPolygon): Result<LonLatMultiPolygon> {
  return readPolygons(polygons);
}

function readPolygons(input: readonly unknown[]): Result<LonLatMultiPolygon> {
  if (input.length === 0) return fail(problem('zone-shape-empty'));
  const polygons: LonLatPolygon[] = [];
  for (const [part, rings] of input.entries()) {
    if (!Array.isArray(rings)) return fail(problem('geometry-invalid', { part: part + 1, ring: 0 }));
    if (rings.length === 0) return fail(problem('zone-shape-empty', { part: part + 1 }));
    const polygon: LonLatRing[] = [];
    for (const [ringNumber, positions] of rings.entries()) {
      const ring = readRing(positions, { part: part + 1, ring: ringNumber + 1 });
      if (!ring.ok) return ring;
      polygon.push(ring.value);
    }
    polygons.push(polygon);
  }
  return succeed(polygons);
}

function readRing(input: unknown, where: { readonly part: number; readonly ring: number }): Result<LonLatRing> {
  if (!Array.isArray(input)) return fail(problem('geometry-invalid', where));
  const ring: LonLat[] = [];
  for (const value of input) {
    const position = readPosition(value, where);
    if (!position.ok) return position;
    ring.push(position.value);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first === undefined || last === undefined) return fail(problem('ring-too-short', where));
  const corners = new Set(ring.map((position) => position.join(' '))).size;
  if (corners < 3) return fail(problem('ring-too-short', where));
  if (first[0] !== last[0] || first[1] !== last[1]) return fail(problem('geometry-ring-open', where));
  return succeed(ring);
}

function readPosition(input: unknown, where: Problem['details']): Result<LonLat> {
  const [longitude, latitude]: readonly unknown[] = Array.isArray(input) ? input : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return fail(problem('geometry-invalid', where));
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return succeed([longitude, latitude]);
  // No degree is above 360: such numbers are metres of a plane system.
  const looksLike = Math.max(Math.abs(longitude), Math.abs(latitude)) > 360 ? 'metres' : 'degrees';
  return fail(problem('geometry-coordinates-absurd', { ...where, longitude, latitude, looksLike }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
