import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import { indicatorOfYear, yearsOfIndicator } from '../../../../src/core/indicator/indicator-years.ts';
import { denominator, LARGE, rateIndicator, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const unemployment = rateIndicator('unemployment_pct', 'labour_force', {
  otherYears: [
    {
      year: 2022,
      valueColumn: asId<ColumnId>('unemployment_2022'),
      numeratorColumn: null,
      denominator: denominator('labour_force_2022', { year: 2022 }),
      coverageColumn: null,
      municipalityTotal: null,
    },
  ],
});
const reference = sampleReference({
  indicators: [unemployment],
  small: { unemployment_2022: [20, 10, 30, 5, 5, 10], labour_force_2022: [100, 300, 200, 100, 100, 200] },
});

describe('an indicator whose table has several years', () => {
  it('lists them from the earliest', () => {
    expect(yearsOfIndicator(unemployment)).toEqual([2022, 2024]);
  });

  it('gives each year its own values and denominators', () => {
    const then = indicatorOfYear(unemployment, 2022);
    expect(areaValues(then, SMALL, reference).values).toEqual([20, 10, 30, 5, 5, 10]);
    // L1 is S1 S2 S4 S5: (20 + 30 + 5 + 5) / (100 + 300 + 100 + 100); L2 is S3 S6: (60 + 20) / 400.
    expect(areaValues(then, LARGE, reference).values).toEqual([10, 20]);
    expect(areaValues(unemployment, SMALL, reference).values[0]).toBe(10);
  });

  it('is itself in its own year and in one that the table does not have, and the same object each time', () => {
    expect(indicatorOfYear(unemployment, 2024)).toBe(unemployment);
    expect(indicatorOfYear(unemployment, 1999)).toBe(unemployment);
    expect(indicatorOfYear(unemployment, 2022)).toBe(indicatorOfYear(unemployment, 2022));
    expect(yearsOfIndicator(indicatorOfYear(unemployment, 2022))).toEqual([2022]);
  });
});
