import type { ZoneId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { fieldChanges, findZone } from './changes.ts';
import { checkZoneName } from './check-zone.ts';

export function renameZone(plan: Plan, options: { readonly id: ZoneId; readonly name: string }): Result<PlanPatch> {
  const zone = findZone(plan, options.id);
  if (!zone.ok) return zone;
  const name = checkZoneName(options.name);
  if (!name.ok) return name;
  return succeed({ changes: fieldChanges('zones', options.id, { name: name.value }) });
}
