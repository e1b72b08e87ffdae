import type { BodyId, BudgetLineId, PurposeId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { BudgetLineStatus, Plan } from '../plan.ts';
import { fieldChanges, findBudgetLine } from './changes.ts';

/** Only the fields said are changed. */
export function setBudgetLine(
  plan: Plan,
  options: {
    readonly id: BudgetLineId;
    readonly title?: string;
    readonly purpose?: PurposeId | null;
    readonly body?: BodyId | null;
    readonly status?: BudgetLineStatus;
    readonly note?: string;
  },
): Result<PlanPatch> {
  const line = findBudgetLine(plan, options.id);
  if (!line.ok) return line;
  const { id, purpose, body, status, note } = options;
  const title = options.title?.trim();
  if (title === '') return fail(problem('title-empty'));
  return succeed({ changes: fieldChanges('budgetLines', id, { title, purpose, body, status, note }) });
}
