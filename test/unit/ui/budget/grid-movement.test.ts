import { describe, expect, it } from 'vitest';
import { caretOf, nextGridPosition } from '../../../../src/ui/budget/grid-movement.ts';

const size = { rows: 3, columns: 2 };
const inside = { atStart: false, atEnd: false };
const edges = { atStart: true, atEnd: true };
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

describe('moving between the amounts of a budget line', () => {
  it('goes to the next year with the down arrow and with Enter', () => {
    expect(nextGridPosition({ row: 0, column: 1 }, press('ArrowDown'), inside, size)).toEqual({ row: 1, column: 1 });
    expect(nextGridPosition({ row: 0, column: 1 }, press('Enter'), inside, size)).toEqual({ row: 1, column: 1 });
  });

  it('goes back with the up arrow and with Shift and Enter', () => {
    expect(nextGridPosition({ row: 2, column: 0 }, press('ArrowUp'), inside, size)).toEqual({ row: 1, column: 0 });
    expect(nextGridPosition({ row: 2, column: 0 }, press('Enter', true), inside, size)).toEqual({ row: 1, column: 0 });
  });

  it('leaves sideways arrows to the text until the caret is at its edge', () => {
    expect(nextGridPosition({ row: 0, column: 0 }, press('ArrowRight'), inside, size)).toBeNull();
    expect(nextGridPosition({ row: 0, column: 0 }, press('ArrowRight'), edges, size)).toEqual({ row: 0, column: 1 });
    expect(nextGridPosition({ row: 0, column: 1 }, press('ArrowLeft'), edges, size)).toEqual({ row: 0, column: 0 });
  });

  it('stops at the borders of the grid instead of wrapping', () => {
    expect(nextGridPosition({ row: 2, column: 0 }, press('Enter'), edges, size)).toBeNull();
    expect(nextGridPosition({ row: 0, column: 0 }, press('ArrowUp'), edges, size)).toBeNull();
    expect(nextGridPosition({ row: 0, column: 0 }, press('ArrowLeft'), edges, size)).toBeNull();
    expect(nextGridPosition({ row: 0, column: 1 }, press('ArrowRight'), edges, size)).toBeNull();
  });

  it('leaves selecting with Shift and other keys to the text', () => {
    expect(nextGridPosition({ row: 0, column: 0 }, press('ArrowDown', true), edges, size)).toBeNull();
    expect(nextGridPosition({ row: 0, column: 0 }, press('5'), edges, size)).toBeNull();
  });

  it('reads an empty or wholly selected text as having its caret at both edges', () => {
    expect(caretOf('', 0, 0)).toEqual({ atStart: true, atEnd: true });
    expect(caretOf('1 000', 0, 5)).toEqual({ atStart: true, atEnd: true });
    expect(caretOf('1 000', 5, 5)).toEqual({ atStart: false, atEnd: true });
    expect(caretOf('1 000', 0, 0)).toEqual({ atStart: true, atEnd: false });
    expect(caretOf('1 000', 2, 4)).toEqual({ atStart: false, atEnd: false });
  });
});
