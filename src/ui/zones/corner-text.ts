import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from '../../core/geometry/lon-lat.ts';
import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { readCoordinates } from '../../core/scene/read-coordinates.ts';

/**
 * Corners as text: one "latitude, longitude" (or SWEREF 99 TM "N E") a line; an empty line starts the next part,
 * a line with only "-" starts a hole in the part before it. Rings need not repeat their first corner.
 */
export function parseCorners(text: string): Result<LonLatMultiPolygon> {
  const polygons: LonLatRing[][] = [];
  let ring: LonLat[] = [];
  let isHole = false;
  const endRing = (): Problem | null => {
    if (ring.length === 0) return null;
    const first = ring[0];
    const last = ring[ring.length - 1];
    if (first === undefined || last === undefined) return null;
    if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
    if (ring.length < 4) return problem('ring-too-short', { corners: ring.length - 1 });
    const polygon = isHole ? polygons[polygons.length - 1] : undefined;
    if (polygon === undefined) polygons.push([ring]);
    else polygon.push(ring);
    ring = [];
    return null;
  };
  for (const [row, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed === '-') {
      const short = endRing();
      if (short !== null) return fail(short);
      isHole = trimmed === '-';
      continue;
    }
    const position = readCoordinates(trimmed);
    if (position === null) return fail(problem('coordinate-not-understood', { row: row + 1, text: trimmed }));
    ring.push(position);
  }
  const short = endRing();
  if (short !== null) return fail(short);
  return polygons.length === 0 ? fail(problem('zone-shape-empty')) : succeed(polygons);
}

/** The same corners as text, latitude first with seven decimals (a centimetre). */
export function writeCorners(polygons: LonLatMultiPolygon): string {
  const ring = (positions: LonLatRing): string =>
    positions
      .slice(0, -1)
      .map(([longitude, latitude]) => `${latitude.toFixed(7)}, ${longitude.toFixed(7)}`)
      .join('\n');
  const part = (polygon: LonLatPolygon): string => polygon.map(ring).join('\n-\n');
  return polygons.map(part).join('\n\n');
}
