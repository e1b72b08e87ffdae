import type { LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { Result } from '../core/result.ts';

export interface BorderShiftRequest {
  readonly shape: LonLatMultiPolygon;
  /** Metres outwards; negative ones go inwards. */
  readonly distancesM: readonly number[];
}

/** The shape at each distance, in the order asked. */
export type BorderShiftReply = readonly ShiftedShape[];

export interface ShiftedShape {
  readonly distanceM: number;
  readonly shape: Result<LonLatMultiPolygon>;
}
