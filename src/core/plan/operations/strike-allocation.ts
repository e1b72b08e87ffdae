import type { AllocationEventId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';

/**
 * Strikes out what was recorded by mistake: it stays in the history, and never counts. `struckAt`: ISO date-time, or
 * null to let it count again.
 */
export function strikeAllocation(
  plan: Plan,
  options: { readonly id: AllocationEventId; readonly struckAt: string | null },
): Result<PlanPatch> {
  const { id, struckAt } = options;
  if (!plan.allocationEvents.some((event) => event.id === id)) return fail(problem('entry-unknown', { entry: id }));
  return succeed({ changes: fieldChanges('allocationEvents', id, { struckAt }) });
}
