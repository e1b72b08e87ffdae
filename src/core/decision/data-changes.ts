import type { Indicator, LocalizedText } from '../catalog/catalog.ts';
import type { Cell, DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId, IndicatorId } from '../identifiers.ts';
import { areaValues } from '../indicator/area-values.ts';
import type { ChangeKind } from './change-kind.ts';
import { kindOf, pairById, saysTheSame } from './change-kind.ts';
import type { ComparedSide } from './compared-side.ts';

/** An indicator that is not what it was. */
export interface IndicatorChange {
  readonly id: IndicatorId;
  /** As it is now; as it was where it is gone. */
  readonly indicator: Indicator;
  readonly kind: Exclude<ChangeKind, 'same'>;
  readonly yearBefore: number | null;
  readonly yearAfter: number | null;
  /** Areas whose value is another, or that only one side has. */
  readonly changedAreas: number;
  readonly allAreas: number;
  /** The area whose number has changed most. */
  readonly greatest: { readonly code: AreaCode; readonly before: number; readonly after: number } | null;
}

/** A division whose areas are not what they were. */
export interface DivisionChange {
  readonly id: DivisionId;
  readonly name: LocalizedText;
  readonly addedAreas: number;
  readonly removedAreas: number;
  readonly movedBorders: number;
}

export interface DataChanges {
  readonly hashBefore: string;
  readonly hashAfter: string;
  readonly methodBefore: number;
  readonly methodAfter: number;
  readonly indicators: readonly IndicatorChange[];
  readonly divisions: readonly DivisionChange[];
}

export function dataChanges(before: ComparedSide, after: ComparedSide): DataChanges {
  const [was, is] = [before.reference, after.reference];
  return {
    hashBefore: was.contentHash,
    hashAfter: is.contentHash,
    methodBefore: before.method,
    methodAfter: after.method,
    indicators: pairById(was.catalog.indicators, is.catalog.indicators).flatMap(({ before: old, after: now }) =>
      indicatorChange(old, was, now, is),
    ),
    divisions:
      was.contentHash === is.contentHash
        ? []
        : [...is.divisions.values()].flatMap((data) => divisionChange(was.divisions.get(data.division.id), data)),
  };
}

/** Whether both sides rest on the same: the files, what the plan itself has brought in, and how figures are worked out. */
export function isSameData(changes: DataChanges): boolean {
  return (
    changes.hashBefore === changes.hashAfter &&
    changes.methodBefore === changes.methodAfter &&
    changes.indicators.length === 0
  );
}

function indicatorChange(
  old: Indicator | null,
  was: ReferenceData,
  now: Indicator | null,
  is: ReferenceData,
): readonly IndicatorChange[] {
  const indicator = now ?? old;
  if (indicator === null) return [];
  const [earlier, later] = [cellsByArea(old, was), cellsByArea(now, is)];
  const codes = [...new Set([...later.keys(), ...earlier.keys()])];
  const changed = codes.filter((code) => earlier.get(code) !== later.get(code));
  const isChanged = changed.length > 0 || old?.year !== now?.year || !saysTheSame(old?.name, now?.name);
  const kind = kindOf({ before: old, after: now }, isChanged);
  if (kind === 'same') return [];
  return [
    {
      id: indicator.id,
      indicator,
      kind,
      yearBefore: old?.year ?? null,
      yearAfter: now?.year ?? null,
      changedAreas: changed.length,
      allAreas: codes.length,
      greatest: greatestOf(changed, earlier, later),
    },
  ];
}

function cellsByArea(indicator: Indicator | null, reference: ReferenceData): ReadonlyMap<AreaCode, Cell> {
  const data = indicator === null ? undefined : reference.divisions.get(indicator.division);
  if (indicator === null || data === undefined) return new Map();
  const { values } = areaValues(indicator, indicator.division, reference);
  return new Map(data.areas.map(({ code }, position) => [code, values[position] ?? 'missing']));
}

function greatestOf(
  codes: readonly AreaCode[],
  earlier: ReadonlyMap<AreaCode, Cell>,
  later: ReadonlyMap<AreaCode, Cell>,
): IndicatorChange['greatest'] {
  let greatest: IndicatorChange['greatest'] = null;
  for (const code of codes) {
    const [before, after] = [earlier.get(code), later.get(code)];
    if (typeof before !== 'number' || typeof after !== 'number') continue;
    if (greatest !== null && Math.abs(after - before) <= Math.abs(greatest.after - greatest.before)) continue;
    greatest = { code, before, after };
  }
  return greatest;
}

function divisionChange(was: DivisionData | undefined, is: DivisionData): readonly DivisionChange[] {
  const { id, name } = is.division;
  const earlier = new Map((was?.areas ?? []).map((area) => [area.code, area]));
  const addedAreas = is.areas.filter(({ code }) => !earlier.has(code)).length;
  const movedBorders = is.areas.filter(({ code, polygons }) => {
    const old = earlier.get(code);
    return old !== undefined && !saysTheSame(old.polygons, polygons);
  }).length;
  const removedAreas = [...earlier.keys()].filter((code) => !is.positionOfCode.has(code)).length;
  return addedAreas + movedBorders + removedAreas === 0 ? [] : [{ id, name, addedAreas, removedAreas, movedBorders }];
}
