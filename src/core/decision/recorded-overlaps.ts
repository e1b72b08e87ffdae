import type { ReferenceData } from '../catalog/reference-data.ts';
import { overlapAreaM2 } from '../geometry/overlap-area.ts';
import type { IndicatorId, ZoneId } from '../identifiers.ts';
import { countingDivisionOf } from '../indicator/counting-division.ts';
import type { ZoneFigures } from '../indicator/figure.ts';
import { computeZoneFigures } from '../indicator/zone-figures.ts';
import { zoneBoundaryOf } from '../indicator/zone-shape.ts';
import type { Zone } from '../plan/plan.ts';
import type { PlacedWeights } from '../weights/weighting.ts';

/** Ground and people that two zones have in common. */
export interface RecordedOverlap {
  readonly zones: readonly [ZoneId, ZoneId];
  readonly areaM2: number;
  /** Residents of both: of the one plus of the other less of the two together. Null where any of these is withheld. */
  readonly residents: number | null;
}

/** Each pair once, in the order of the zones. */
export function recordOverlaps(
  zones: readonly Zone[],
  overlapping: ReadonlyMap<ZoneId, readonly ZoneId[]>,
  figuresOfZone: ReadonlyMap<ZoneId, ZoneFigures>,
  reference: ReferenceData,
  weights: PlacedWeights | null,
): readonly RecordedOverlap[] {
  const { residents } = countingDivisionOf(reference);
  return zones.flatMap((one, position) =>
    zones.slice(position + 1).flatMap((other): RecordedOverlap[] => {
      if (overlapping.get(one.id)?.includes(other.id) !== true) return [];
      const together = computeZoneFigures([one.shape, other.shape], reference, weights);
      const counts = [figuresOfZone.get(one.id), figuresOfZone.get(other.id), together.ok ? together.value : undefined];
      const [first, second, both] = counts.map((figures) => residentsIn(figures, residents));
      const shared = first == null || second == null || both == null ? null : first + second - both;
      return [{ zones: [one.id, other.id], areaM2: sharedAreaM2(one, other, reference), residents: shared }];
    }),
  );
}

function residentsIn(figures: ZoneFigures | undefined, indicator: IndicatorId): number | null {
  return figures?.figures.get(indicator)?.value ?? null;
}

function sharedAreaM2(one: Zone, other: Zone, reference: ReferenceData): number {
  const [a, b] = [zoneBoundaryOf(one.shape, reference), zoneBoundaryOf(other.shape, reference)];
  if (!a.ok || !b.ok) throw new Error(`recordOverlaps: ${one.id} and ${other.id} overlap but have no border`);
  return overlapAreaM2(a.value, b.value);
}
