import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from '../../core/geometry/lon-lat.ts';
import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';

function invalid(where: string, what: string): Result<never> {
  return fail(problem('file-invalid', { where, what }));
}

/** What absurd numbers look like, so that the message can say how they came about. */
function looksLike(x: number, y: number): string {
  if (x > 100_000 && x < 1_100_000 && y > 6_000_000 && y < 7_800_000) return 'SWEREF 99';
  if (y > 100_000 && y < 1_100_000 && x > 6_000_000 && x < 7_800_000) return 'SWEREF 99 (N, E)';
  if (isSwappedInSweden(x, y)) return 'lat/lon';
  return '';
}

/** Latitude first is the commonest slip; these ranges are Sweden's, and nothing of Sweden's is where they point. */
function isSwappedInSweden(x: number, y: number): boolean {
  return x >= 54 && x <= 70 && y >= 9 && y <= 26;
}

/** −0 is written as 0, so it is read as 0: a plan and its file are then the same. */
function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

function readPosition(value: unknown, where: string): Result<LonLat> {
  if (!Array.isArray(value) || value.length < 2) return invalid(where, '[lon, lat]');
  const [x, y]: readonly unknown[] = value;
  if (typeof x !== 'number' || typeof y !== 'number') return invalid(where, '[lon, lat]');
  if (Math.abs(x) > 180 || Math.abs(y) > 90 || isSwappedInSweden(x, y)) {
    const details: Problem['details'] = { where, longitude: x, latitude: y, looksLike: looksLike(x, y) };
    return fail(problem('geometry-coordinates-absurd', details));
  }
  return succeed([withoutNegativeZero(x), withoutNegativeZero(y)]);
}

function readList<Item>(
  value: unknown,
  where: string,
  what: string,
  read: (item: unknown, where: string) => Result<Item>,
): Result<readonly Item[]> {
  if (!Array.isArray(value) || value.length === 0) return invalid(where, what);
  const items: Item[] = [];
  for (const [position, item] of (value as readonly unknown[]).entries()) {
    const result = read(item, `${where}[${position}]`);
    if (!result.ok) return result;
    items.push(result.value);
  }
  return succeed(items);
}

function readRing(value: unknown, where: string): Result<LonLatRing> {
  const ring = readList(value, where, '[[lon, lat], …]', readPosition);
  if (!ring.ok) return ring;
  const [first, last] = [ring.value[0], ring.value[ring.value.length - 1]];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return fail(problem('geometry-ring-open', { where }));
  if (ring.value.length < 4) return fail(problem('ring-too-short', { where, vertices: ring.value.length - 1 }));
  return ring;
}

function readPolygon(value: unknown, where: string): Result<LonLatPolygon> {
  return readList(value, where, '[ring, …]', readRing);
}

/**
 * Reads the GeoJSON Polygon or MultiPolygon of a zone (RFC 7946: longitude first, rings closed; a height is left
 * out). Coordinates are kept to the last digit. `where` names the place in the file, as in `zones[2].geometry`.
 */
export function readFileGeometry(
  geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown },
  where: string,
): Result<LonLatMultiPolygon> {
  const path = `${where}.coordinates`;
  if (geometry.type === 'MultiPolygon') return readList(geometry.coordinates, path, '[polygon, …]', readPolygon);
  const polygon = readPolygon(geometry.coordinates, path);
  return polygon.ok ? succeed([polygon.value]) : polygon;
}

export function writeFileGeometry(polygons: LonLatMultiPolygon): {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: LonLatPolygon | LonLatMultiPolygon;
} {
  const [only, ...more] = polygons;
  return only !== undefined && more.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}
