/** A cell of a grid of inputs; both count from 0. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Where the caret stands in the text of the cell: arrows sideways leave the cell only from the text's edge. */
export interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

function step({ key, shiftKey }: GridKey, caret: Caret): GridPosition | null {
  switch (key) {
    case 'ArrowDown':
      return { row: 1, column: 0 };
    case 'ArrowUp':
      return { row: -1, column: 0 };
    case 'Enter':
      return { row: shiftKey ? -1 : 1, column: 0 };
    case 'ArrowRight':
      return caret.atEnd ? { row: 0, column: 1 } : null;
    case 'ArrowLeft':
      return caret.atStart ? { row: 0, column: -1 } : null;
    default:
      return null;
  }
}

/**
 * The cell a key moves to, as in a spreadsheet; null where the key is the text's own or the edge is reached.
 * A key that selects (Shift with an arrow) stays with the text.
 */
export function nextGridPosition(
  from: GridPosition,
  press: GridKey,
  caret: Caret,
  size: GridSize,
): GridPosition | null {
  if (press.shiftKey && press.key !== 'Enter') return null;
  const move = step(press, caret);
  if (move === null) return null;
  const row = from.row + move.row;
  const column = from.column + move.column;
  return row >= 0 && row < size.rows && column >= 0 && column < size.columns ? { row, column } : null;
}

/** An empty or wholly selected text has its caret at both edges: arrows then move between cells. */
export function caretOf(text: string, selectionStart: number | null, selectionEnd: number | null): Caret {
  const start = selectionStart ?? 0;
  const end = selectionEnd ?? text.length;
  const whole = start === 0 && end === text.length;
  return {
    atStart: whole || (start === 0 && end === 0),
    atEnd: whole || (start === text.length && end === text.length),
  };
}
