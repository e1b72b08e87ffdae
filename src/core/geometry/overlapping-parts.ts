import type { LonLatMultiPolygon } from './lon-lat.ts';
import { resolveZoneBoundary } from './zone-boundary.ts';

/** Less than this is rounding along a border that two parts share, not overlap. */
const ROUNDING_M2 = 1;

/** How much ground lies in more than one part of a shape, m²; what lies in three counts twice. 0 where parts only touch. */
export function overlapOfPartsM2(polygons: LonLatMultiPolygon): number {
  if (polygons.length < 2) return 0;
  const sumOfPartsM2 = polygons.reduce((sum, part) => sum + resolveZoneBoundary([part]).areaM2, 0);
  const overlapM2 = sumOfPartsM2 - resolveZoneBoundary(polygons).areaM2;
  return overlapM2 > ROUNDING_M2 ? overlapM2 : 0;
}
