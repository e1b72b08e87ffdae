import type { DivisionId } from '../identifiers.ts';
import type { BorderedArea } from '../import/geo/borders-proposal.ts';

/** Borders of all areas of a division, as they are kept beside the plans. */
export interface DivisionBorders {
  readonly fingerprint: string;
  readonly division: DivisionId;
  readonly areas: readonly BorderedArea[];
}

/** What is kept here, by fingerprint. */
export type KeptBorders = ReadonlyMap<string, DivisionBorders>;
