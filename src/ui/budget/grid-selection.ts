import type { GridPosition, GridSize } from './grid-movement.ts';

/** A rectangle of cells: `active` is where keys go, `anchor` the corner the rectangle was begun at. */
export interface GridSelection {
  readonly active: GridPosition;
  readonly anchor: GridPosition;
}

/** The rectangle's edges, both included. */
export interface GridRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function selectionAt(position: GridPosition): GridSelection {
  return { active: position, anchor: position };
}

export function rangeOf({ active, anchor }: GridSelection): GridRange {
  return {
    top: Math.min(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    bottom: Math.max(active.row, anchor.row),
    right: Math.max(active.column, anchor.column),
  };
}

/** Which columns of a row the range covers, both included; none is a last before the first. */
export function columnsInRange({ top, left, bottom, right }: GridRange, row: number): { left: number; right: number } {
  return row >= top && row <= bottom ? { left, right } : { left: 0, right: -1 };
}

export function isSingleCell(range: GridRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function clamped({ row, column }: GridPosition, { rows, columns }: GridSize): GridPosition {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/** Keeps the selection inside a table that has become smaller. */
export function withinGrid({ active, anchor }: GridSelection, size: GridSize): GridSelection {
  return { active: clamped(active, size), anchor: clamped(anchor, size) };
}

interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly modKey: boolean;
}

function targetOf(
  { key, modKey }: GridKey,
  { row, column }: GridPosition,
  { rows, columns }: GridSize,
  rowsOfPage: number,
): GridPosition | null {
  switch (key) {
    case 'ArrowDown':
      return { row: modKey ? rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: modKey ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: modKey ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: modKey ? 0 : column - 1 };
    case 'PageDown':
      return { row: row + rowsOfPage, column };
    case 'PageUp':
      return { row: row - rowsOfPage, column };
    case 'Home':
      return { row: modKey ? 0 : row, column: 0 };
    case 'End':
      return { row: modKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

/** Where a key takes the selection, as in a spreadsheet: Shift keeps the anchor. Null where the key moves nothing. */
export function movedSelection(
  selection: GridSelection,
  press: GridKey,
  size: GridSize,
  rowsOfPage: number,
): GridSelection | null {
  const target = targetOf(press, selection.active, size, rowsOfPage);
  if (target === null) return null;
  const active = clamped(target, size);
  return { active, anchor: press.shiftKey ? selection.anchor : active };
}
