/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"; the wide signs are
 * what some keyboards write). For text only: a negative number is a number, and is written as one.
 */
export function harmlessText(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
