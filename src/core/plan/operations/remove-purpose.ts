import type { Catalog } from '../../catalog/catalog.ts';
import type { PurposeId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { removeEntry } from './entries.ts';

export function removePurpose(
  plan: Plan,
  options: { readonly id: PurposeId; readonly catalog: Catalog },
): Result<PlanPatch> {
  return removeEntry(plan, 'purposes', options);
}
