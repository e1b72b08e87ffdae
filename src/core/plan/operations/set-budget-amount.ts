import type { BudgetLineId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import type { AmountCell } from '../document-schema.ts';
import { amountFieldName } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges, findBudgetLine } from './changes.ts';
import { checkAmountSek, checkYear } from './check-amount.ts';

/** Sets one cell, in whole kronor; null empties it ("not said" is not 0). */
export function setBudgetAmount(
  plan: Plan,
  options: { readonly id: BudgetLineId; readonly cell: AmountCell; readonly amountSek: number | null },
): Result<PlanPatch> {
  const line = findBudgetLine(plan, options.id);
  if (!line.ok) return line;
  const { id, cell, amountSek } = options;
  if (amountSek !== null) {
    // A cell outside the span can be emptied, but not filled.
    const year = checkYear(plan, cell.year);
    if (!year.ok) return year;
    const amount = checkAmountSek(amountSek);
    if (!amount.ok) return amount;
  }
  return succeed({ changes: fieldChanges('budgetLines', id, { [amountFieldName(cell)]: amountSek }) });
}
