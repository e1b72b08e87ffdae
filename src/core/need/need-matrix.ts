import type { Indicator } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { DivisionId } from '../identifiers.ts';
import { areaValues } from '../indicator/area-values.ts';
import type { NeedMethod } from './need-definition.ts';

/** Values of the components on one division, one component after the other: what crosses to a worker as it is. */
export interface NeedMatrix {
  readonly areaCount: number;
  /** Of each component: whether a high value is worse. */
  readonly highIsWorse: readonly boolean[];
  /** `values[component * areaCount + area]`; means nothing where `known` is 0. */
  readonly values: Float64Array;
  /** 1 where the area has the component. */
  readonly known: Uint8Array;
}

/** One column a component, `columns[component][area]`. A cell that is no number is missing, never 0. */
export function needMatrix(columns: readonly (readonly Cell[])[], highIsWorse: readonly boolean[]): NeedMatrix {
  const areaCount = columns[0]?.length ?? 0;
  const values = new Float64Array(columns.length * areaCount);
  const known = new Uint8Array(columns.length * areaCount);
  for (const [component, column] of columns.entries()) {
    if (column.length !== areaCount) {
      throw new RangeError(`need matrix: column ${component} has ${column.length} areas, not ${areaCount}`);
    }
    const start = component * areaCount;
    for (let area = 0; area < areaCount; area++) {
      const cell = column[area];
      if (typeof cell !== 'number') continue;
      values[start + area] = cell;
      known[start + area] = 1;
    }
  }
  return { areaCount, highIsWorse, values, known };
}

/**
 * What each area of a division has of the components. An indicator that lies on another division and cannot be summed up
 * to this one is missing everywhere: a RegSO's turnout is never handed down to its DeSO.
 */
export function matrixOfDivision(
  indicators: readonly Indicator[],
  division: DivisionId,
  reference: ReferenceData,
): NeedMatrix {
  const areas = reference.divisions.get(division)?.areas;
  if (areas === undefined) throw new Error(`need matrix: no division "${division}"`);
  const nothing: readonly Cell[] = areas.map(() => 'missing');
  const columns = indicators.map((indicator) => {
    const { shownOn, values } = areaValues(indicator, division, reference);
    return shownOn === division ? values : nothing;
  });
  const matrix = needMatrix(
    columns,
    indicators.map(({ direction }) => direction === 'high-is-worse'),
  );
  return indicators.length === 0 ? { ...matrix, areaCount: areas.length } : matrix;
}

/** Components that a method cannot take: a mean of percentages takes percentages. */
export function componentsUnfitFor(method: NeedMethod, indicators: readonly Indicator[]): readonly Indicator[] {
  return method === 'mean' ? indicators.filter(({ unit }) => unit !== 'percent') : [];
}

/** Positions of the components that an area lacks. */
export function missingComponents(matrix: NeedMatrix, area: number): readonly number[] {
  return matrix.highIsWorse.flatMap((_, component) =>
    matrix.known[component * matrix.areaCount + area] === 1 ? [] : [component],
  );
}
