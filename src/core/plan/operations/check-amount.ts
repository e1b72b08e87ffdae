import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { MAXIMUM_AMOUNT_SEK } from '../document-schema.ts';
import type { Plan } from '../plan.ts';

/** Whole kronor from 0 to 10¹². */
export function checkAmountSek(amountSek: number): Result<number> {
  if (!Number.isFinite(amountSek)) return fail(problem('amount-not-understood', { text: String(amountSek) }));
  if (amountSek < 0) return fail(problem('amount-negative', { text: String(amountSek) }));
  if (amountSek > MAXIMUM_AMOUNT_SEK) {
    return fail(problem('amount-too-large', { text: String(amountSek), limit: MAXIMUM_AMOUNT_SEK }));
  }
  if (!Number.isInteger(amountSek)) return fail(problem('amount-not-understood', { text: String(amountSek) }));
  return succeed(amountSek);
}

export function checkYear(plan: Plan, year: number): Result<number> {
  const { firstYear, lastYear } = plan.settings;
  const inside = Number.isInteger(year) && year >= firstYear && year <= lastYear;
  return inside ? succeed(year) : fail(problem('year-outside-span', { year, firstYear, lastYear }));
}
