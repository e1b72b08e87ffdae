import type { ZoneId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import { DELETED_FIELD } from '../document-schema.ts';
import { orderKeysAfter } from '../order-key.ts';
import type { FieldChange, PlanPatch } from '../patch.ts';
import type { Plan, ZoneShape } from '../plan.ts';
import { placeWithoutZones } from '../weights.ts';
import type { NewZone } from './add-zone.ts';
import { addZone } from './add-zone.ts';
import { fieldChanges, findZone } from './changes.ts';
import { setZoneShape } from './set-zone-shape.ts';

export interface ZoneReplacement {
  readonly remove?: readonly ZoneId[];
  readonly reshape?: readonly { readonly id: ZoneId; readonly shape: ZoneShape }[];
  readonly add?: readonly NewZone[];
  /** Which zone takes over the budget of a removed one: in a combination, the zone that swallowed it. */
  readonly heirs?: ReadonlyMap<ZoneId, ZoneId>;
  /** ISO date-time of the removal. */
  readonly now: string;
}

/**
 * Several zones changed as one step: combine, cut out, split, remove. Budget lines that point at a removed zone are
 * pointed at its heir by the same weight; where it has none its share of the money is "without place" until the person
 * says where, and the line's other zones keep what they had.
 */
export function replaceZones(plan: Plan, replacement: ZoneReplacement): Result<PlanPatch> {
  const changes: FieldChange[] = [];
  const removed = new Set(replacement.remove ?? []);
  for (const id of removed) {
    const zone = findZone(plan, id);
    if (!zone.ok) return zone;
    changes.push(...fieldChanges('zones', id, { [DELETED_FIELD]: replacement.now }));
  }
  for (const reshape of replacement.reshape ?? []) {
    const patch = setZoneShape(plan, reshape);
    if (!patch.ok) return patch;
    changes.push(...patch.value.changes);
  }
  const added = replacement.add ?? [];
  const orderKeys = orderKeysAfter(plan.zones, added.length);
  for (const [position, zone] of added.entries()) {
    const patch = addZone(plan, zone);
    if (!patch.ok) return patch;
    changes.push(...patch.value.changes.filter(({ field }) => field !== 'orderKey'));
    changes.push(...fieldChanges('zones', zone.id, { orderKey: orderKeys[position] }));
  }
  for (const line of plan.budgetLines) {
    const place = placeWithoutZones(line.place, removed, replacement.heirs);
    if (place !== line.place) changes.push(...fieldChanges('budgetLines', line.id, { place }));
  }
  return succeed({ changes });
}
