import type { BodyId, BudgetLineId, PurposeId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { orderKeyAfter } from '../order-key.ts';
import type { PlanPatch } from '../patch.ts';
import type { BudgetLineStatus, BudgetPlace, Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';
import { checkPlace } from './check-place.ts';

/** A new line last in the list, without amounts: they are set cell by cell. */
export function addBudgetLine(
  plan: Plan,
  line: {
    readonly id: BudgetLineId;
    readonly title: string;
    readonly place: BudgetPlace;
    readonly purpose?: PurposeId | null;
    readonly body?: BodyId | null;
    readonly status?: BudgetLineStatus;
    readonly note?: string;
  },
): Result<PlanPatch> {
  const title = line.title.trim();
  if (title === '') return fail(problem('title-empty'));
  const place = checkPlace(plan, line.place);
  if (!place.ok) return place;
  return succeed({
    changes: fieldChanges('budgetLines', line.id, {
      title,
      purpose: line.purpose ?? null,
      body: line.body ?? null,
      status: line.status ?? 'proposed',
      note: line.note ?? '',
      place: place.value,
      orderKey: orderKeyAfter(plan.budgetLines),
    }),
  });
}
