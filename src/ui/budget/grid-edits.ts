import type { BlockAnswers, BlockCell } from '../../core/budget/amount-block.ts';
import { readBlockCell } from '../../core/budget/amount-block.ts';
import type { BudgetAmountChange } from '../../core/plan/operations/set-budget-amount.ts';
import type { AmountMeasure } from '../../core/plan/plan.ts';
import { underItsYears } from './block-headings.ts';
import type { GridPosition } from './grid-movement.ts';
import type { GridRow } from './grid-rows.ts';
import type { GridRange } from './grid-selection.ts';
import { isSingleCell } from './grid-selection.ts';

/** What the cells of the table are: rows downwards, years sideways, of one measure. */
export interface GridFrame {
  readonly rows: readonly GridRow[];
  readonly years: readonly number[];
  readonly measure: AmountMeasure;
}

/** A cell of a pasted block that was left as it was. */
export interface LeftCell {
  readonly row: GridRow;
  readonly year: number;
  readonly cell: Extract<BlockCell, { readonly kind: 'refused' }>;
}

export interface BlockPlan {
  readonly changes: readonly BudgetAmountChange[];
  readonly left: readonly LeftCell[];
  /** Rows and columns of the block that lie beyond the table. */
  readonly rowsBeyond: number;
  readonly columnsBeyond: number;
  /** Its first row said the years, and was no amounts. */
  readonly byHeading: boolean;
  /** What the block covers of the table. */
  readonly range: GridRange;
}

export function changeAt(
  { rows, years, measure }: GridFrame,
  { row, column }: GridPosition,
  amountSek: number | null,
): BudgetAmountChange | null {
  const [line, year] = [rows[row], years[column]];
  if (line === undefined || year === undefined) return null;
  return { id: line.line, cell: { year, ...line.column, measure }, amountSek };
}

/** A single copied cell fills the whole selection; a block is laid out from its top left corner. */
function spreadBlock(block: readonly (readonly string[])[], range: GridRange): readonly (readonly string[])[] {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only === undefined || isSingleCell(range)) return block;
  const row = Array.from({ length: range.right - range.left + 1 }, () => only);
  return Array.from({ length: range.bottom - range.top + 1 }, () => row);
}

/** What pasting a block at the selection would do. Cells that cannot be read are left, and told. */
export function planBlock(
  frame: GridFrame,
  selected: GridRange,
  pasted: readonly (readonly string[])[],
  answers: BlockAnswers,
): BlockPlan {
  const { block, range, beyond, byHeading } = underItsYears(spreadBlock(pasted, selected), selected, frame.years);
  // Not spread into one call: a column of a spreadsheet has a million rows.
  const width = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const changes: BudgetAmountChange[] = [];
  const left: LeftCell[] = [];
  for (const [down, texts] of block.entries()) {
    for (const [sideways, text] of texts.entries()) {
      const position = { row: range.top + down, column: range.left + sideways };
      const cell = readBlockCell(text, answers);
      const [row, year] = [frame.rows[position.row], frame.years[position.column]];
      if (row === undefined || year === undefined) continue;
      if (cell.kind === 'refused') {
        left.push({ row, year, cell });
        continue;
      }
      const change = changeAt(frame, position, cell.kind === 'empty' ? null : cell.amountSek);
      if (change !== null) changes.push(change);
    }
  }
  const last = { row: frame.rows.length - 1, column: frame.years.length - 1 };
  return {
    changes,
    left,
    rowsBeyond: Math.max(0, range.top + block.length - frame.rows.length),
    byHeading,
    columnsBeyond: beyond + Math.max(0, range.left + width - frame.years.length),
    range: {
      top: range.top,
      left: range.left,
      bottom: Math.min(last.row, range.top + Math.max(1, block.length) - 1),
      right: Math.min(last.column, range.left + Math.max(1, width) - 1),
    },
  };
}

export function clearRange(frame: GridFrame, range: GridRange): readonly BudgetAmountChange[] {
  return cellsOf(range).flatMap((position) => changeAt(frame, position, null) ?? []);
}

/**
 * Fill right: each row of the selection gets its first cell's amount in the rest of it; a single column is filled to the
 * last year.
 */
export function fillRight(
  frame: GridFrame,
  range: GridRange,
  amountAt: (position: GridPosition) => number | null,
): readonly BudgetAmountChange[] {
  const right = range.left === range.right ? frame.years.length - 1 : range.right;
  return cellsOf({ ...range, left: range.left + 1, right }).flatMap(
    (position) => changeAt(frame, position, amountAt({ row: position.row, column: range.left })) ?? [],
  );
}

/** Fill down: each column of the selection gets its top cell's amount in the rest of it. */
export function fillDown(
  frame: GridFrame,
  range: GridRange,
  amountAt: (position: GridPosition) => number | null,
): readonly BudgetAmountChange[] {
  return cellsOf({ ...range, top: range.top + 1 }).flatMap(
    (position) => changeAt(frame, position, amountAt({ row: range.top, column: position.column })) ?? [],
  );
}

function cellsOf({ top, left, bottom, right }: GridRange): readonly GridPosition[] {
  const cells: GridPosition[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ row, column });
  }
  return cells;
}

/** The selection as spreadsheets copy it: whole kronor, tabs between years, a line break between rows. */
export function copiedText(range: GridRange, amountAt: (position: GridPosition) => number | null): string {
  const rows: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: string[] = [];
    for (let column = range.left; column <= range.right; column++) cells.push(String(amountAt({ row, column }) ?? ''));
    rows.push(cells.join('\t'));
  }
  return rows.join('\n');
}
