import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, splitBlock } from '../../../../src/core/budget/amount-block.ts';
import type { BudgetLineId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { DEFAULT_COLUMN } from '../../../../src/ui/budget/amount-columns.ts';
import type { GridFrame } from '../../../../src/ui/budget/grid-edits.ts';
import { clearRange, copiedText, fillDown, fillRight, planBlock } from '../../../../src/ui/budget/grid-edits.ts';
import type { GridPosition } from '../../../../src/ui/budget/grid-movement.ts';
import type { GridRange } from '../../../../src/ui/budget/grid-selection.ts';

const rowOf = (line: string) => ({
  key: line,
  line: asId<BudgetLineId>(line),
  column: DEFAULT_COLUMN,
  first: true,
});

const FRAME: GridFrame = { rows: ['a', 'b', 'c'].map(rowOf), years: [2019, 2020, 2021], measure: 'forecast' };

const range = (top: number, left: number, bottom = top, right = left): GridRange => ({ top, left, bottom, right });

/** line, year and amount of each change. */
const said = (changes: ReturnType<typeof clearRange>) =>
  changes.map(({ id, cell, amountSek }) => [id, cell.year, amountSek]);

const pasted = (text: string, at: GridRange) => planBlock(FRAME, at, splitBlock(text), NO_ANSWERS);

describe('a block pasted into the budget table', () => {
  it('is laid out from the corner of the selection, in the measure that is shown', () => {
    const plan = pasted('1\t2 tkr\n\t4', range(1, 1));
    expect(said(plan.changes)).toEqual([
      ['b', 2020, 1],
      ['b', 2021, 2000],
      ['c', 2020, null],
      ['c', 2021, 4],
    ]);
    expect(plan.changes.every(({ cell }) => cell.measure === 'forecast')).toBe(true);
    expect(plan.range).toEqual(range(1, 1, 2, 2));
  });

  it('fills the whole selection where it is a single cell', () => {
    expect(said(pasted('7', range(0, 0, 1, 1)).changes)).toEqual([
      ['a', 2019, 7],
      ['a', 2020, 7],
      ['b', 2019, 7],
      ['b', 2020, 7],
    ]);
  });

  it('leaves, and tells, what cannot be read and what lies beyond the rows and years', () => {
    const plan = pasted('1\t-5\tabc\t9\n1\t1\t1\t1\n1\t1\t1\t1', range(1, 0));
    expect(plan.left.map(({ row, year, cell }) => [row.line, year, cell.text, cell.problem.code])).toEqual([
      ['b', 2020, '-5', 'amount-negative'],
      ['b', 2021, 'abc', 'amount-not-understood'],
    ]);
    expect([plan.rowsBeyond, plan.columnsBeyond]).toEqual([1, 1]);
    expect(plan.changes).toHaveLength(4);
    expect(plan.range).toEqual(range(1, 0, 2, 2));
  });

  it('goes under its own years where it was copied with their heading, without heading and titles', () => {
    const plan = pasted('Rad\t2020\t2021\t2022\nLäxhjälp\t1\t2\t3\nFältare\t4\t-\t6', range(1, 0));
    expect(said(plan.changes)).toEqual([
      ['b', 2020, 1],
      ['b', 2021, 2],
      ['c', 2020, 4],
      ['c', 2021, null],
    ]);
    expect([plan.left, plan.rowsBeyond, plan.columnsBeyond, plan.byHeading]).toEqual([[], 0, 1, true]);
    expect(plan.range).toEqual(range(1, 1, 2, 2));
  });

  it('leaves the sums beside the years, which the table works out itself', () => {
    const plan = pasted('Rad\t2019\t2020\tSumma\nLäxhjälp\t1\t2\t3', range(0, 0));
    expect(said(plan.changes)).toEqual([
      ['a', 2019, 1],
      ['a', 2020, 2],
    ]);
    expect(plan.columnsBeyond).toBe(0);
  });

  it('is read whole, however long: rows the table does not have are counted', () => {
    expect(pasted('1\n'.repeat(300_000), range(0, 0)).rowsBeyond).toBe(300_000 - 3);
  });

  it('changes nothing where all its years lie outside the table, and tells', () => {
    const plan = pasted('2030\t2031\n1\t2', range(1, 1));
    expect([plan.changes, plan.left, plan.columnsBeyond]).toEqual([[], [], 2]);
    expect(plan.range).toEqual(range(1, 1));
  });

  it('takes numbers for amounts where they are no heading', () => {
    expect(said(pasted('2020\t2021', range(0, 0)).changes)).toEqual([
      ['a', 2019, 2020],
      ['a', 2020, 2021],
    ]);
    expect(pasted('2020\t2025\n1\t2', range(0, 0)).changes).toHaveLength(4);
  });
});

describe('filling and clearing', () => {
  const amountAt = ({ row, column }: GridPosition): number | null => (column === 2 ? null : 10 * row + column);

  it('fills a selection to the right from its first column', () => {
    expect(said(fillRight(FRAME, range(1, 0, 2, 1), amountAt))).toEqual([
      ['b', 2020, 10],
      ['c', 2020, 20],
    ]);
  });

  it('fills a single column to the last year', () => {
    expect(said(fillRight(FRAME, range(2, 1), amountAt))).toEqual([['c', 2021, 21]]);
    expect(fillRight(FRAME, range(0, 2), amountAt)).toEqual([]);
  });

  it('fills down from the top row, and empties what is emptied there', () => {
    expect(said(fillDown(FRAME, range(0, 1, 1, 2), amountAt))).toEqual([
      ['b', 2020, 1],
      ['b', 2021, null],
    ]);
  });

  it('empties every cell of the selection', () => {
    expect(said(clearRange(FRAME, range(0, 0, 1, 0)))).toEqual([
      ['a', 2019, null],
      ['b', 2019, null],
    ]);
  });

  it('copies as spreadsheets do, and reads its own copy back', () => {
    const text = copiedText(range(0, 1, 1, 2), amountAt);
    expect(text).toBe('1\t\n11\t');
    expect(said(pasted(text, range(0, 0)).changes)).toEqual([
      ['a', 2019, 1],
      ['a', 2020, null],
      ['b', 2019, 11],
      ['b', 2020, null],
    ]);
  });
});
