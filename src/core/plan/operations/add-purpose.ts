import type { PurposeId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { addEntry } from './entries.ts';

export function addPurpose(plan: Plan, options: { readonly id: PurposeId; readonly name: string }): Result<PlanPatch> {
  return addEntry(plan, 'purposes', options);
}
