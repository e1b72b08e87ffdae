import type { BudgetLineId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { BudgetPlace, Plan } from '../plan.ts';
import { fieldChanges, findBudgetLine } from './changes.ts';
import { checkPlace } from './check-place.ts';

/** Where the line's money goes, as one value: weights of two writers never mix. */
export function setBudgetPlace(
  plan: Plan,
  options: { readonly id: BudgetLineId; readonly place: BudgetPlace },
): Result<PlanPatch> {
  const line = findBudgetLine(plan, options.id);
  if (!line.ok) return line;
  const place = checkPlace(plan, options.place);
  if (!place.ok) return place;
  return succeed({ changes: fieldChanges('budgetLines', options.id, { place: place.value }) });
}
