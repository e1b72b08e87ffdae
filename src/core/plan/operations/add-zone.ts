import type { PurposeId, ZoneId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import { colourOfTurn } from '../field-values.ts';
import { orderKeyAfter } from '../order-key.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan, ZoneColour, ZoneShape, ZoneStatus } from '../plan.ts';
import { fieldChanges } from './changes.ts';
import { checkZoneName, checkZoneShape } from './check-zone.ts';

export interface NewZone {
  readonly id: ZoneId;
  readonly name: string;
  readonly shape: ZoneShape;
  readonly colour?: ZoneColour;
  readonly purpose?: PurposeId | null;
  readonly note?: string;
  readonly status?: ZoneStatus;
}

/** The colour fewest zones have, the first of them: neighbours in the list stay apart after removals too. */
export function leastUsedColour(plan: Plan): ZoneColour {
  const counts = new Map<ZoneColour, number>();
  for (const { colour } of plan.zones) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = Array.from({ length: 8 }, (_, turn) => colourOfTurn(turn));
  return colours.reduce((best, colour) => ((counts.get(colour) ?? 0) < (counts.get(best) ?? 0) ? colour : best));
}

/** A new zone last in the list. */
export function addZone(plan: Plan, zone: NewZone): Result<PlanPatch> {
  const name = checkZoneName(zone.name);
  if (!name.ok) return name;
  const shape = checkZoneShape(zone.shape);
  if (!shape.ok) return shape;
  return succeed({
    changes: fieldChanges('zones', zone.id, {
      name: name.value,
      shape: shape.value,
      colour: zone.colour ?? leastUsedColour(plan),
      purpose: zone.purpose ?? null,
      note: zone.note ?? '',
      status: zone.status ?? 'draft',
      orderKey: orderKeyAfter(plan.zones),
    }),
  });
}
