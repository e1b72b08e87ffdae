import type { NumberFormat } from '../../i18n/number-format.ts';

const THOUSAND = 1000;
const HUNDRED_THOUSAND = 100_000;
const MILLION = 1_000_000;
/** Below this a million with one decimal reads as nothing. */
const LEAST_SHOWN_SEK = 50_000;

/** Millions, but whole kronor under a thousand: "överplanerat 0,0 mnkr" would say the opposite of what is so. */
export function moneyText(format: NumberFormat, amountSek: number): string {
  return amountSek !== 0 && Math.abs(amountSek) < THOUSAND ? format.kronor(amountSek) : format.millions(amountSek);
}

/** Millions with one decimal, for where the exact figures stand elsewhere. What is there is never rounded to nothing. */
export function shortMoneyText(format: NumberFormat, amountSek: number): string {
  if (amountSek !== 0 && Math.abs(amountSek) < LEAST_SHOWN_SEK) return `<\u00A0${format.millions(HUNDRED_THOUSAND)}`;
  return format.millions(Math.round(amountSek / HUNDRED_THOUSAND) * HUNDRED_THOUSAND);
}

/** The same without the unit, which the heading says. */
export function millionsNumber(format: NumberFormat, amountSek: number): string {
  if (amountSek !== 0 && Math.abs(amountSek) < LEAST_SHOWN_SEK) return `<\u00A0${format.number(0.1, 1)}`;
  return format.number(amountSek / MILLION, 1);
}

/** Whole thousands of kronor without the unit, which the heading says; what is there is never rounded to nothing. */
export function thousandsText(format: NumberFormat, amountSek: number): string {
  return amountSek !== 0 && Math.abs(amountSek) < THOUSAND / 2 ? '<\u00A01' : format.number(amountSek / THOUSAND);
}
