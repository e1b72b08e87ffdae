const GROUPED = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d{1,3})?$/i;

/**
 * A number as files write it: decimal comma or point, spaces between groups of three, any kind of minus.
 * Null where it is none, or could be two: 1.234,5 and 1,234.5 are not guessed at.
 */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace('\u2212', '-');
  if (!(GROUPED.test(plain) || PLAIN.test(plain))) return null;
  const value = Number(plain.replaceAll(' ', '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
