import type { ScenarioId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { DELETED_FIELD } from '../document-schema.ts';
import { orderKeyAfter } from '../order-key.ts';
import type { FieldChange, PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { Scenario, WhatIf } from '../scenario.ts';
import { frameFieldName } from '../scenario.ts';
import { fieldChanges } from './changes.ts';
import { checkAmountSek, checkYear } from './check-amount.ts';

function findScenario(plan: Plan, id: ScenarioId): Result<Scenario> {
  const scenario = plan.scenarios.find((candidate) => candidate.id === id);
  return scenario === undefined ? fail(problem('entry-unknown', { entry: id })) : succeed(scenario);
}

/** Every year within the plan's, every amount whole kronor from 0 to 10¹². */
function checkWhatIf(plan: Plan, { frames }: WhatIf): Result<null> {
  for (const { year, amountSek } of frames) {
    const inside = checkYear(plan, year);
    if (!inside.ok) return inside;
    const amount = checkAmountSek(amountSek);
    if (!amount.ok) return amount;
  }
  return succeed(null);
}

function whatIfChanges(id: ScenarioId, whatIf: WhatIf): readonly FieldChange[] {
  const { fallOrder, lastLine, coFinancing, frames } = whatIf;
  const ofYears = Object.fromEntries(frames.map(({ year, amountSek }) => [frameFieldName(year), amountSek]));
  return fieldChanges('scenarios', id, { fallOrder, lastLine, coFinancing, ...ofYears });
}

/** Keeps a what-if under a name, last in the list. */
export function addScenario(
  plan: Plan,
  options: { readonly id: ScenarioId; readonly name: string; readonly whatIf: WhatIf },
): Result<PlanPatch> {
  const { id, whatIf } = options;
  const name = options.name.trim();
  if (name === '') return fail(problem('title-empty'));
  const checked = checkWhatIf(plan, whatIf);
  if (!checked.ok) return checked;
  const named = fieldChanges('scenarios', id, { name, orderKey: orderKeyAfter(plan.scenarios) });
  return succeed({ changes: [...named, ...whatIfChanges(id, whatIf)] });
}

/** The scenario becomes another what-if: years that it no longer says are emptied. */
export function setScenario(
  plan: Plan,
  options: { readonly id: ScenarioId; readonly whatIf: WhatIf },
): Result<PlanPatch> {
  const { id, whatIf } = options;
  const known = findScenario(plan, id);
  if (!known.ok) return known;
  const checked = checkWhatIf(plan, whatIf);
  if (!checked.ok) return checked;
  const said = new Set(whatIf.frames.map(({ year }) => year));
  const emptied = known.value.frames.flatMap(({ year }) =>
    said.has(year) ? [] : fieldChanges('scenarios', id, { [frameFieldName(year)]: null }),
  );
  return succeed({ changes: [...whatIfChanges(id, whatIf), ...emptied] });
}

export function renameScenario(
  plan: Plan,
  options: { readonly id: ScenarioId; readonly name: string },
): Result<PlanPatch> {
  const known = findScenario(plan, options.id);
  if (!known.ok) return known;
  const name = options.name.trim();
  if (name === '') return fail(problem('title-empty'));
  return succeed({ changes: fieldChanges('scenarios', options.id, { name }) });
}

/** `now`: ISO date-time. */
export function removeScenario(
  plan: Plan,
  options: { readonly id: ScenarioId; readonly now: string },
): Result<PlanPatch> {
  const known = findScenario(plan, options.id);
  if (!known.ok) return known;
  return succeed({ changes: fieldChanges('scenarios', options.id, { [DELETED_FIELD]: options.now }) });
}
