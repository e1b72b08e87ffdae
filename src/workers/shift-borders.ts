import { shiftBorder } from '../core/geometry/shapes/shift-border.ts';
import type { BorderShiftReply, BorderShiftRequest } from './border-shift-messages.ts';

/** What the worker answers: one shape, or why there is none, for each distance. */
export function shiftBorders({ shape, distancesM }: BorderShiftRequest): BorderShiftReply {
  return distancesM.map((distanceM) => ({ distanceM, shape: shiftBorder(shape, distanceM) }));
}
