import type { Problem } from '../../core/problem.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { problemText } from '../primitives/problem-text.ts';
import type { AmountReading } from './amount-trouble.ts';

/** An amount in millions has at most as many before it is no whole kronor. */
const MOST_DECIMALS = 6;

/** Why a text is no amount yet; where it may have meant something, as a question that the readings answer. */
export function questionText(t: Translate, format: NumberFormat, problem: Problem): string {
  const { text = '', number, asThousandsSek, asDecimalSek, limit } = problem.details;
  if (problem.code === 'amount-too-large') {
    return t('problem.amount-too-large', { text: groupedDigits(String(text)), limit: format.number(Number(limit)) });
  }
  if (problem.code === 'transfer-too-large') {
    const { availableSek, amountSek } = problem.details;
    const words = { availableSek: format.number(Number(availableSek)), amountSek: format.number(Number(amountSek)) };
    return t('problem.transfer-too-large', words);
  }
  if (problem.code === 'amount-not-understood' && String(text).trim() === '') return t('budget.amountMissing');
  if (problem.code !== 'amount-ambiguous') return problemText(t, problem);
  if (typeof number === 'number') return t('budget.amountUnitMissing', { text });
  if (typeof asDecimalSek !== 'number' || Number.isInteger(asDecimalSek)) return t('budget.amountWhich', { text });
  return t('budget.amountOneWhole', {
    text,
    whole: format.kronor(Number(asThousandsSek)),
    decimal: plainNumber(format, asDecimalSek),
  });
}

/** Why a cell of a pasted block was left, when what the block means has been asked and answered. */
export function leftText(t: Translate, format: NumberFormat, problem: Problem): string {
  if (problem.code !== 'amount-ambiguous') return questionText(t, format, problem);
  return t('budget.amountNotWhole', { text: problem.details['text'] ?? '' });
}

/** "1,5 tkr = 1 500 kr" where the unit is what was lacking; else the kronor alone. */
export function readingText(t: Translate, format: NumberFormat, problem: Problem, reading: AmountReading): string {
  const amount = format.kronor(reading.amountSek);
  if (reading.unit === null) return amount;
  const number = plainNumber(format, Number(problem.details['number']));
  return t(`budget.amountIn.${reading.unit}`, { number, amount });
}

/** With the decimals it was written with. */
function plainNumber(format: NumberFormat, value: number): string {
  const needed = String(value).split('.')[1]?.length ?? 0;
  return format.number(value, Math.min(needed, MOST_DECIMALS));
}

/** Digits alone in groups of three, as amounts are shown; anything else as it was written. */
function groupedDigits(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '\u00A0') : text;
}
