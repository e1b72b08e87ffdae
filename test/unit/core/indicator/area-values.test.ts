import { describe, expect, it } from 'vitest';
import { areaValues } from '../../../../src/core/indicator/area-values.ts';
import { indicatorOf, LARGE, SMALL, sampleReference } from '../../../helpers/sample-reference.ts';

const reference = sampleReference();

function valuesOf(id: string, division: typeof SMALL) {
  return areaValues(indicatorOf(reference, id), division, reference);
}

describe('the values of an indicator on a division', () => {
  it('are the published ones on its own division', () => {
    expect(valuesOf('poor_pct', SMALL)).toMatchObject({
      shownOn: SMALL,
      elsewhere: null,
      aggregated: false,
      values: [10, 20, 30, 'suppressed', 5, 'missing'],
    });
  });

  it('are aggregated to larger areas with the right denominator, not averaged', () => {
    const { values, aggregated, shownOn, flags } = valuesOf('unemployment_pct', LARGE);
    expect(shownOn).toBe(LARGE);
    expect(aggregated).toBe(true);
    expect(flags).toEqual([]);
    expect(values[0]).toBeCloseTo((100 * (40 + 18 + 15 + 4)) / (400 + 360 + 150 + 80), 12);
    expect(values[1]).toBeCloseTo((100 * 48) / 240, 12);
  });

  it('say how much of a larger area is known', () => {
    const { coverages, flags } = valuesOf('poor_pct', LARGE);
    expect(coverages[0]).toBeCloseTo(2000 / 2400, 12);
    expect(coverages[1]).toBeCloseTo(600 / 1500, 12);
    expect(flags).toEqual(['other-year', 'rebuilt-numerator']);
  });

  it('stay missing where no smaller area has data', () => {
    const bare = sampleReference({ small: { poor_pct: [1, 2, 'missing', 4, 5, 'missing'] } });
    expect(areaValues(indicatorOf(bare, 'poor_pct'), LARGE, bare).values[1]).toBe('missing');
  });

  it('are suppressed where a larger area rests on too few', () => {
    const few = sampleReference({ small: { unemployed: [40, 18, 3, 15, 4, 1] } });
    expect(areaValues(indicatorOf(few, 'unemployment_pct'), LARGE, few).values[1]).toBe('suppressed');
  });

  it('stay on their own division when they cannot be aggregated', () => {
    expect(valuesOf('median_income', LARGE)).toMatchObject({ shownOn: SMALL, elsewhere: 'not-aggregable' });
  });

  it('are never handed down to smaller areas', () => {
    expect(valuesOf('turnout_pct', SMALL)).toMatchObject({
      shownOn: LARGE,
      elsewhere: 'never-inherited',
      values: [80, 'missing'],
    });
  });
});
