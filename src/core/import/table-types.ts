import type { MissingKind } from '../catalog/reference-data.ts';
import type { LonLatBox } from '../geometry/lon-lat.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';

/** What a reader must know of a division to find its areas in a file. */
export interface KnownDivision {
  readonly id: DivisionId;
  readonly version: string;
  readonly codes: readonly AreaCode[];
  /** `names[i]` belongs to `codes[i]`; null where the division has codes only. */
  readonly names: readonly (string | null)[];
  /** Surface of each area, m²: for a comparison with new borders. */
  readonly areaM2?: Float64Array;
}

export interface KnownAreas {
  readonly municipality: { readonly code: string; readonly name: string };
  /** Where the areas lie. */
  readonly here: LonLatBox;
  readonly divisions: readonly KnownDivision[];
}

export type DecimalSign = 'comma' | 'point';

/** What a cell without a number means. */
export type MarkerMeaning = MissingKind | 'zero';

export const MARKER_MEANINGS: readonly MarkerMeaning[] = ['suppressed', 'missing', 'not-applicable', 'zero'];

/** What a column is to the reader: where the area stands, what parts the figures, the figures, or nothing. */
export type ColumnRole = 'code' | 'dimension' | 'value' | 'ignore';

export const COLUMN_ROLES: readonly ColumnRole[] = ['code', 'dimension', 'value', 'ignore'];

/** What is done where an area has several rows of the same figures that differ. */
export type DuplicateRule = 'none' | 'first' | 'last' | 'sum';

export const DUPLICATE_RULES: readonly DuplicateRule[] = ['none', 'first', 'last', 'sum'];

/** What the person decided; everything unsaid is decided by the file itself. */
export interface TableChoices {
  /** Line of the header counted from 0; null for a file without one. */
  readonly headerLine?: number | null;
  /** Last line of the table counted from 0: what comes after is text. */
  readonly lastLine?: number;
  readonly roles?: ReadonlyMap<number, ColumnRole>;
  readonly division?: DivisionId;
  readonly decimal?: DecimalSign;
  readonly markers?: ReadonlyMap<string, MarkerMeaning>;
  readonly duplicates?: DuplicateRule;
}

/** How an area was found in a cell. */
export type MatchForm = 'code' | 'code-suffix' | 'code-in-text' | 'code-float' | 'code-zero' | 'name' | 'name-in-text';

/** What became of a line. Every line of a file is one of these: nothing is dropped without a word. */
export const LINE_FATES = [
  'used',
  'header',
  'preamble',
  'footnote',
  'blank',
  'larger-area',
  'elsewhere',
  'unmatched',
  'code-missing',
  'cells-differ',
  'duplicate',
  'too-many-series',
] as const;

export type LineFate = (typeof LINE_FATES)[number];

export interface FateCount {
  readonly fate: LineFate;
  readonly count: number;
  /** The first few lines as a spreadsheet numbers them, from 1. */
  readonly firstLines: readonly number[];
}

export interface TableColumn {
  readonly name: string;
  readonly role: ColumnRole;
}

export interface MarkerUse {
  readonly text: string;
  readonly meaning: MarkerMeaning;
  readonly count: number;
}

/** Figures of one kind: one value column, of one combination of what parts the rows. */
export interface TableSeries {
  /** The parts that vary between series, and the column's own name. */
  readonly label: string;
  /** Parts of the label as the file writes them: values of the dimensions that differ, then the column. */
  readonly parts: readonly string[];
  /** Parts that are the same for every series: what the figures are about. */
  readonly shared: readonly string[];
  readonly year: number | null;
  /** By position of the area in its division; NaN where `kinds` says why there is no number. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Index in `CELL_KINDS`, by position of the area. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly hasPercentSign: boolean;
}

export const CELL_KINDS = ['number', 'missing', 'suppressed', 'not-applicable', 'not-understood'] as const;

export interface NotUnderstoodCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** What was understood of a table. Σ of `fates` = lineCount. */
export interface TableReading {
  readonly lineCount: number;
  readonly headerLine: number | null;
  /** Lines that could be the header, with the beginning of what they say. */
  readonly headerCandidates: readonly { readonly line: number; readonly text: string }[];
  /** Last line of the table counted from 0. */
  readonly lastLine: number;
  /** Lines that could be the last, with the beginning of what they say. */
  readonly lastLineCandidates: readonly { readonly line: number; readonly text: string }[];
  readonly columns: readonly TableColumn[];
  readonly division: DivisionId | null;
  readonly divisionMatches: readonly { readonly division: DivisionId; readonly areaCount: number }[];
  readonly matchForms: readonly { readonly form: MatchForm; readonly count: number }[];
  /** Versions of the division that the codes themselves name, as 2025 in a code that ends in `_DeSO2025`. */
  readonly codeVersions: readonly string[];
  readonly decimal: DecimalSign;
  /** False where the numbers could be read both ways. */
  readonly isDecimalCertain: boolean;
  readonly markers: readonly MarkerUse[];
  readonly duplicates: DuplicateRule;
  readonly differingDuplicateCount: number;
  readonly series: readonly TableSeries[];
  readonly leftOutSeriesCount: number;
  readonly fates: readonly FateCount[];
  readonly areasWithoutData: readonly AreaCode[];
  readonly notUnderstood: readonly NotUnderstoodCell[];
  readonly notUnderstoodCount: number;
  readonly preamble: readonly string[];
  readonly footnotes: readonly string[];
  /** Header and first lines of figures as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
}
