import type { CoFinancing, LineCoFinancing } from '../../core/budget/co-financing.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';

/** More years than these would make a sentence nobody reads; each stands by itself in its year's section. */
const MOST_YEARS = 10;

/** How much to add or to move, to the krona: what is rounded down and typed in would still not be enough. */
export function lackingWords(
  format: NumberFormat,
  { addSek, moveSek }: Pick<CoFinancing, 'addSek' | 'moveSek'>,
): { readonly add: string; readonly move: string } {
  return { add: format.kronor(addSek), move: format.kronor(moveSek) };
}

/** What to add in each of several years, as the rule asks it of each; empty where the sum says it all. */
export function addByYear(format: NumberFormat, years: LineCoFinancing['years']): string {
  if (years.length < 2 || years.length > MOST_YEARS) return '';
  return years.map(({ year, addSek }) => `${year}: ${format.kronor(addSek)}`).join(', ');
}
