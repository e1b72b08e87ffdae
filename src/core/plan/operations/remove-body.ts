import type { Catalog } from '../../catalog/catalog.ts';
import type { BodyId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { removeEntry } from './entries.ts';

export function removeBody(plan: Plan, options: { readonly id: BodyId; readonly catalog: Catalog }): Result<PlanPatch> {
  return removeEntry(plan, 'bodies', options);
}
