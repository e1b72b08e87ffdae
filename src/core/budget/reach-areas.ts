import type { Area, DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import type { Reach } from './reach.ts';

/** One area of a division with the money that reaches its people. */
export interface ReachedArea {
  readonly area: Area;
  /** Null where not known. */
  readonly residents: number | null;
  readonly amountSek: number;
  /** amountSek / residents; null where residents are none or unknown. */
  readonly sekPerResident: number | null;
}

function residentsOf(data: DivisionData): readonly (number | null)[] {
  const cells = data.columns.get(data.division.residentsColumn);
  return data.areas.map((_, position) => {
    const cell = cells?.[position];
    return typeof cell === 'number' ? cell : null;
  });
}

/** Every area of the division that people are counted in, in division order. */
export function reachedAreas(reach: Reach, counting: DivisionData): readonly ReachedArea[] {
  const residents = residentsOf(counting);
  return counting.areas.map((area, position) =>
    reachedArea(area, residents[position] ?? null, reach.areaSek.get(area.code) ?? 0),
  );
}

/**
 * The same money by the larger areas that the counting division's areas lie in: kronor and residents of the parts summed.
 * An area with a part of unknown residents has unknown residents. Null where the one division is not made of the other.
 */
export function reachedAreasOn(
  division: DivisionId,
  areas: readonly ReachedArea[],
  counting: DivisionData,
  reference: ReferenceData,
): readonly ReachedArea[] | null {
  if (division === counting.division.id) return areas;
  const larger = reference.divisions.get(division);
  if (larger === undefined || counting.division.parentDivision !== division) return null;
  const parts = new Map<AreaCode, ReachedArea[]>();
  for (const reached of areas) {
    const { parentCode } = reached.area;
    if (parentCode === null) continue;
    const siblings = parts.get(parentCode);
    if (siblings === undefined) parts.set(parentCode, [reached]);
    else siblings.push(reached);
  }
  return larger.areas.map((area) => {
    const inside = parts.get(area.code) ?? [];
    const known = inside.flatMap(({ residents }) => residents ?? []);
    const residents = inside.length === 0 || known.length < inside.length ? null : sum(known);
    return reachedArea(area, residents, sum(inside.map(({ amountSek }) => amountSek)));
  });
}

function reachedArea(area: Area, residents: number | null, amountSek: number): ReachedArea {
  const sekPerResident = residents === null || residents <= 0 ? null : amountSek / residents;
  return { area, residents, amountSek, sekPerResident };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
