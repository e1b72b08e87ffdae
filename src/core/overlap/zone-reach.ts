import type { ZoneReach } from '../budget/zone-money.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { ZoneId } from '../identifiers.ts';
import { zoneBoundaryOf } from '../indicator/zone-shape.ts';
import type { Zone } from '../plan/plan.ts';
import { overlappingZones } from './overlapping-zones.ts';

/** Zones that share ground, as the plan has them. A zone that cannot be drawn over these data overlaps none. */
export function overlapsOfZones(
  zones: readonly Zone[],
  reference: ReferenceData,
): ReadonlyMap<ZoneId, readonly ZoneId[]> {
  const boundaries = zones.flatMap(({ id, shape }) => {
    const boundary = zoneBoundaryOf(shape, reference);
    return boundary.ok ? [[id, boundary.value] as const] : [];
  });
  return overlappingZones(new Map(boundaries));
}

/** Residents of each zone and the zones it overlaps: what kronor per resident is worked out from. */
export function zoneReach(
  zones: readonly Zone[],
  overlaps: ReadonlyMap<ZoneId, readonly ZoneId[]>,
  residentsOf: (zone: Zone) => number | null,
): ReadonlyMap<ZoneId, ZoneReach> {
  return new Map(
    zones.map((zone) => [zone.id, { residents: residentsOf(zone), overlapping: overlaps.get(zone.id) ?? [] }]),
  );
}
