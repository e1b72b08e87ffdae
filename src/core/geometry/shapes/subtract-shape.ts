import type { Result } from '../../result.ts';
import type { LonLatMultiPolygon } from '../lon-lat.ts';
import { overlayToShape } from './overlay-to-shape.ts';

/** What is left of a shape when another is cut out of it. Problem: `zone-nothing-left`. */
export function subtractShape(from: LonLatMultiPolygon, cutOut: LonLatMultiPolygon): Result<LonLatMultiPolygon> {
  return overlayToShape([from, cutOut], ([inShape = 0, inCutOut = 0]) => inShape > 0 && inCutOut === 0);
}
