import type { BodyId, BudgetLineId, IndicatorId, PurposeId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { readIsoDate } from '../field-values.ts';
import type { PlanPatch } from '../patch.ts';
import type { BudgetLineStatus, Commitment, LinePriority, Plan } from '../plan.ts';
import { fieldChanges, findBudgetLine } from './changes.ts';

export interface BudgetLineChange {
  readonly title?: string;
  readonly purpose?: PurposeId | null;
  readonly body?: BodyId | null;
  readonly status?: BudgetLineStatus;
  readonly note?: string;
  readonly priority?: LinePriority | null;
  readonly commitment?: Commitment | null;
  readonly partners?: string;
  readonly goalText?: string;
  readonly goalIndicator?: IndicatorId | null;
  readonly goalMeasure?: string;
  /** In the unit of what is measured. */
  readonly goalBaseline?: number | null;
  readonly goalTarget?: number | null;
  /** ISO dates; empty where not said; anything else throws. */
  readonly startDate?: string;
  readonly endDate?: string;
  readonly decisionReference?: string;
}

/** Only the fields said are changed. A line cannot end before it starts. */
export function setBudgetLine(
  plan: Plan,
  options: BudgetLineChange & { readonly id: BudgetLineId },
): Result<PlanPatch> {
  const line = findBudgetLine(plan, options.id);
  if (!line.ok) return line;
  const { id, title: written, ...rest } = options;
  const title = written?.trim();
  if (title === '') return fail(problem('title-empty'));
  const { startDate = line.value.startDate, endDate = line.value.endDate } = rest;
  for (const date of [startDate, endDate]) {
    if (readIsoDate(date) === undefined) throw new Error(`setBudgetLine: not an ISO date: ${date}`);
  }
  if (startDate !== '' && endDate !== '' && endDate < startDate) return fail(problem('dates-backwards'));
  return succeed({ changes: fieldChanges('budgetLines', id, { title, ...rest }) });
}
