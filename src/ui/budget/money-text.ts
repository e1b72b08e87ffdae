import type { NumberFormat } from '../../i18n/number-format.ts';

const THOUSAND = 1000;
const HUNDRED_THOUSAND = 100_000;
const MILLION = 1_000_000;

/** Millions, but whole kronor under a thousand: "överplanerat 0,0 mnkr" would say the opposite of what is so. */
export function moneyText(format: NumberFormat, amountSek: number): string {
  return amountSek !== 0 && Math.abs(amountSek) < THOUSAND ? format.kronor(amountSek) : format.millions(amountSek);
}

/** Rounded, for where the exact figures stand elsewhere: 13,4 mnkr, 40 tkr, 400 kr. Never rounded to nothing. */
export function shortMoneyText(format: NumberFormat, amountSek: number): string {
  const size = Math.abs(amountSek);
  if (size >= MILLION || amountSek === 0)
    return format.millions(Math.round(amountSek / HUNDRED_THOUSAND) * HUNDRED_THOUSAND);
  return size >= THOUSAND ? format.withUnit(amountSek / THOUSAND, 'thousand-sek', 0) : format.kronor(amountSek);
}

/** Thousands of kronor without the unit, which the heading says; decimals only where they are needed to be exact. */
export function thousandsText(format: NumberFormat, amountSek: number): string {
  const decimals = [0, 1, 2].find((count) => Number.isInteger((amountSek * 10 ** count) / THOUSAND)) ?? 3;
  return format.number(amountSek / THOUSAND, decimals);
}

/** Millions without the unit, which the heading says; up to six decimals where they are needed to be exact. */
export function millionsNumber(format: NumberFormat, amountSek: number): string {
  const decimals = [1, 2, 3, 4, 5].find((count) => (amountSek * 10 ** count) % MILLION === 0) ?? 6;
  return format.number(amountSek / MILLION, decimals);
}
