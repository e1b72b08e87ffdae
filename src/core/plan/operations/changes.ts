import type { BudgetLineId, ZoneId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { CollectionName, FieldChange, FieldValue } from '../patch.ts';
import type { BudgetLine, Plan, Zone } from '../plan.ts';

/** One change a field; fields that are undefined are not said, and so not changed. */
export function fieldChanges(
  collection: CollectionName,
  id: string,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly FieldChange[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [{ collection, id, field, value }],
  );
}

export function findZone(plan: Plan, id: ZoneId): Result<Zone> {
  const zone = plan.zones.find((candidate) => candidate.id === id);
  return zone === undefined ? fail(problem('zone-unknown', { zone: id })) : succeed(zone);
}

export function findBudgetLine(plan: Plan, id: BudgetLineId): Result<BudgetLine> {
  const line = plan.budgetLines.find((candidate) => candidate.id === id);
  return line === undefined ? fail(problem('budget-line-unknown', { line: id })) : succeed(line);
}
