import { describe, expect, it } from 'vitest';
import {
  columnsInRange,
  movedSelection,
  rangeOf,
  selectionAt,
  withinGrid,
} from '../../../../src/ui/budget/grid-selection.ts';
import { rowWindow, scrollToColumn, scrollToRow } from '../../../../src/ui/primitives/row-window.ts';

const SIZE = { rows: 20, columns: 10 };
const at = (row: number, column: number) => selectionAt({ row, column });
const press = (key: string, { shiftKey = false, modKey = false } = {}) => ({ key, shiftKey, modKey });
const move = (from: ReturnType<typeof at>, key: ReturnType<typeof press>) => movedSelection(from, key, SIZE, 5);

describe('keys in the budget table', () => {
  it.each([
    ['ArrowDown', 4, 3],
    ['ArrowUp', 2, 3],
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 3, 2],
    ['Home', 3, 0],
    ['End', 3, 9],
    ['PageDown', 8, 3],
    ['PageUp', 0, 3],
  ])('%s moves the active cell', (key, row, column) => {
    expect(move(at(3, 3), press(key))).toEqual(at(row, column));
  });

  it('go to the table’s ends with Ctrl, and stop at its edges', () => {
    expect(move(at(3, 3), press('ArrowDown', { modKey: true }))).toEqual(at(19, 3));
    expect(move(at(3, 3), press('Home', { modKey: true }))).toEqual(at(0, 0));
    expect(move(at(3, 3), press('End', { modKey: true }))).toEqual(at(19, 9));
    expect(move(at(0, 0), press('ArrowUp'))).toEqual(at(0, 0));
    expect(move(at(19, 9), press('ArrowRight'))).toEqual(at(19, 9));
  });

  it('grow a rectangle with Shift, in any direction', () => {
    const grown = move(at(3, 3), press('ArrowUp', { shiftKey: true })) ?? at(0, 0);
    const range = rangeOf(move(grown, press('ArrowRight', { shiftKey: true })) ?? at(0, 0));
    expect(range).toEqual({ top: 2, left: 3, bottom: 3, right: 4 });
    expect(columnsInRange(range, 3)).toEqual({ left: 3, right: 4 });
    expect(columnsInRange(range, 4)).toEqual({ left: 0, right: -1 });
  });

  it('that move nothing are left to others', () => {
    expect(move(at(3, 3), press('a'))).toBeNull();
  });

  it('stay inside a table that became smaller', () => {
    expect(withinGrid(at(30, 12), SIZE)).toEqual(at(19, 9));
  });
});

describe('the rows that are drawn', () => {
  const view = (scrollTop: number) => ({ scrollTop, height: 300, rowHeight: 30 });

  it('are those in view and some beside, never beyond the table', () => {
    expect(rowWindow(2000, view(0))).toEqual({ first: 0, end: 23 });
    const middle = rowWindow(2000, view(30_000));
    expect(middle.first).toBeLessThan(1000);
    expect(middle.end).toBeGreaterThan(1010);
    expect(rowWindow(2000, view(60_000)).end).toBe(2000);
    expect(rowWindow(3, view(0))).toEqual({ first: 0, end: 3 });
  });

  it('hold what is seen and four beside wherever one scrolls, and change but every fourth row', () => {
    const windows = Array.from({ length: 400 }, (_, row) => ({ row, drawn: rowWindow(2000, view(row * 30)) }));
    for (const { row, drawn } of windows) {
      expect(drawn.first).toBeLessThanOrEqual(Math.max(0, row - 4));
      expect(drawn.end).toBeGreaterThanOrEqual(row + 10 + 4);
      expect(drawn.end - drawn.first).toBe(23);
    }
    expect(new Set(windows.map(({ drawn }) => drawn.first)).size).toBe(99);
  });

  it('are scrolled to only where the wanted one is out of view', () => {
    expect(scrollToRow(5, view(0))).toBeNull();
    expect(scrollToRow(10, view(0))).toBe(30);
    expect(scrollToRow(1, view(300))).toBe(30);
  });

  it('bring a column out from under those that stay put', () => {
    const columns = {
      scrollLeft: 100,
      width: 500,
      covered: 200,
      edges: [
        [200, 290],
        [290, 380],
        [560, 650],
      ],
    } as const;
    expect(scrollToColumn(0, columns)).toBe(0);
    expect(scrollToColumn(1, columns)).toBe(90);
    expect(scrollToColumn(2, columns)).toBe(150);
    expect(scrollToColumn(2, { ...columns, scrollLeft: 150 })).toBeNull();
    expect(scrollToColumn(9, columns)).toBeNull();
  });
});
