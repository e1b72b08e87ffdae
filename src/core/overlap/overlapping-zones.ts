import { overlapAreaM2 } from '../geometry/overlap-area.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import type { ZoneId } from '../identifiers.ts';

/** Zones that only share a border overlap by rounding; a square metre is less than any border is drawn to. */
const OVERLAP_TOLERANCE_M2 = 1;

/**
 * For each zone the others that share more than a square metre of ground with it, in the order given.
 * Symmetric: if a names b, b names a.
 */
export function overlappingZones(
  boundaries: ReadonlyMap<ZoneId, ZoneBoundary>,
): ReadonlyMap<ZoneId, readonly ZoneId[]> {
  const zones = [...boundaries];
  const found = new Map<ZoneId, ZoneId[]>(zones.map(([id]) => [id, []]));
  for (const [position, [id, boundary]] of zones.entries()) {
    for (const [otherId, other] of zones.slice(position + 1)) {
      if (overlapAreaM2(boundary, other) <= OVERLAP_TOLERANCE_M2) continue;
      found.get(id)?.push(otherId);
      found.get(otherId)?.push(id);
    }
  }
  return found;
}
