import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { isPlausibleYear, META_ID } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan, YearSpan } from '../plan.ts';
import { fieldChanges } from './changes.ts';

/** Changes the years of the plan. A year that holds an amount cannot be left outside: the money would be hidden; the problem then says it as `holdsMoney`. */
export function setPlanSpan(plan: Plan, span: YearSpan): Result<PlanPatch> {
  const { firstYear, lastYear } = span;
  if (!isPlausibleYear(firstYear) || !isPlausibleYear(lastYear) || lastYear < firstYear) {
    return fail(problem('year-outside-span', { year: firstYear, firstYear, lastYear }));
  }
  const outside = plan.budgetLines
    .flatMap(({ amounts }) => amounts)
    .find(({ year, amountSek }) => amountSek > 0 && (year < firstYear || year > lastYear));
  if (outside === undefined) return succeed({ changes: fieldChanges('meta', META_ID, { firstYear, lastYear }) });
  const { year } = outside;
  return fail(problem('year-outside-span', { year, firstYear, lastYear, holdsMoney: year }));
}
