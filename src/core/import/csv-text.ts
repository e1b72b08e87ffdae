/** A byte order mark: without it Excel reads UTF-8 as the code page of Windows. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells as a file that Swedish Excel opens: semicolons, a byte order mark, CRLF. Text that a spreadsheet would run as a
 * formula is made harmless with an apostrophe before it; numbers stay as they are.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => cells.map(csvCell).join(';')).join('\r\n');
}

const NUMBER = /^[+-]?[\d\s\u00A0\u202F]+(?:[.,]\d+)?\s*%?$/;

function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && text.length > 1 && !NUMBER.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
