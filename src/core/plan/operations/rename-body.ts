import type { Catalog } from '../../catalog/catalog.ts';
import type { BodyId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { renameEntry } from './entries.ts';

export function renameBody(
  plan: Plan,
  options: { readonly id: BodyId; readonly name: string; readonly catalog: Catalog },
): Result<PlanPatch> {
  return renameEntry(plan, 'bodies', options);
}
