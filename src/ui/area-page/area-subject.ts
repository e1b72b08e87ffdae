import type { Area, DivisionData, ReferenceData } from '../../core/catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../../core/identifiers.ts';

/** The area that a page is about. */
export interface AreaSubject {
  readonly data: DivisionData;
  readonly area: Area;
  readonly position: number;
}

/** Null where the data do not have it. */
export function areaSubject(
  chosen: { readonly division: DivisionId; readonly code: AreaCode },
  reference: ReferenceData,
): AreaSubject | null {
  const data = reference.divisions.get(chosen.division);
  const position = data?.positionOfCode.get(chosen.code);
  const area = position === undefined ? undefined : data?.areas[position];
  return data === undefined || position === undefined || area === undefined ? null : { data, area, position };
}
