import type { Catalog } from '../../catalog/catalog.ts';
import type { PurposeId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { renameEntry } from './entries.ts';

export function renamePurpose(
  plan: Plan,
  options: { readonly id: PurposeId; readonly name: string; readonly catalog: Catalog },
): Result<PlanPatch> {
  return renameEntry(plan, 'purposes', options);
}
