import type { BodyId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { addEntry } from './entries.ts';

export function addBody(plan: Plan, options: { readonly id: BodyId; readonly name: string }): Result<PlanPatch> {
  return addEntry(plan, 'bodies', options);
}
