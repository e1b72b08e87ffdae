import type { PurposeId, ZoneId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import { succeed } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan, ZoneColour, ZoneStatus } from '../plan.ts';
import { fieldChanges, findZone } from './changes.ts';

/** Only the properties said are changed. */
export function setZoneProperties(
  plan: Plan,
  options: {
    readonly id: ZoneId;
    readonly colour?: ZoneColour;
    readonly purpose?: PurposeId | null;
    readonly note?: string;
    readonly status?: ZoneStatus;
  },
): Result<PlanPatch> {
  const zone = findZone(plan, options.id);
  if (!zone.ok) return zone;
  const { id, colour, purpose, note, status } = options;
  return succeed({ changes: fieldChanges('zones', id, { colour, purpose, note, status }) });
}
