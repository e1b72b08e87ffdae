import type { Indicator } from '../catalog/catalog.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { DivisionId } from '../identifiers.ts';
import { areaValues } from './area-values.ts';

const ofYears = new WeakMap<Indicator, Map<number, Indicator>>();

/** Years that the indicator's table has, earliest first. */
export function yearsOfIndicator(indicator: Indicator): readonly number[] {
  return [indicator.year, ...(indicator.otherYears ?? []).map(({ year }) => year)].sort((a, b) => a - b);
}

/**
 * The indicator as it was in a year that its table has: own value, numerator and denominator, everything else the same, and
 * no other years, which are the whole indicator's to know.
 * A year that it does not have gives the indicator itself. The same object for the same question.
 */
export function indicatorOfYear(indicator: Indicator, year: number): Indicator {
  if (year === indicator.year) return indicator;
  const known = ofYears.get(indicator) ?? new Map<number, Indicator>();
  ofYears.set(indicator, known);
  const cached = known.get(year);
  if (cached !== undefined) return cached;
  const made = makeYear(indicator, year);
  known.set(year, made);
  return made;
}

/**
 * Every known value of all the table's years on the division shown, which classes are cut from so that a colour means the
 * same in each of them. Null for an indicator with one year.
 */
export function valuesOfAllYears(
  indicator: Indicator,
  division: DivisionId,
  reference: ReferenceData,
): readonly number[] | null {
  const years = yearsOfIndicator(indicator);
  if (years.length < 2) return null;
  return years.flatMap((year) =>
    areaValues(indicatorOfYear(indicator, year), division, reference).values.filter(
      (value) => typeof value === 'number',
    ),
  );
}

function makeYear(indicator: Indicator, year: number): Indicator {
  switch (indicator.kind) {
    case 'count':
    case 'not-aggregable': {
      const { otherYears, ...rest } = indicator;
      const parts = otherYears?.find((other) => other.year === year);
      return parts === undefined ? indicator : { ...rest, ...parts };
    }
    case 'mean': {
      const { otherYears, ...rest } = indicator;
      const parts = otherYears?.find((other) => other.year === year);
      return parts === undefined ? indicator : { ...rest, ...parts };
    }
    case 'rate': {
      const { otherYears, ...rest } = indicator;
      const parts = otherYears?.find((other) => other.year === year);
      return parts === undefined ? indicator : { ...rest, ...parts };
    }
  }
}
