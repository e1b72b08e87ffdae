import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import type { ZoneId } from '../identifiers.ts';
import { pairsOverM2 } from './pair-areas.ts';

/** Zones that only share a border overlap by rounding; a square metre is less than any border is drawn to. */
const OVERLAP_TOLERANCE_M2 = 1;

/**
 * For each zone the others that share more than a square metre of ground with it, in the order given.
 * Symmetric: if a names b, b names a.
 */
export function overlappingZones(
  boundaries: ReadonlyMap<ZoneId, ZoneBoundary>,
): ReadonlyMap<ZoneId, readonly ZoneId[]> {
  const found = new Map<ZoneId, ZoneId[]>([...boundaries.keys()].map((id) => [id, []]));
  const zones = [...boundaries].map(([id, boundary]) => ({ id, boundary }));
  for (const { one, other } of pairsOverM2(zones, OVERLAP_TOLERANCE_M2)) {
    found.get(one.id)?.push(other.id);
    found.get(other.id)?.push(one.id);
  }
  const place = new Map(zones.map(({ id }, turn) => [id, turn]));
  const turnOf = (id: ZoneId): number => place.get(id) ?? -1;
  for (const others of found.values()) others.sort((a, b) => turnOf(a) - turnOf(b));
  return found;
}
