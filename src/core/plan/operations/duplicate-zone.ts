import type { ZoneId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import { orderKeyBehind } from '../order-key.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { leastUsedColour } from './add-zone.ts';
import { fieldChanges, findZone } from './changes.ts';
import { checkZoneName } from './check-zone.ts';

/** A copy right behind the zone. Budget lines stay with the original: money is never doubled by a copy. */
export function duplicateZone(
  plan: Plan,
  options: { readonly id: ZoneId; readonly newId: ZoneId; readonly name: string },
): Result<PlanPatch> {
  const zone = findZone(plan, options.id);
  if (!zone.ok) return zone;
  const name = checkZoneName(options.name);
  if (!name.ok) return name;
  const { shape, purpose, note } = zone.value;
  return succeed({
    changes: fieldChanges('zones', options.newId, {
      name: name.value,
      shape,
      colour: leastUsedColour(plan),
      purpose,
      note,
      status: 'draft',
      orderKey: orderKeyBehind(plan.zones, options.id),
    }),
  });
}
