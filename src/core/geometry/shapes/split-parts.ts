import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';

/** Each part of a shape as a shape of its own, holes kept. Problem: `zone-single-part` where there is nothing to split. */
export function splitParts(shape: LonLatMultiPolygon): Result<readonly LonLatMultiPolygon[]> {
  return shape.length < 2 ? fail(problem('zone-single-part')) : succeed(shape.map((polygon) => [polygon]));
}
