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

export function gridRows(lines: readonly BudgetLine[], financier: Financier | 'all'): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (const line of lines) for (const row of lineRows(line, financier)) rows.push(row);
  return rows;
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
