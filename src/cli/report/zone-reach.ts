import type { ZoneReach } from '../../core/budget/zone-money.ts';
import type { ReferenceData } from '../../core/catalog/reference-data.ts';
import type { ZoneBoundary } from '../../core/geometry/zone-boundary.ts';
import { uniteBoundaries } from '../../core/geometry/zone-boundary.ts';
import type { IndicatorId, ZoneId } from '../../core/identifiers.ts';
import type { ZoneFigures } from '../../core/indicator/figure.ts';
import { zoneBoundaryOf } from '../../core/indicator/zone-shape.ts';
import type { Plan } from '../../core/plan/plan.ts';

/** Neighbours that share a border overlap by rounding only. */
const OVERLAP_M2 = 1;

/** The count of residents on the division of the first visit, or null where the catalogue counts none. */
export function residentsIndicator({ catalog }: ReferenceData): IndicatorId | null {
  const division = catalog.divisions.find(({ id }) => id === catalog.start.division);
  const indicator = catalog.indicators.find(
    ({ kind, division: on, valueColumn }) =>
      kind === 'count' && on === division?.id && valueColumn === division.residentsColumn,
  );
  return indicator?.id ?? null;
}

function boxesMeet(a: ZoneBoundary, b: ZoneBoundary): boolean {
  const { box } = a;
  return box.minX < b.box.maxX && b.box.minX < box.maxX && box.minY < b.box.maxY && b.box.minY < box.maxY;
}

function overlap(a: ZoneBoundary, b: ZoneBoundary): boolean {
  return boxesMeet(a, b) && a.areaM2 + b.areaM2 - uniteBoundaries([a, b]).areaM2 > OVERLAP_M2;
}

/** Residents of each zone and the zones it overlaps. A zone whose figures could not be computed has neither. */
export function zoneReach(
  plan: Plan,
  figuresOfZone: ReadonlyMap<ZoneId, ZoneFigures>,
  reference: ReferenceData,
): ReadonlyMap<ZoneId, ZoneReach> {
  const indicator = residentsIndicator(reference);
  const boundaries = plan.zones.flatMap(({ id, shape }) => {
    const boundary = zoneBoundaryOf(shape, reference);
    return boundary.ok ? [{ id, boundary: boundary.value }] : [];
  });
  return new Map(
    boundaries.map(({ id, boundary }) => {
      const residents = indicator === null ? null : (figuresOfZone.get(id)?.figures.get(indicator)?.value ?? null);
      const overlapping = boundaries
        .filter((other) => other.id !== id && overlap(boundary, other.boundary))
        .map((other) => other.id);
      return [id, { residents, overlapping }] as const;
    }),
  );
}
