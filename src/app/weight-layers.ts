/** All that it takes to read, place and keep a weight layer, in one part of the program fetched when there is one. */
import type { DivisionData, ReferenceData } from '../core/catalog/reference-data.ts';
import { countingDivisionOf } from '../core/indicator/counting-division.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { Placement, PlacementSummary } from '../core/weights/place-weights.ts';
import { placedWeights, placeWeights } from '../core/weights/place-weights.ts';
import { MOST_WEIGHT_FILE_BYTES } from '../core/weights/reading/weight-reading.ts';
import type { WeightContent, WeightLayerName } from '../core/weights/weight-layer.ts';
import type { PlacedWeights } from '../core/weights/weighting.ts';
import { runInSlices } from './run-in-slices.ts';
import type { WeightFileReader } from './weight-layer-client.ts';
import { openWeightFile } from './weight-layer-client.ts';

export interface PlacedContent {
  /** The divisions that it was placed on. */
  readonly ground: readonly DivisionData[];
  readonly placement: Placement;
  /** On the division that people are counted on. */
  readonly summary: PlacementSummary;
}

/** Finds where everything lies, the page staying awake. Null where it was no longer wanted. */
export async function placeContent(
  content: WeightContent,
  reference: ReferenceData,
  onProgress: (done: number) => void,
  isWanted: () => boolean,
): Promise<PlacedContent | null> {
  const { divisions } = reference;
  const placement = await runInSlices(placeWeights(content, divisions), onProgress, isWanted);
  if (placement === null) return null;
  const counting = countingDivisionOf(reference).data.division.id;
  const summary = placement.summaries.get(counting);
  if (summary === undefined) throw new Error(`weights are not placed on division ${counting}`);
  return { ground: [...divisions.values()], placement, summary };
}

export function nameWeights({ placement }: PlacedContent, name: WeightLayerName): PlacedWeights {
  return placedWeights(placement, name);
}

/** Too large a file is refused before it is read into memory. */
export async function openFile(file: File): Promise<Result<WeightFileReader>> {
  if (file.size > MOST_WEIGHT_FILE_BYTES) {
    return fail(problem('weights-file-too-large', { limitMegabytes: MOST_WEIGHT_FILE_BYTES / 1e6 }));
  }
  try {
    return succeed(openWeightFile(file.name, new Uint8Array(await file.arrayBuffer())));
  } catch {
    return fail(problem('file-unreadable', { file: file.name }));
  }
}
