import type { Result } from '../../result.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';
import { overlayToShape } from './overlay-to-shape.ts';

/** What two shapes have in common. Problem: `zone-nothing-left` where they have nothing. */
export function intersectShapes(one: LonLatMultiPolygon, other: LonLatMultiPolygon): Result<LonLatMultiPolygon> {
  return overlayToShape([one, other], ([inOne = 0, inOther = 0]) => inOne > 0 && inOther > 0);
}
