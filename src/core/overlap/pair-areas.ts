import { somePairOfBoxes } from '../geometry/edge-sweep.ts';
import { overlapAreaM2 } from '../geometry/overlap-area.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import type { ZoneId } from '../identifiers.ts';
import { rememberPairs } from '../remember.ts';

/** A zone by its border. */
export interface BorderedZone {
  readonly id: ZoneId;
  readonly boundary: ZoneBoundary;
}

/** Two zones, the first of the two ids first, and the ground they share. */
export interface ZonePair<Zone extends BorderedZone> {
  readonly one: Zone;
  readonly other: Zone;
  readonly areaM2: number;
}

/** The ground that two borders share, m². Remembered by the two, so that an edited zone costs its own pairs. */
export const pairAreaM2 = rememberPairs(overlapAreaM2);

/**
 * Every two zones that share more than `overM2`, in id order. Only those whose boxes meet are measured, and always the same
 * way round: it does not matter to the last digit which zone was named first.
 */
export function pairsOverM2<Zone extends BorderedZone>(
  zones: readonly Zone[],
  overM2: number,
): readonly ZonePair<Zone>[] {
  const ordered = zones
    .filter(({ boundary }) => boundary.edgeCount > 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const side = (edge: 'minX' | 'minY' | 'maxX' | 'maxY') =>
    Float64Array.from(ordered, ({ boundary }) => boundary.box[edge]);
  const boxes = { minX: side('minX'), minY: side('minY'), maxX: side('maxX'), maxY: side('maxY') };
  const meeting: number[] = [];
  somePairOfBoxes(boxes, 0, (one, other) => {
    meeting.push(Math.min(one, other) * ordered.length + Math.max(one, other));
    return false;
  });
  return Float64Array.from(meeting)
    .sort()
    .reduce<ZonePair<Zone>[]>((pairs, key) => {
      const one = ordered[Math.floor(key / ordered.length)] as Zone;
      const other = ordered[key % ordered.length] as Zone;
      const areaM2 = pairAreaM2(one.boundary, other.boundary);
      if (areaM2 > overM2) pairs.push({ one, other, areaM2 });
      return pairs;
    }, []);
}
