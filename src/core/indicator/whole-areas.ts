import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import type { ZoneShape } from '../plan/plan.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';

export type AreasShape = Extract<ZoneShape, { kind: 'areas' }>;

/** How many codes a message names: the first are enough to find the cause. */
const CODES_NAMED = 5;

/** The division of a zone made of whole areas, when its version and every code are in the data. */
export function divisionOfShape(shape: AreasShape, reference: ReferenceData): Result<DivisionData> {
  const data = reference.divisions.get(shape.division);
  if (data === undefined) return fail(unknownAreas(shape, shape.codes));
  if (data.division.version !== shape.version) {
    return fail(
      problem('area-unknown', {
        division: shape.division,
        version: shape.version,
        currentVersion: data.division.version,
        codes: shape.codes.slice(0, CODES_NAMED).join(', '),
      }),
    );
  }
  const unknown = shape.codes.filter((code) => !data.positionOfCode.has(code));
  if (unknown.length > 0) return fail(unknownAreas(shape, unknown));
  if (shape.codes.length === 0) return fail(problem('zone-shape-empty'));
  return succeed(data);
}

function unknownAreas(shape: AreasShape, codes: readonly AreaCode[]): Problem {
  return problem('area-unknown', {
    division: shape.division,
    version: shape.version,
    codes: codes.slice(0, CODES_NAMED).join(', '),
  });
}

/**
 * Areas that lie wholly inside because the plan says so by code, in every division that the nesting reaches:
 * all children of a whole area, and a parent whose children are all in.
 */
export function wholeAreas(
  shapes: readonly AreasShape[],
  reference: ReferenceData,
): ReadonlyMap<DivisionId, ReadonlySet<AreaCode>> {
  const whole = new Map<DivisionId, Set<AreaCode>>();
  for (const id of reference.divisions.keys()) whole.set(id, new Set());
  if (shapes.length === 0) return whole;
  for (const shape of shapes) for (const code of shape.codes) whole.get(shape.division)?.add(code);
  // Once per level of nesting carries a code from any division to any other.
  for (let level = 0; level < reference.divisions.size; level++) {
    for (const data of reference.divisions.values()) carryOver(data, whole);
  }
  return whole;
}

function carryOver(children: DivisionData, whole: ReadonlyMap<DivisionId, Set<AreaCode>>): void {
  const parent = children.division.parentDivision;
  const wholeParents = parent === null ? undefined : whole.get(parent);
  const wholeChildren = whole.get(children.division.id);
  if (wholeParents === undefined || wholeChildren === undefined) return;
  const incomplete = new Set<AreaCode>();
  for (const area of children.areas) {
    if (area.parentCode !== null && wholeParents.has(area.parentCode)) wholeChildren.add(area.code);
    if (area.parentCode !== null && !wholeChildren.has(area.code)) incomplete.add(area.parentCode);
  }
  for (const area of children.areas) {
    if (area.parentCode !== null && !incomplete.has(area.parentCode)) wholeParents.add(area.parentCode);
  }
}

/** Whether `ancestor` is the division itself or made of its areas, at any depth. */
export function isMadeOf(ancestor: DivisionId, division: DivisionId, reference: ReferenceData): boolean {
  let current: DivisionId | null = division;
  for (let depth = 0; current !== null && depth <= reference.divisions.size; depth++) {
    if (current === ancestor) return true;
    current = reference.divisions.get(current)?.division.parentDivision ?? null;
  }
  return false;
}
