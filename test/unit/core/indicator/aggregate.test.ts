import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/core/catalog/catalog.ts';
import type { AreaShare } from '../../../../src/core/geometry/area-shares.ts';
import { aggregate } from '../../../../src/core/indicator/aggregate.ts';
import type { Figure } from '../../../../src/core/indicator/figure.ts';
import {
  countIndicator,
  denominator,
  indicatorOf,
  largeData,
  rateIndicator,
  sampleReference,
  share,
  smallData,
} from '../../../helpers/sample-reference.ts';

const reference = sampleReference();

function figure(id: string | Indicator, shares: readonly AreaShare[], options = {}): Figure {
  const indicator = typeof id === 'string' ? indicatorOf(reference, id) : id;
  const data = indicator.division === 'large' ? largeData(reference) : smallData(reference);
  return aggregate(indicator, data, shares, { partlyOutside: false, disclosure: true, ...options });
}

describe('a count over a zone', () => {
  it('is the sum of share × count', () => {
    expect(figure('residents', [share(0, 1), share(1, 0.25), share(2, 0.5)]).value).toBe(1500);
  });

  it('ranges from nobody to everybody in each cut area, uncut parts at their share', () => {
    const { range } = figure('residents', [share(0, 1), share(1, 0.25), share(2, 0.99, false)]);
    expect(range).toEqual({ low: 1000 + 594, high: 1000 + 594 + 800 });
  });

  it('leaves a missing area out and says how many residents it knows', () => {
    const dwellings = figure('dwellings', [share(0, 1), share(2, 0.5)]);
    expect(dwellings.value).toBe(500);
    expect(dwellings.coverage).toBeCloseTo(1000 / 1300, 12);
    expect(dwellings.contributions[1]).toMatchObject({ areaValue: 'missing', numerator: null });
  });

  it('is missing, not 0, where no area has data', () => {
    const dwellings = figure('dwellings', [share(2, 0.5)]);
    expect(dwellings).toMatchObject({ value: null, reason: 'missing', coverage: 0, range: null, numerator: null });
  });

  it('is 0 where areas are counted and empty', () => {
    const empty = sampleReference({ small: { residents: [0, 0, 1, 1, 1, 1] } });
    const options = { partlyOutside: false, disclosure: true };
    const result = aggregate(countIndicator('residents'), smallData(empty), [share(0, 1), share(1, 0.5)], options);
    expect(result).toMatchObject({ value: 0, reason: null, coverage: 1, range: { low: 0, high: 0 } });
  });

  it('is not said to be the area’s value where a zone holds a part of one area', () => {
    const residents = figure('residents', [share(0, 0.3)]);
    expect(residents).toMatchObject({ value: 300, range: { low: 0, high: 1000 }, flags: [] });
  });
});

describe('a rate over a zone', () => {
  it('is Σ share·numerator / Σ share·denominator with its own denominator, not a mean of percentages', () => {
    const unemployment = figure('unemployment_pct', [share(0, 1), share(1, 0.5)]);
    expect(unemployment.value).toBeCloseTo((100 * (40 + 9)) / (400 + 180), 12);
    expect(unemployment).toMatchObject({ numerator: 49, denominator: 580, reason: null, coverage: 1, flags: [] });
  });

  it('rebuilds a numerator from percentage × denominator and flags it', () => {
    const poor = figure('poor_pct', [share(0, 1), share(1, 1)]);
    expect(poor.value).toBeCloseTo((100 * (100 + 160)) / 1800, 12);
    expect(poor.flags).toEqual(['other-year', 'rebuilt-numerator']);
  });

  it('flags a stand-in denominator', () => {
    const indicator = rateIndicator('poor_pct', 'residents', {
      denominator: denominator('residents', { approximate: true }),
    });
    expect(figure(indicator, [share(0, 1), share(1, 1)]).flags).toContain('approximate-denominator');
  });

  it('leaves areas without data out of both sums and lowers the coverage', () => {
    const poor = figure('poor_pct', [share(0, 1), share(3, 0.5)]);
    expect(poor.value).toBeCloseTo(10, 12);
    expect(poor.coverage).toBeCloseTo(1000 / 1200, 12);
  });

  it('names the kind of missing that all its areas share', () => {
    expect(figure('poor_pct', [share(3, 1)]).reason).toBe('suppressed');
    expect(figure('poor_pct', [share(5, 1)]).reason).toBe('missing');
    expect(figure('poor_pct', [share(3, 1), share(5, 1)]).reason).toBe('missing');
  });

  it('ranges over who lives where in the cut areas', () => {
    const unemployment = figure('unemployment_pct', [share(0, 1), share(1, 0.5), share(2, 0.5)]);
    expect(unemployment.range?.low).toBeCloseTo((100 * 58) / 760, 12);
    expect(unemployment.range?.high).toBeCloseTo((100 * 88) / 640, 12);
  });

  it('has exactly its value as range where no area is cut', () => {
    const { value, range } = figure('poor_pct', [share(0, 1), share(1, 1), share(2, 0.98, false)]);
    expect(range).toEqual({ low: value, high: value });
  });

  it('has no range and shows the area’s value inside a single area', () => {
    const unemployment = figure('unemployment_pct', [share(0, 0.3)]);
    expect(unemployment).toMatchObject({ range: null, flags: ['area-value'] });
    expect(unemployment.value).toBeCloseTo(10, 12);
  });

  it('says what share of its people comes from cut areas', () => {
    const unemployment = figure('unemployment_pct', [share(0, 1), share(1, 0.5)]);
    expect(unemployment.shareFromCutAreas).toBeCloseTo(180 / 580, 12);
  });

  it('is withheld where it rests on 20 persons or fewer, or 5 or fewer with the trait', () => {
    expect(figure('unemployment_pct', [share(0, 0.05)])).toMatchObject({ value: null, reason: 'too-few', range: null });
    expect(figure('unemployment_pct', [share(0, 0.126)]).reason).toBeNull();
    expect(figure('unemployment_pct', [share(0, 0.125)]).reason).toBe('too-few');
  });

  it('does not give away in its parts what it withholds', () => {
    const { numerator, contributions } = figure('unemployment_pct', [share(0, 0.01), share(1, 0.01)]);
    expect(numerator).toBeNull();
    expect(contributions.map((contribution) => contribution.numerator)).toEqual([null, null]);
  });

  it('shows one whole area as it is published, however few', () => {
    expect(figure('unemployment_pct', [share(4, 1)]).value).toBeCloseTo(5, 12);
  });

  it('measures coverage by the catalogue’s column where areas without data lack the denominator too', () => {
    const turnout = figure('turnout_pct', [share(0, 1), share(1, 1)]);
    expect(turnout.value).toBeCloseTo(80, 12);
    expect(turnout.coverage).toBeCloseTo(1800 / 3000, 12);
  });
});

describe('a mean over a zone', () => {
  it('is weighted by its denominator', () => {
    const income = figure('mean_income', [share(0, 1), share(1, 0.5)]);
    expect(income.value).toBeCloseTo((300 * 500 + 250 * 200) / 700, 12);
  });

  it('is withheld by its people alone, for it has no trait to count', () => {
    expect(figure('mean_income', [share(0, 0.04)]).reason).toBe('too-few');
    expect(figure('mean_income', [share(0, 0.05)]).reason).toBeNull();
  });
});

describe('what cannot be aggregated', () => {
  it('has no value but the spread over the areas touched', () => {
    const median = figure('median_income', [share(0, 1), share(2, 0.2), share(4, 0.5)]);
    expect(median).toMatchObject({ value: null, reason: 'not-aggregable', spread: { low: 190, high: 280 } });
    expect(median.coverage).toBeCloseTo((1000 + 120) / (1000 + 120 + 100), 12);
  });

  it('does not spread over a neighbour that only a border shift lets it touch', () => {
    expect(figure('median_income', [share(0, 0.4), share(2, 0.001, false)]).spread).toEqual({ low: 280, high: 280 });
  });

  it('is said to be the area’s value inside a single area', () => {
    expect(figure('median_income', [share(0, 0.2)])).toMatchObject({
      spread: { low: 280, high: 280 },
      flags: ['area-value'],
    });
  });
});

describe('a zone off the map', () => {
  it('touches nothing and knows nothing', () => {
    expect(figure('residents', [], { partlyOutside: true })).toMatchObject({
      value: null,
      reason: 'outside-areas',
      coverage: 0,
      flags: ['partly-outside'],
    });
  });
});
