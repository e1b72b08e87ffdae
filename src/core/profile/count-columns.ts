import type { Cell, DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, ColumnId, DivisionId } from '../identifiers.ts';
import { cellOf } from '../indicator/area-terms.ts';

/**
 * The areas of `wanted` that make up one area of `division`: itself, or those that lie in it. Null where the one
 * division is not made of the other.
 */
export function partsOfArea(
  division: DivisionId,
  code: AreaCode,
  wanted: DivisionId,
  reference: ReferenceData,
): readonly number[] | null {
  const data = reference.divisions.get(wanted);
  if (data === undefined) return null;
  if (division === wanted) {
    const position = data.positionOfCode.get(code);
    return position === undefined ? null : [position];
  }
  if (data.division.parentDivision !== division) return null;
  return data.areas.flatMap(({ parentCode }, position) => (parentCode === code ? [position] : []));
}

/** A counted column over whole areas. A part that is not known leaves the sum unknown too: a partial sum would pass for all. */
export function countOver(data: DivisionData, column: ColumnId, positions: readonly number[]): Cell {
  let sum = 0;
  for (const position of positions) {
    const cell = cellOf(data, column, position);
    if (typeof cell !== 'number') return cell;
    sum += cell;
  }
  return sum;
}
