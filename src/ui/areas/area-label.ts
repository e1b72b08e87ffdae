import type { Area, DivisionData, ReferenceData } from '../../core/catalog/reference-data.ts';

/** The published name; for areas with codes only, the name of the larger area they lie in and the code. */
export function areaLabel(area: Area, data: DivisionData, reference: ReferenceData): string {
  if (area.name !== null) return area.name;
  const parentId = data.division.parentDivision;
  if (area.parentCode === null || parentId === null) return area.code;
  const parents = reference.divisions.get(parentId);
  const position = parents?.positionOfCode.get(area.parentCode);
  const name = position === undefined ? null : parents?.areas[position]?.name;
  return name == null ? area.code : `${name} ${area.code}`;
}
