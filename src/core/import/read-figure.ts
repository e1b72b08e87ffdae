import type { DecimalSign, MarkerMeaning } from './table-types.ts';

const NUMBERS: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^[+-]?(?:\d+|\d{1,3}(?:[ .']\d{3})+)(?:,\d+)?(?:e[+-]?\d{1,3})?$/i,
  point: /^[+-]?(?:\d+|\d{1,3}(?:[ ,']\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i,
};

/** Spaces that files put between groups of three digits, and signs that stand for a minus. */
const SPACES = /[\u00A0\u2007\u2009\u202F]/g;
const MINUS = /^[\u2212\u2013](?=\s?[\d,.])/;

/** Signs that publishers write where there is no number. What each means is shown, and the person can say otherwise. */
const MARKERS: ReadonlyMap<string, MarkerMeaning> = new Map<string, MarkerMeaning>([
  ['', 'missing'],
  ['..', 'suppressed'],
  ['...', 'suppressed'],
  ['…', 'suppressed'],
  ['x', 'suppressed'],
  ['*', 'suppressed'],
  ['sekretess', 'suppressed'],
  ['.', 'not-applicable'],
  ['-', 'not-applicable'],
  ['–', 'not-applicable'],
  ['—', 'not-applicable'],
  ['\u2212', 'not-applicable'],
  ['ej tillämpligt', 'not-applicable'],
  ['uppgift saknas', 'missing'],
  ['saknas', 'missing'],
  ['na', 'missing'],
  ['n/a', 'missing'],
  ['#n/a', 'missing'],
  ['#saknas!', 'missing'],
  ['nan', 'missing'],
  ['null', 'missing'],
]);

/** What a cell without a number is called when the person is asked about it; null where it is no such sign. */
export function markerOf(text: string): string | null {
  if (text.length > 16) return null;
  const marker = text.trim().toLowerCase();
  return MARKERS.has(marker) ? marker : null;
}

export function defaultMeaning(marker: string): MarkerMeaning {
  return MARKERS.get(marker) ?? 'missing';
}

/** Without sign for percent, with plain spaces and a plain minus. */
function plainNumber(text: string): string {
  const plain = text.replace(SPACES, ' ').trim().replace(MINUS, '-');
  return (plain.endsWith('%') ? plain.slice(0, -1) : plain).trim().replace(/^([+-]) /, '$1');
}

/** A number as the file writes it, or null where it is none with that decimal sign. Groups are of three digits. */
export function readFigure(text: string, decimal: DecimalSign): number | null {
  const plain = plainNumber(text);
  if (!NUMBERS[decimal].test(plain)) return null;
  const grouped = decimal === 'comma' ? plain.replace(/[ .']/g, '').replace(',', '.') : plain.replace(/[ ,']/g, '');
  const value = Number(grouped);
  return Number.isFinite(value) ? value : null;
}

/** A number with either decimal sign: enough to tell figures from words. */
export function looksLikeFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  // Letters never begin a number: most cells of text are settled here.
  if (first > 64 && first < 0xa0) return false;
  if (BARE_NUMBER.test(text)) return true;
  const plain = plainNumber(text);
  return NUMBERS.comma.test(plain) || NUMBERS.point.test(plain);
}

/** Most numbers: nothing that has to be taken away first. */
const BARE_NUMBER = /^\d+(?:[.,]\d+)?$/;

export function hasPercentSign(text: string): boolean {
  return /\d\s*%\s*$/.test(text);
}

type Evidence = DecimalSign | 'either' | null;

/** What one number says about the decimal sign: 1.234 may be a thousand or little more than one. */
function evidenceOf(text: string): Evidence {
  const plain = plainNumber(text).replace(/e[+-]?\d{1,3}$/i, '');
  const commas = plain.split(',').length - 1;
  const points = plain.split('.').length - 1;
  if (commas === 0 && points === 0) return null;
  if (commas > 0 && points > 0) return plain.lastIndexOf(',') > plain.lastIndexOf('.') ? 'comma' : 'point';
  if (commas > 1) return 'point';
  if (points > 1) return 'comma';
  const sign = commas === 1 ? 'comma' : 'point';
  const [whole = '', fraction = ''] = plain.split(/[,.]/);
  const digits = whole.replace(/^[+-]/, '');
  const couldBeGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(digits);
  return couldBeGroup ? 'either' : sign;
}

/**
 * The decimal sign that the numbers themselves show. Where none tells, a comma as Swedish files have, and a point where
 * only points were seen: then it is a guess, and said to be one.
 */
export function decideDecimal(texts: Iterable<string>): { readonly decimal: DecimalSign; readonly isCertain: boolean } {
  const counts = { comma: 0, point: 0 };
  const unsure = { comma: 0, point: 0 };
  for (const text of texts) {
    const evidence = evidenceOf(text);
    if (evidence === 'either') unsure[text.includes(',') ? 'comma' : 'point'] += 1;
    else if (evidence !== null) counts[evidence] += 1;
  }
  if (counts.comma !== counts.point) {
    return {
      decimal: counts.comma > counts.point ? 'comma' : 'point',
      isCertain: Math.min(counts.comma, counts.point) === 0,
    };
  }
  const isCertain = unsure.comma + unsure.point + counts.comma === 0;
  return { decimal: unsure.point > unsure.comma ? 'point' : 'comma', isCertain };
}
