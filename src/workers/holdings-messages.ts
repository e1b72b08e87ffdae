import type { LonLatBox } from '../core/geometry/lon-lat.ts';
import type { DwellingChoice, HoldingsReading } from '../core/overlap/reading/holdings-reading.ts';
import type { Result } from '../core/result.ts';

/** What the page asks: to read a file, then perhaps to read the same one with another column as the dwellings. */
export type HoldingsRequest =
  | {
      readonly kind: 'read';
      readonly serial: number;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      /** Where the municipality lies. */
      readonly here: LonLatBox;
      readonly choice: DwellingChoice;
    }
  | { readonly kind: 'choose'; readonly serial: number; readonly choice: DwellingChoice };

export interface HoldingsReply {
  readonly serial: number;
  readonly reading: Result<HoldingsReading>;
}
