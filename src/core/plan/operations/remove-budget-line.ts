import type { BudgetLineId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import { DELETED_FIELD } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges, findBudgetLine } from './changes.ts';

/** `now`: ISO date-time of the removal. */
export function removeBudgetLine(
  plan: Plan,
  options: { readonly id: BudgetLineId; readonly now: string },
): Result<PlanPatch> {
  const line = findBudgetLine(plan, options.id);
  if (!line.ok) return line;
  return succeed({ changes: fieldChanges('budgetLines', options.id, { [DELETED_FIELD]: options.now }) });
}
