import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail } from '../../result.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';
import { overlayToShape } from './overlay-to-shape.ts';

/** One shape that holds what any of them holds. Problems: `zone-needs-two`; `zone-nothing-left` where none has any area. */
export function uniteShapes(shapes: readonly LonLatMultiPolygon[]): Result<LonLatMultiPolygon> {
  if (shapes.length < 2) return fail(problem('zone-needs-two'));
  return overlayToShape(shapes, (partsInside) => partsInside.some((parts) => parts > 0));
}
