import { fieldChanges } from '../../core/plan/operations/changes.ts';
import type { FieldChange } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { frameFieldName } from '../../core/plan/scenario.ts';
import type { PlanFile } from './plan-file-schema.ts';

/** Scenarios as the file lists them. */
export function scenarioRecords({ scenarios }: Pick<Plan, 'scenarios'>): readonly object[] {
  return scenarios.map(({ id, name, note, frames, fallOrder, lastLine, coFinancing, orderKey }) => ({
    id,
    name,
    note,
    frames: frames.map(({ year, amountSek }) => ({ year, amountSek })),
    fallOrder,
    lastLine,
    coFinancing,
    orderKey,
  }));
}

/** What the file's scenarios say, field by field; `orderKeys[i]` belongs to the i-th. */
export function scenarioChanges(
  scenarios: PlanFile['scenarios'],
  orderKeys: readonly string[],
): readonly FieldChange[] {
  return scenarios.flatMap(({ id, name, note, frames, fallOrder, lastLine, coFinancing }, position) => {
    const ofYears = Object.fromEntries(frames.map(({ year, amountSek }) => [frameFieldName(year), amountSek]));
    const fields = { name, note, fallOrder, lastLine, coFinancing, orderKey: orderKeys[position] };
    return fieldChanges('scenarios', id, { ...fields, ...ofYears });
  });
}
