import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RangeTerm } from '../../src/core/indicator/figure-range.ts';
import { countRange, ratioRange } from '../../src/core/indicator/figure-range.ts';

const term = fc.record({
  shareOfPeople: fc.double({ min: 0.01, max: 1, noNaN: true }),
  cut: fc.boolean(),
  numerator: fc.integer({ min: 0, max: 500 }),
  denominator: fc.integer({ min: 1, max: 1000 }),
});
const terms = fc.array(term, { minLength: 1, maxLength: 9 });

/** Every way to have each cut area wholly in or out, by trying them all. */
function corners(all: readonly RangeTerm[]): readonly { numerator: number; denominator: number }[] {
  const cut = all.filter((one) => one.cut);
  const sums: { numerator: number; denominator: number }[] = [];
  for (let chosen = 0; chosen < 2 ** cut.length; chosen++) {
    let numerator = 0;
    let denominator = 0;
    for (const one of all) {
      const bit = cut.indexOf(one);
      const weight = bit < 0 ? one.shareOfPeople : Math.floor(chosen / 2 ** bit) % 2;
      numerator += weight * one.numerator;
      denominator += weight * one.denominator;
    }
    sums.push({ numerator, denominator });
  }
  return sums;
}

describe('the range of a rate', () => {
  it('has the extremes of all ways to have the cut areas in or out', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const rates = corners(all)
          .filter(({ denominator }) => denominator > 0)
          .map(({ numerator, denominator }) => numerator / denominator);
        const range = ratioRange(all);
        expect(range?.low).toBeCloseTo(Math.min(...rates), 9);
        expect(range?.high).toBeCloseTo(Math.max(...rates), 9);
      }),
    );
  });

  it('holds the rate of every choice of weights between 0 and 1', () => {
    const weighted = fc.array(fc.tuple(term, fc.double({ min: 0.001, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(weighted, (all) => {
        const range = ratioRange(all.map(([one]) => one));
        let numerator = 0;
        let denominator = 0;
        for (const [one, weight] of all) {
          const share = one.cut ? weight : one.shareOfPeople;
          numerator += share * one.numerator;
          denominator += share * one.denominator;
        }
        expect(numerator / denominator).toBeGreaterThanOrEqual((range?.low ?? Number.NaN) - 1e-9);
        expect(numerator / denominator).toBeLessThanOrEqual((range?.high ?? Number.NaN) + 1e-9);
      }),
    );
  });

  it('is nothing where nobody is', () => {
    expect(ratioRange([{ shareOfPeople: 0.5, cut: true, numerator: 0, denominator: 0 }])).toBeNull();
    expect(ratioRange([])).toBeNull();
  });
});

describe('the range of a count', () => {
  it('has the extremes of all ways to have the cut areas in or out', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const counts = corners(all).map(({ numerator }) => numerator);
        const range = countRange(all);
        expect(range.low).toBeCloseTo(Math.min(...counts), 9);
        expect(range.high).toBeCloseTo(Math.max(...counts), 9);
      }),
    );
  });
});
