import type { Indicator } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import { areaTerms, cellOf } from './area-terms.ts';
import { areaValues } from './area-values.ts';

/** What makes an area's value say something else than it seems to. */
export type AreaTrap =
  /** So many of student age that the area looks poorer than it is. */
  | { readonly kind: 'students'; readonly sharePercent: number }
  /** Few have the trait: a couple of persons more or less move the rate. */
  | { readonly kind: 'few-people'; readonly people: number; readonly ofPeople: number }
  /** The people counted may be others than the area's; where not `covers` there is no value at all. */
  | { readonly kind: 'plausibility'; readonly ratio: Cell; readonly covers: boolean };

/**
 * A rate that rests on fewer events is shaky: at 20 its relative standard error is 1/√20, about 22 %. The limit that
 * health statistics publish by (NCHS, relative standard error of a rate with Poisson events).
 */
export const FEW_PEOPLE = 20;

const NO_STUDENTS: ReadonlyMap<AreaCode, number> = new Map();
const students = new WeakMap<ReferenceData['divisions'], Map<DivisionId, ReadonlyMap<AreaCode, number>>>();

/** Areas of a division where the catalogue's share of student age is reached, with that share in percent. */
export function studentAreas(division: DivisionId, reference: ReferenceData): ReadonlyMap<AreaCode, number> {
  const known = students.get(reference.divisions) ?? new Map<DivisionId, ReadonlyMap<AreaCode, number>>();
  students.set(reference.divisions, known);
  const found = known.get(division) ?? findStudentAreas(division, reference);
  known.set(division, found);
  return found;
}

function findStudentAreas(division: DivisionId, reference: ReferenceData): ReadonlyMap<AreaCode, number> {
  const rule = reference.catalog.studentAreas;
  const indicator = reference.catalog.indicators.find(({ id }) => id === rule?.indicator);
  if (rule === undefined || indicator === undefined) return NO_STUDENTS;
  const { shownOn, values } = areaValues(indicator, division, reference);
  if (shownOn !== division) return NO_STUDENTS;
  const found = new Map<AreaCode, number>();
  reference.divisions.get(division)?.areas.forEach(({ code }, position) => {
    const share = values[position];
    if (typeof share === 'number' && share >= rule.fromPercent) found.set(code, share);
  });
  return found;
}

/** What the reader of one area's value must be told, in the order it matters. */
export function areaTraps(
  indicator: Indicator,
  division: DivisionId,
  position: number,
  reference: ReferenceData,
): readonly AreaTrap[] {
  const data = reference.divisions.get(division);
  const code = data?.areas[position]?.code;
  if (data === undefined || code === undefined) throw new Error(`division ${division} has no area at ${position}`);
  const traps: AreaTrap[] = [];
  const share = studentAreas(division, reference).get(code);
  if (share !== undefined) traps.push({ kind: 'students', sharePercent: share });
  if (indicator.kind !== 'rate' || indicator.division !== division) return traps;
  const term = areaTerms(indicator, data)[position];
  if (indicator.plausibility !== undefined) {
    const ratio = cellOf(data, indicator.plausibility.column, position);
    traps.push({ kind: 'plausibility', ratio, covers: term?.known === true });
  }
  if (term?.known !== true || term.numerator === null || term.denominator === null) return traps;
  if (term.numerator < FEW_PEOPLE) {
    traps.push({ kind: 'few-people', people: Math.round(term.numerator), ofPeople: Math.round(term.denominator) });
  }
  return traps;
}
