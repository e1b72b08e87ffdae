import type { DivisionId } from '../identifiers.ts';
import type { FieldReader } from './field-values.ts';
import { isRecord, readNonEmptyText, readText } from './field-values.ts';

/**
 * Which borders a plan's figures rest on where they are not the data folder's. The borders themselves are megabytes of
 * coordinates: they are kept beside the plans, known by their fingerprint, and whoever has the same file has the same.
 */
export interface PlanBorders {
  readonly id: DivisionId;
  /** SHA-256, hex, of codes and coordinates. */
  readonly fingerprint: string;
  /** Name of the file. */
  readonly name: string;
  readonly source: string;
  /** Stated positional accuracy, metres, over 0. */
  readonly accuracyM: number;
  /** What the division is called where it is the plan's own; absent where the borders replace those of a known one. */
  readonly title?: string;
}

/** In place of a licence: the person who reads a file in says where it comes from, not on which terms. */
export const LICENCE_NOT_SAID = '–';

/** All but the division, as one value: what is said of a file belongs together. */
export type BordersFile = Omit<PlanBorders, 'id'>;

export const readBordersFile: FieldReader<BordersFile> = (value) => {
  if (!isRecord(value)) return undefined;
  const { fingerprint, name, source, accuracyM, title }: Readonly<Record<string, unknown>> = value;
  const isSaid =
    readNonEmptyText(fingerprint) !== undefined && readText(name) !== undefined && readText(source) !== undefined;
  const isTitled = title === undefined || readNonEmptyText(title) !== undefined;
  return isSaid && isTitled && typeof accuracyM === 'number' && accuracyM > 0 && accuracyM <= 1000
    ? (value as unknown as BordersFile)
    : undefined;
};

/** All that is said of a file, and nothing that this version does not know. */
export function bordersFile({ fingerprint, name, source, accuracyM, title }: BordersFile) {
  return { fingerprint, name, source, accuracyM, ...(title === undefined ? {} : { title }) };
}
