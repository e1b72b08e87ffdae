import type { BordersProposal, DivisionProposal } from './geo/borders-proposal.ts';
import type { ShapeChoices, ShapesReading } from './geo/read-shapes.ts';
import type { TableChoices, TableReading } from './table-types.ts';

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
export const TEXT_ENCODINGS: readonly TextEncoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];

export type Delimiter = ';' | ',' | '\t' | '|';
export const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];

/** What the person decided of a file; everything unsaid is decided by the file itself. */
export interface ImportChoices {
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** Sheet of a workbook, by name. */
  readonly sheet?: string;
  readonly table: TableChoices;
  readonly shapes?: ShapeChoices;
}

export const NO_CHOICES: ImportChoices = { table: {} };

/** How a table was had out of its file. */
export type TableForm =
  | { readonly kind: 'text'; readonly encoding: TextEncoding; readonly delimiter: Delimiter }
  | { readonly kind: 'workbook'; readonly sheet: string; readonly sheets: readonly string[] };

/** What a file is and what was understood of it. */
export type ImportReading =
  | { readonly kind: 'table'; readonly form: TableForm; readonly table: TableReading }
  /** Surfaces, which can become zones; or new borders, where they have the codes of a division's areas. */
  | {
      readonly kind: 'shapes';
      readonly shapes: ShapesReading;
      readonly borders: BordersProposal | null;
      readonly division: DivisionProposal | null;
    }
  /** Points or a table with coordinates: where people live, say. */
  | { readonly kind: 'points'; readonly count: number }
  /** A plan file: opened beside the others. */
  | { readonly kind: 'plan' };
