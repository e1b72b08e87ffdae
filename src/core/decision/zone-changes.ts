import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import { overlapAreaM2 } from '../geometry/overlap-area.ts';
import { countingDivisionOf } from '../indicator/counting-division.ts';
import { zoneBoundaryOf, zonePolygons } from '../indicator/zone-shape.ts';
import type { Zone } from '../plan/plan.ts';
import type { ChangeKind } from './change-kind.ts';
import { kindOf, pairById, saysTheSame } from './change-kind.ts';
import type { ComparedSide } from './compared-side.ts';
import type { RecordedFigure } from './recorded-figure.ts';

const ZONE_FIELDS = ['name', 'status', 'purpose', 'note'] as const;

/** A border that has moved less than this altogether has not moved: rounding of positions. */
const LEAST_MOVED_M2 = 1;

/** A zone on one of the sides. */
export interface ZoneSide {
  readonly zone: Zone;
  /** Null where its areas are not in that side's data. */
  readonly polygons: LonLatMultiPolygon | null;
  readonly areaM2: number | null;
  readonly residents: RecordedFigure | null;
  /** All years, whoever pays. */
  readonly amountSek: number;
}

export interface ZoneChange {
  readonly kind: ChangeKind;
  readonly before: ZoneSide | null;
  readonly after: ZoneSide | null;
  /** What is said of it otherwise than before, but for its border. */
  readonly fields: readonly (typeof ZONE_FIELDS)[number][];
  /** Ground that has come to it and ground that has left it; null where the border stands, or one side has none. */
  readonly border: { readonly gainedM2: number; readonly lostM2: number } | null;
}

export function zoneChanges(before: ComparedSide, after: ComparedSide): readonly ZoneChange[] {
  return pairById(before.plan.zones, after.plan.zones).map((pair) => {
    const fields =
      pair.before === null || pair.after === null
        ? []
        : ZONE_FIELDS.filter((field) => pair.before?.[field] !== pair.after?.[field]);
    const border =
      pair.before === null || pair.after === null ? null : movedBorder(pair.before, before, pair.after, after);
    return {
      kind: kindOf(pair, fields.length > 0 || border !== null),
      before: pair.before === null ? null : zoneSide(pair.before, before),
      after: pair.after === null ? null : zoneSide(pair.after, after),
      fields,
      border,
    };
  });
}

function zoneSide(zone: Zone, { reference, figures }: ComparedSide): ZoneSide {
  const recorded = figures.zones.find(({ id }) => id === zone.id);
  const polygons = zonePolygons(zone.shape, reference);
  const { residents } = countingDivisionOf(reference);
  return {
    zone,
    polygons: polygons.ok ? polygons.value : null,
    areaM2: recorded?.areaM2 ?? null,
    residents: recorded?.figures.find(({ indicator }) => indicator === residents) ?? null,
    amountSek: (recorded?.money ?? []).reduce((sum, { amountSek }) => sum + amountSek, 0),
  };
}

/** Each side's border over that side's own data: a zone of whole areas follows when the areas get other borders. */
function movedBorder(was: Zone, before: ComparedSide, is: Zone, after: ComparedSide): ZoneChange['border'] {
  const [one, other] = [zoneBoundaryOf(was.shape, before.reference), zoneBoundaryOf(is.shape, after.reference)];
  if (!one.ok || !other.ok) return null;
  if (saysTheSame(zonePolygons(was.shape, before.reference), zonePolygons(is.shape, after.reference))) return null;
  const sharedM2 = overlapAreaM2(one.value, other.value);
  const gainedM2 = Math.max(0, other.value.areaM2 - sharedM2);
  const lostM2 = Math.max(0, one.value.areaM2 - sharedM2);
  return gainedM2 + lostM2 < LEAST_MOVED_M2 ? null : { gainedM2, lostM2 };
}
