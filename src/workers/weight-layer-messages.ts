import type { Result } from '../core/result.ts';
import type { CountChoice, WeightReading } from '../core/weights/reading/weight-reading.ts';

/** What the page asks: to read a file, then perhaps to read the same one with another column as the count. */
export type WeightLayerRequest =
  | { readonly kind: 'read'; readonly serial: number; readonly bytes: Uint8Array; readonly choice: CountChoice }
  | { readonly kind: 'choose'; readonly serial: number; readonly choice: CountChoice };

export interface WeightLayerReply {
  readonly serial: number;
  readonly reading: Result<WeightReading>;
}
