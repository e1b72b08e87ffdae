import type { ReferenceData } from '../catalog/reference-data.ts';
import { areaAt } from '../geometry/area-at.ts';
import { areaShares } from '../geometry/area-shares.ts';
import type { LonLat } from '../geometry/lon-lat.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { compensatedSum } from '../indicator/compensated-sum.ts';
import { countingDivisionOf } from '../indicator/counting-division.ts';
import type { HoldingPlace } from '../plan/holdings.ts';

export interface WholeAreas {
  readonly positions: ReadonlySet<number>;
  /** Whether they are all that the zone is. */
  readonly coversAll: boolean;
}

/** What the ledger reads of the areas: residents and dwellings of each, by position; NaN where not known. */
export interface AreaPeople {
  /** Residents inside a border, each area's spread evenly over its surface. Null where none of them is known. */
  residentsInside(boundary: ZoneBoundary): number | null;
  /** The areas that lie wholly inside, as far as their borders are accurate. */
  wholeAreasInside(boundary: ZoneBoundary): WholeAreas;
  /** The area that a holding lies in, by the middle of a polygon; −1 outside all. */
  areaOf(place: HoldingPlace): number;
  /** Residents per dwelling of an area; null where either is not known, or it has no dwellings. */
  residentsPerDwelling(position: number): number | null;
}

const known = new WeakMap<ReferenceData['divisions'], AreaPeople>();

/**
 * People by the division they are counted on, spread by area alone: public figures, which reveal nobody. Dwellings are the
 * sum of the catalogue's counts of dwellings on that division.
 */
export function areaPeople(reference: ReferenceData): AreaPeople {
  const cached = known.get(reference.divisions);
  if (cached !== undefined) return cached;
  const made = makeAreaPeople(reference);
  known.set(reference.divisions, made);
  return made;
}

function makeAreaPeople(reference: ReferenceData): AreaPeople {
  const { data } = countingDivisionOf(reference);
  const { id, residentsColumn } = data.division;
  const residents = columnOf(residentsColumn);
  const dwellingColumns = reference.catalog.indicators
    .filter(({ kind, unit, division }) => kind === 'count' && unit === 'dwellings' && division === id)
    // What the plan brought along may count the same dwellings again.
    .filter(({ valueColumn }) => !valueColumn.startsWith('import-'))
    .map(({ valueColumn }) => columnOf(valueColumn));
  const dwellings = residents.map((_, area) =>
    dwellingColumns.length === 0
      ? Number.NaN
      : dwellingColumns.reduce((sum, column) => sum + (column[area] as number), 0),
  );
  const sharesOf = remembered((boundary: ZoneBoundary) => areaShares(data.index, boundary, data.division.accuracyM));

  function columnOf(column: typeof residentsColumn): Float64Array {
    const cells = data.columns.get(column) ?? [];
    return Float64Array.from(data.areas, (_, area) => {
      const cell = cells[area];
      return typeof cell === 'number' ? cell : Number.NaN;
    });
  }
  return {
    residentsInside: remembered((boundary) => {
      const parts = sharesOf(boundary)
        .map(({ position, shareOfArea }) => shareOfArea * (residents[position] as number))
        .filter((part) => !Number.isNaN(part));
      return parts.length === 0 ? null : compensatedSum(parts);
    }),
    wholeAreasInside: remembered((boundary) => {
      const whole = sharesOf(boundary).filter(({ shareOfArea, cut }) => !cut && shareOfArea > 0.5);
      const coveredM2 = compensatedSum(whole.map(({ overlapM2 }) => overlapM2));
      return {
        positions: new Set(whole.map(({ position }) => position)),
        // A square as wide as the borders may be off: less than that beside the areas is no part of its own.
        coversAll: boundary.areaM2 - coveredM2 <= data.division.accuracyM ** 2,
      };
    }),
    areaOf: (place) => areaAt(data.index, middleOf(place)) ?? -1,
    residentsPerDwelling: (position) => {
      const people = residents[position] ?? Number.NaN;
      const homes = dwellings[position] ?? Number.NaN;
      return Number.isFinite(people) && homes > 0 ? people / homes : null;
    },
  };
}

function remembered<Value>(compute: (boundary: ZoneBoundary) => Value): (boundary: ZoneBoundary) => Value {
  const values = new WeakMap<ZoneBoundary, { readonly value: Value }>();
  return (boundary) => {
    const cached = values.get(boundary);
    if (cached !== undefined) return cached.value;
    const value = compute(boundary);
    values.set(boundary, { value });
    return value;
  };
}

/** A building is small beside an area: the mean of its corners stands for it. */
function middleOf(place: HoldingPlace): LonLat {
  if (place.kind === 'point') return place.position;
  const corners = (place.polygons[0]?.[0] ?? []).slice(1);
  const sum = corners.reduce(([east, north], [x, y]) => [east + x, north + y] as const, [0, 0] as const);
  return [sum[0] / corners.length, sum[1] / corners.length];
}
