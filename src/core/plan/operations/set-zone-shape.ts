import type { ZoneId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan, ZoneShape } from '../plan.ts';
import { fieldChanges, findZone } from './changes.ts';
import { checkZoneShape } from './check-zone.ts';

/** The whole shape as one value: two people who reshape the same zone get one of the shapes, never a mixture. */
export function setZoneShape(
  plan: Plan,
  options: { readonly id: ZoneId; readonly shape: ZoneShape },
): Result<PlanPatch> {
  const zone = findZone(plan, options.id);
  if (!zone.ok) return zone;
  const shape = checkZoneShape(options.shape);
  if (!shape.ok) return shape;
  return succeed({ changes: fieldChanges('zones', options.id, { shape: shape.value }) });
}
