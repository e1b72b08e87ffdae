import type { WeightContent } from '../weight-layer.ts';
import type { PositionForm } from './position-form.ts';

export const MOST_WEIGHT_FILE_BYTES = 25_000_000;
export const MOST_WEIGHT_ROWS = 500_000;
/** More than all people on earth is no count of people. */
const MOST_COUNT = 1e10;

/** Why a row or an object of the file is not used. */
export type UnusedReason =
  | 'cells-differ'
  | 'position-missing'
  | 'position-not-number'
  | 'position-outside'
  | 'count-missing'
  | 'count-not-number'
  | 'count-negative'
  | 'count-too-large'
  | 'kind-of-geometry'
  | 'shape-invalid'
  | 'shape-self-crossing';

export interface UnusedRows {
  readonly reason: UnusedReason;
  readonly count: number;
  /** The first few: rows as a spreadsheet numbers them, or objects from 1. */
  readonly firstRows: readonly number[];
}

/** Where the counts come from. */
export type CountChoice =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'column'; readonly name: string }
  /** Each row or object counts one: a file of addresses or dwellings. */
  | { readonly kind: 'each-row' };

/** What was understood of a file. Every row is used or told: rowCount = usedRowCount + Σ unused. */
export interface WeightReading {
  readonly content: WeightContent;
  readonly rowCount: number;
  readonly usedRowCount: number;
  readonly unused: readonly UnusedRows[];
  readonly totalCount: number;
  readonly form: PositionForm;
  /** Names of the columns with the two coordinates, as they stand in the file; null for geometry. */
  readonly positionColumns: readonly [string, string] | null;
  /** Columns or properties that could be counts. */
  readonly countColumns: readonly string[];
  readonly countChoice: Exclude<CountChoice, { kind: 'automatic' }>;
}

const ROWS_NAMED = 5;

/** Keeps account of rows that are not used. */
export class UnusedRowLog {
  readonly #byReason = new Map<UnusedReason, { count: number; readonly firstRows: number[] }>();

  add(reason: UnusedReason, row: number): void {
    const entry = this.#byReason.get(reason) ?? { count: 0, firstRows: [] };
    entry.count++;
    if (entry.firstRows.length < ROWS_NAMED) entry.firstRows.push(row);
    this.#byReason.set(reason, entry);
  }

  toList(): readonly UnusedRows[] {
    return [...this.#byReason].map(([reason, { count, firstRows }]) => ({ reason, count, firstRows }));
  }
}

/** Why a number cannot be a count, or null where it can. */
export function countFault(count: number): UnusedReason | null {
  if (count < 0) return 'count-negative';
  return count > MOST_COUNT ? 'count-too-large' : null;
}

const NAMES_OF_COUNTS = /antal|folk|befolk|boende|inv[åa]n|person|people|popul|\bpop|^pop|count|resident|total|tot_/i;

/** The column that most likely counts: by its name, or the only one there is; else each row counts one. */
function likelyCount(columns: readonly string[]): Exclude<CountChoice, { kind: 'automatic' }> {
  const [only] = columns;
  const name = columns.find((column) => NAMES_OF_COUNTS.test(column)) ?? (columns.length === 1 ? only : undefined);
  return name === undefined ? { kind: 'each-row' } : { kind: 'column', name };
}

/** The choice as far as the file has it; a column that is not there is chosen anew. */
export function resolveChoice(
  choice: CountChoice,
  columns: readonly string[],
): Exclude<CountChoice, { kind: 'automatic' }> {
  if (choice.kind === 'each-row') return choice;
  return choice.kind === 'column' && columns.includes(choice.name) ? choice : likelyCount(columns);
}
