import type { Area, DivisionData, ReferenceData } from '../../core/catalog/reference-data.ts';

/** Name of the larger area that holds this one, or null. */
export function nameOfParent(area: Area, data: DivisionData, reference: ReferenceData): string | null {
  const parentId = data.division.parentDivision;
  if (area.parentCode === null || parentId === null) return null;
  const parents = reference.divisions.get(parentId);
  const position = parents?.positionOfCode.get(area.parentCode);
  return (position === undefined ? null : parents?.areas[position]?.name) ?? null;
}

/** The published name; for areas with codes only, the name of the larger area they lie in and the code. */
export function areaLabel(area: Area, data: DivisionData, reference: ReferenceData): string {
  if (area.name !== null) return area.name;
  const parent = nameOfParent(area, data, reference);
  return parent === null ? area.code : `${parent} ${area.code}`;
}
