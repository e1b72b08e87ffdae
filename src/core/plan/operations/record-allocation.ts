import type { AllocationState } from '../../catalog/catalog.ts';
import type { AllocationEventId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { MAXIMUM_DECISION_YEARS } from '../document-schema.ts';
import { readIsoDate } from '../field-values.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan, YearSpan } from '../plan.ts';
import { fieldChanges } from './changes.ts';
import { checkAmountSek, checkYear } from './check-amount.ts';

/** What one document says of a year's allocation. */
export interface AllocationFacts {
  readonly state: AllocationState;
  readonly source: string;
  /** ISO date of the source, or empty where it is not known; anything else throws. */
  readonly date: string;
  readonly note?: string;
  readonly decisionReference?: string;
  /** Of a decision: how much of what is unused may be carried over; null where it says nothing. */
  readonly carryOverSek?: number | null;
  /** ISO date-time of now. */
  readonly recordedAt: string;
}

/** Appends what became known of a year's allocation; nothing earlier is changed, so the history stays. */
export function recordAllocation(
  plan: Plan,
  event: AllocationFacts & {
    readonly id: AllocationEventId;
    readonly year: number;
    readonly amountSek: number;
    readonly decisionYears?: YearSpan | null;
  },
): Result<PlanPatch> {
  const year = checkYear(plan, event.year);
  if (!year.ok) return year;
  const amount = checkAmountSek(event.amountSek);
  if (!amount.ok) return amount;
  const { carryOverSek = null } = event;
  const carryOver = checkAmountSek(carryOverSek ?? 0);
  if (!carryOver.ok) return carryOver;
  if (readIsoDate(event.date) === undefined) throw new Error(`recordAllocation: not an ISO date: ${event.date}`);
  const { id, state, source, date, note = '', decisionReference = '', decisionYears = null, recordedAt } = event;
  const said = { year: year.value, state, amountSek: amount.value, source, date, note, recordedAt };
  const years =
    decisionYears === null ? null : { firstYear: decisionYears.firstYear, lastYear: decisionYears.lastYear };
  const fields = { ...said, decisionReference, decisionYears: years, carryOverSek };
  return succeed({ changes: fieldChanges('allocationEvents', id, fields) });
}

/**
 * One decision over several years (at most three, ordinance 2018:151 § 9), as one step: a statement for each year,
 * which says the years that the decision covers.
 */
export function recordDecision(
  plan: Plan,
  decision: AllocationFacts & {
    readonly firstYear: number;
    /** One a year from `firstYear` on, with the id of the statement it becomes. */
    readonly years: readonly { readonly id: AllocationEventId; readonly amountSek: number }[];
  },
): Result<PlanPatch> {
  const { firstYear, years, ...facts } = decision;
  if (years.length === 0 || years.length > MAXIMUM_DECISION_YEARS) {
    return fail(problem('decision-too-long', { years: years.length, limit: MAXIMUM_DECISION_YEARS }));
  }
  const decisionYears = years.length === 1 ? null : { firstYear, lastYear: firstYear + years.length - 1 };
  const changes: PlanPatch['changes'][number][] = [];
  for (const [turn, { id, amountSek }] of years.entries()) {
    const patch = recordAllocation(plan, { ...facts, id, year: firstYear + turn, amountSek, decisionYears });
    if (!patch.ok) return patch;
    changes.push(...patch.value.changes);
  }
  return succeed({ changes });
}
