import type { Accessor } from 'solid-js';
import type { Problem } from '../core/problem.ts';
import type { PlacementSummary } from '../core/weights/place-weights.ts';
import type { CountChoice, WeightReading } from '../core/weights/reading/weight-reading.ts';
import type { PlacedWeights } from '../core/weights/weighting.ts';

/** A file on its way to become the weight layer. */
export type PendingWeights =
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: Problem }
  | {
      readonly kind: 'read';
      readonly fileName: string;
      readonly reading: WeightReading;
      /** How it lies on the division people are counted on; null until that is worked out. */
      readonly placement: PlacementSummary | null;
      /** How much of that is done, 0–1. */
      readonly placed: number;
    };

/** The optional layer that says where in an area people live. One for all plans of this browser; a plan has none. */
export interface WeightActions {
  /** What figures shown beside those of the plan's zones are weighted by now; null: evenly over the surface. */
  readonly inUse: Accessor<PlacedWeights | null>;
  readonly inUseSummary: Accessor<PlacementSummary | null>;
  /** How much of a kept layer is worked out, 0–1, while the page does so; null otherwise. */
  readonly preparing: Accessor<number | null>;
  readonly pending: Accessor<PendingWeights | null>;
  readFile(file: File): void;
  /** Reads the pending file anew with another count. */
  chooseCount(choice: CountChoice): void;
  /** Makes the pending file the layer and keeps it in this browser. */
  use(name: string, source: string): void;
  /** Drops the pending file, also while it is being read. */
  cancel(): void;
  remove(): void;
}
