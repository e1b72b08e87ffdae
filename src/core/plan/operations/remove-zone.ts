import type { ZoneId } from '../../identifiers.ts';
import type { Result } from '../../result.ts';
import type { PlanPatch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { replaceZones } from './replace-zones.ts';

/** Removes a zone and points its budget lines elsewhere, as `replaceZones` says; one undo brings back both. */
export function removeZone(plan: Plan, options: { readonly id: ZoneId; readonly now: string }): Result<PlanPatch> {
  return replaceZones(plan, { remove: [options.id], now: options.now });
}
