import type { AllocationState } from '../../catalog/catalog.ts';
import type { AllocationEventId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import { readIsoDate } from '../field-values.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges } from './changes.ts';
import { checkAmountSek, checkYear } from './check-amount.ts';

/** Appends what became known of a year's allocation; nothing earlier is changed, so the history stays. */
export function recordAllocation(
  plan: Plan,
  event: {
    readonly id: AllocationEventId;
    readonly year: number;
    readonly state: AllocationState;
    readonly amountSek: number;
    readonly source: string;
    /** ISO date of the source, or empty where it is not known; anything else throws. */
    readonly date: string;
    readonly note?: string;
    /** ISO date-time of now. */
    readonly recordedAt: string;
  },
): Result<PlanPatch> {
  const year = checkYear(plan, event.year);
  if (!year.ok) return year;
  const amount = checkAmountSek(event.amountSek);
  if (!amount.ok) return amount;
  if (readIsoDate(event.date) === undefined) throw new Error(`recordAllocation: not an ISO date: ${event.date}`);
  const { id, state, source, date, note = '', recordedAt } = event;
  const fields = { year: year.value, state, amountSek: amount.value, source, date, note, recordedAt };
  return succeed({ changes: fieldChanges('allocationEvents', id, fields) });
}
