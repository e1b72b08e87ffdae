/** Which rows of a long table are drawn. Rows beyond them are two empty spaces, so that the scroll bar tells the truth. */
export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Drawn above and below what is seen, at least, so that scrolling does not show empty ground. */
const ROWS_BESIDE = 4;
/** The rows drawn change by so many at a time: a step from row to row draws, and lays out, nothing anew. */
const ROWS_OF_STEP = 4;

export function rowWindow(
  rowCount: number,
  view: { readonly scrollTop: number; readonly height: number; readonly rowHeight: number },
): RowWindow {
  const seen = Math.ceil(view.height / view.rowHeight);
  const top = Math.floor(view.scrollTop / view.rowHeight);
  const wanted = Math.max(0, Math.min(top, rowCount - seen) - ROWS_BESIDE);
  const first = wanted - (wanted % ROWS_OF_STEP);
  return { first, end: Math.min(rowCount, first + ROWS_OF_STEP + seen + 2 * ROWS_BESIDE + 1) };
}

/** The scroll position at which a row is in view, between what covers the top and the bottom; null where it is already. */
export function scrollToRow(
  row: number,
  view: { readonly scrollTop: number; readonly height: number; readonly rowHeight: number },
): number | null {
  const top = row * view.rowHeight;
  if (top < view.scrollTop) return top;
  const bottom = top + view.rowHeight;
  return bottom > view.scrollTop + view.height ? bottom - view.height : null;
}

/** Where the columns of a wide table stand, in pixels from its left edge. */
export interface ColumnView {
  readonly scrollLeft: number;
  /** Of what is seen of the table. */
  readonly width: number;
  /** Of the columns to the left that stay put. */
  readonly covered: number;
  /** Left and right edge of each column. */
  readonly edges: readonly (readonly [number, number])[];
}

/** The sideways scroll position at which a column is in view; null where it is already, or where it stands is not known. */
export function scrollToColumn(column: number, { scrollLeft, width, covered, edges }: ColumnView): number | null {
  const [left, right] = edges[column] ?? [];
  if (left === undefined || right === undefined) return null;
  if (left < scrollLeft + covered) return left - covered;
  return right > scrollLeft + width ? right - width : null;
}
