import type { BudgetLineId } from '../../core/identifiers.ts';
import type { AmountMeasure, BudgetLine, Financier } from '../../core/plan/plan.ts';
import { rememberEachBy } from '../../core/remember.ts';
import type { AmountColumn } from './amount-columns.ts';
import { amountColumns, amountIn } from './amount-columns.ts';

/** One row of the budget table: what one financier pays of one kind of cost on one line. */
export interface GridRow {
  /** Tells the row apart from all others, and stays the same while amounts change. */
  readonly key: string;
  readonly line: BudgetLineId;
  readonly column: AmountColumn;
  /** The first row of its line: only there is the title said aloud to the eye. */
  readonly first: boolean;
}

/** Of one financier, each line has a row to write in, also where it says nothing yet. */
function shownColumns(line: BudgetLine, financier: Financier | 'all'): readonly AmountColumn[] {
  const columns = amountColumns(line.amounts, []);
  if (financier === 'all') return columns;
  const own = columns.filter((column) => column.financier === financier);
  return own.length === 0 ? [{ financier, costType: 'unallocated' }] : own;
}

/** Of thousands of lines an edit changes one: the others keep their rows. */
const lineRows = rememberEachBy((line: BudgetLine, financier: Financier | 'all'): readonly GridRow[] =>
  shownColumns(line, financier).map((column, turn) => ({
    key: `${line.id}\n${column.financier}\n${column.costType}`,
    line: line.id,
    column,
    first: turn === 0,
  })),
);

/** The rows of all lines, in their order. What is given stays the same list while the rows do. */
export function makeGridRows(): (lines: readonly BudgetLine[], financier: Financier | 'all') => readonly GridRow[] {
  let before: { readonly lines: readonly BudgetLine[]; readonly financier: Financier | 'all' } | null = null;
  let rows: readonly GridRow[] = [];
  return (lines, financier) => {
    if (before?.financier !== financier || !haveSameRows(before.lines, lines, financier)) {
      rows = lines.flatMap((line) => lineRows(line, financier));
    }
    before = { lines, financier };
    return rows;
  };
}

function haveSameRows(one: readonly BudgetLine[], other: readonly BudgetLine[], financier: Financier | 'all'): boolean {
  return (
    one.length === other.length &&
    one.every((line, place) => {
      const now = other[place];
      return line === now || (now !== undefined && keysOf(line, financier) === keysOf(now, financier));
    })
  );
}

function keysOf(line: BudgetLine, financier: Financier | 'all'): string {
  return lineRows(line, financier)
    .map(({ key }) => key)
    .join();
}

/** What a row holds over the years, in their order. */
export function rowAmounts(
  line: BudgetLine,
  column: AmountColumn,
  years: readonly number[],
  measure: AmountMeasure,
): readonly (number | null)[] {
  return years.map((year) => amountIn(line.amounts, year, column, measure));
}
