import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';

/** Kronor per written unit, as powers of ten: what people write beside an amount. */
const UNIT_EXPONENTS: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['kr', 0],
  ['sek', 0],
  ['krona', 0],
  ['kronor', 0],
  ['tkr', 3],
  ['ksek', 3],
  ['tsek', 3],
  ['mnkr', 6],
  ['mkr', 6],
  ['msek', 6],
  ['mn', 6],
  ['miljon', 6],
  ['miljoner', 6],
  ['miljon kronor', 6],
  ['miljoner kronor', 6],
]);

/** 10¹²: more than any municipality's budget; keeps every sum of lines exact in a double. */
const MAXIMUM_SEK = 1_000_000_000_000n;

interface Reading {
  readonly wholeDigits: string;
  readonly decimals: string;
}

const GROUPED_BY: Readonly<Record<' ' | '.' | ',', RegExp>> = {
  ' ': /^\d{1,3}( \d{3})+$/,
  '.': /^\d{1,3}(\.\d{3})+$/,
  ',': /^\d{1,3}(,\d{3})+$/,
};

function wholePart(text: string, separators: readonly (' ' | '.' | ',')[]): string | null {
  if (/^\d+$/.test(text)) return text;
  const separator = separators.find((candidate) => GROUPED_BY[candidate].test(text));
  return separator === undefined ? null : text.split(separator).join('');
}

/** Every way a number can be read: as a Swede and as an Englishman would. One where they agree, none where it is no number. */
function readings(number: string): readonly Reading[] {
  const found: Reading[] = [];
  const add = (wholeDigits: string | null, decimals: string): void => {
    if (wholeDigits === null) return;
    if (!found.some((other) => other.wholeDigits === wholeDigits && other.decimals === decimals)) {
      found.push({ wholeDigits, decimals });
    }
  };
  add(wholePart(number, [' ', '.', ',']), '');
  const decimalPoint = /^([\d ,]+)\.(\d+)$/.exec(number);
  if (decimalPoint !== null) add(wholePart(decimalPoint[1] ?? '', [' ', ',']), decimalPoint[2] ?? '');
  const decimalComma = /^([\d .]+),(\d+)$/.exec(number);
  if (decimalComma !== null) add(wholePart(decimalComma[1] ?? '', [' ', '.']), decimalComma[2] ?? '');
  // Nobody groups thousands behind a leading zero: "0,500" is a half.
  return found.length > 1 && /^0[.,]/.test(number) ? found.filter(({ decimals }) => decimals !== '') : found;
}

/** Kronor of a reading, or null where it is not whole kronor. Digits only: 13,4 × 10⁶ never meets a float. */
function exactSek({ wholeDigits, decimals }: Reading, exponent: number): bigint | null {
  const significant = decimals.replace(/0+$/, '');
  if (significant.length > exponent) return null;
  return BigInt(wholeDigits + significant.padEnd(exponent, '0'));
}

function readingAsNumber({ wholeDigits, decimals }: Reading, exponent: number): number {
  return Number(`${wholeDigits}.${decimals === '' ? '0' : decimals}e${exponent}`);
}

/**
 * What a number with decimals and no unit may have meant: "1,5" is 1 500 kr as tkr and 1 500 000 kr as mnkr. Only
 * what gives whole kronor within the limit.
 */
function unitDetails(reading: Reading): Readonly<Record<string, number>> {
  const inUnit = (name: string, exponent: number): readonly (readonly [string, number])[] => {
    const sek = exactSek(reading, exponent);
    return sek === null || sek > MAXIMUM_SEK ? [] : [[name, Number(sek)]];
  };
  return Object.fromEntries([...inUnit('inThousandsSek', 3), ...inUnit('inMillionsSek', 6)]);
}

/** A number that is no whole kronor, and no unit beside it: which unit was meant is asked, not guessed. */
function askForUnit(text: string, reading: Reading): Result<number> {
  const units = unitDetails(reading);
  if (Object.keys(units).length === 0) return fail(problem('amount-not-understood', { text }));
  return fail(problem('amount-ambiguous', { text, number: readingAsNumber(reading, 0), ...units }));
}

/**
 * Reads an amount as people write it into whole kronor: "1 234,5 tkr", "13,4 mnkr", "500000", "1.234.567", with any
 * kind of space. What can be read in two ways ("1.234" is 1 234 to some, 1,234 to others) is refused with both
 * readings in kronor, `asThousandsSek` and `asDecimalSek`. What lacks its unit ("1,5") is refused with its `number`
 * and what that is in kronor as thousands and as millions, `inThousandsSek` and `inMillionsSek`. Minus signs, parts of
 * a krona and more than 10¹² are refused.
 */
export function parseAmountSek(text: string): Result<number> {
  const plain = text.replace(/\s+/g, ' ').trim();
  const notUnderstood = fail(problem('amount-not-understood', { text: plain }));
  if (/^[-\u2010-\u2015\u2212]\s*\d/.test(plain)) return fail(problem('amount-negative', { text: plain }));
  const parts = /^(\d[\d ., ]*?) ?([a-zåäö][a-zåäö ]*)?\.?$/i.exec(plain);
  const unit = parts?.[2] ?? '';
  const exponent = UNIT_EXPONENTS.get(unit.toLowerCase());
  if (parts === null || exponent === undefined) return notUnderstood;

  const number = (parts[1] ?? '').trim();
  const candidates = readings(number);
  // With a unit beside it a comma is the Swedish decimal comma: "1,234 mnkr" leaves no doubt.
  const commaIsDecimal = exponent > 0 && /^\d{1,3},\d{3}$/.test(number);
  const chosen = commaIsDecimal ? candidates.filter(({ decimals }) => decimals !== '') : candidates;
  const [first, second] = chosen;
  if (first === undefined) return notUnderstood;
  if (second !== undefined) {
    return fail(
      problem('amount-ambiguous', {
        text: plain,
        asThousandsSek: readingAsNumber(first, exponent),
        asDecimalSek: readingAsNumber(second, exponent),
      }),
    );
  }
  const sek = exactSek(first, exponent);
  if (sek === null) return unit === '' ? askForUnit(plain, first) : notUnderstood;
  if (sek > MAXIMUM_SEK) return fail(problem('amount-too-large', { text: plain, limit: Number(MAXIMUM_SEK) }));
  return succeed(Number(sek));
}
