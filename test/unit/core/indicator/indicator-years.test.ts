import { describe, expect, it } from 'vitest';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import { indicatorOfYear, yearsOfIndicator } from '../../../../src/core/indicator/indicator-years.ts';
import { LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';
import { COLUMNS_OF_2022, UNEMPLOYMENT } from '../../../helpers/two-years.ts';

const reference = sampleReference({
  indicators: [UNEMPLOYMENT],
  small: COLUMNS_OF_2022,
});

describe('an indicator whose table has several years', () => {
  it('lists them from the earliest', () => {
    expect(yearsOfIndicator(UNEMPLOYMENT)).toEqual([2022, 2024]);
  });

  it('gives each year its own values and denominators', () => {
    const then = indicatorOfYear(UNEMPLOYMENT, 2022);
    expect(areaValues(then, SMALL, reference).values).toEqual([20, 10, 30, 5, 5, 10]);
    // L1 is S1 S2 S4 S5: (20 + 30 + 5 + 5) / (100 + 300 + 100 + 100); L2 is S3 S6: (60 + 20) / 400.
    expect(areaValues(then, LARGE, reference).values).toEqual([10, 20]);
    expect(areaValues(UNEMPLOYMENT, SMALL, reference).values[0]).toBe(10);
  });

  it('is itself in its own year and in one that the table does not have, and the same object each time', () => {
    expect(indicatorOfYear(UNEMPLOYMENT, 2024)).toBe(UNEMPLOYMENT);
    expect(indicatorOfYear(UNEMPLOYMENT, 1999)).toBe(UNEMPLOYMENT);
    expect(indicatorOfYear(UNEMPLOYMENT, 2022)).toBe(indicatorOfYear(UNEMPLOYMENT, 2022));
    expect(yearsOfIndicator(indicatorOfYear(UNEMPLOYMENT, 2022))).toEqual([2022]);
  });
});
