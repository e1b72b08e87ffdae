/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"). For text only: a
 * negative number is a number, and is written as one.
 */
export function harmlessText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
