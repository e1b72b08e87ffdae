import type { Result } from '../../result.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';
import { overlayToShape } from './overlay-to-shape.ts';

/**
 * The same places as a shape whose rings neither cross themselves nor each other: a self-crossing ring by the even-odd
 * rule, overlapping parts as their union, as they were counted before. Problem: `zone-nothing-left` for a shape without area.
 */
export function mendSelfCrossing(shape: LonLatMultiPolygon): Result<LonLatMultiPolygon> {
  return overlayToShape([shape], ([partsInside = 0]) => partsInside > 0);
}
