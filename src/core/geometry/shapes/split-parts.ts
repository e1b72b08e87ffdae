import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';
import { areaOfPolygonsM2 } from '../measure.ts';

/**
 * Each part of a shape as a shape of its own, holes kept, the largest first: it is what the whole is known for.
 * Problem: `zone-single-part` where there is nothing to split.
 */
export function splitParts(shape: LonLatMultiPolygon): Result<readonly LonLatMultiPolygon[]> {
  if (shape.length < 2) return fail(problem('zone-single-part'));
  const parts = shape.map((polygon) => ({ part: [polygon], areaM2: areaOfPolygonsM2([polygon]) }));
  return succeed(parts.sort((a, b) => b.areaM2 - a.areaM2).map(({ part }) => part));
}
