import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/catalog/reference-data.ts';
import { aggregate } from '../../src/core/indicator/aggregate.ts';
import type { ClassMethod } from '../../src/core/indicator/classify.ts';
import { classBreaks, classCounts, classOf, readableBreaks } from '../../src/core/indicator/classify.ts';
import { indicatorOf, sampleReference, share, smallData } from '../helpers/sample-reference.ts';

const AREAS = 6;
const NO_WITHHOLDING = { partlyOutside: false, disclosure: false };
const kinds = fc.constantFrom('residents', 'unemployment_pct', 'poor_pct', 'mean_income');
const shareOfArea = fc.double({ min: 0.001, max: 1, noNaN: true });
const people = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: AREAS, maxLength: AREAS });
const cells = fc.array(
  fc.oneof<fc.Arbitrary<Cell>[]>(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
    fc.constant('missing'),
    fc.constant('suppressed'),
  ),
  { minLength: AREAS, maxLength: AREAS },
);

describe('aggregation', () => {
  it('does not depend on the order of areas', () => {
    fc.assert(
      fc.property(kinds, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), shareOfArea, (id, order, part) => {
        const reference = sampleReference();
        const indicator = indicatorOf(reference, id);
        const data = smallData(reference);
        const shares = order.map((position) => share(position, position % 2 === 0 ? 1 : part));
        const one = aggregate(indicator, data, shares, NO_WITHHOLDING);
        const sorted = [...shares].sort((a, b) => a.position - b.position);
        const other = aggregate(indicator, data, sorted, NO_WITHHOLDING);
        expect(one.value ?? 'none').toEqual(other.value === null ? 'none' : expect.closeTo(other.value, 9));
        expect(one.coverage).toBeCloseTo(other.coverage, 12);
      }),
    );
  });

  it('of the parts of a partition gives the whole: inside and outside of a zone add up', () => {
    fc.assert(
      fc.property(
        people,
        cells,
        fc.array(shareOfArea, { minLength: AREAS, maxLength: AREAS }),
        (residents, poor, parts) => {
          const reference = sampleReference({ small: { residents, poor_pct: poor } });
          const data = smallData(reference);
          for (const id of ['residents', 'poor_pct']) {
            const sums = (weights: readonly number[]) =>
              aggregate(
                indicatorOf(reference, id),
                data,
                weights.map((weight, position) => share(position, weight)),
                NO_WITHHOLDING,
              );
            const inside = sums(parts);
            const outside = sums(parts.map((part) => 1 - part));
            const whole = sums(parts.map(() => 1));
            if (whole.numerator === null) {
              expect([inside.value, outside.value]).toEqual([null, null]);
            } else {
              expect((inside.numerator ?? 0) + (outside.numerator ?? 0)).toBeCloseTo(whole.numerator, 6);
              expect((inside.denominator ?? 0) + (outside.denominator ?? 0)).toBeCloseTo(whole.denominator ?? 0, 6);
            }
          }
        },
      ),
    );
  });

  it('never turns missing into 0: a value stands only on areas with data, within what they publish', () => {
    fc.assert(
      fc.property(people, cells, shareOfArea, (residents, poor, part) => {
        const reference = sampleReference({ small: { residents, poor_pct: poor } });
        const shares = poor.map((_, position) => share(position, part));
        const figure = aggregate(indicatorOf(reference, 'poor_pct'), smallData(reference), shares, NO_WITHHOLDING);
        const known = poor.filter((cell) => typeof cell === 'number');
        if (known.length === 0) {
          expect(figure).toMatchObject({ value: null, coverage: 0 });
          expect(['missing', 'suppressed']).toContain(figure.reason);
        } else {
          expect(figure.value).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
          expect(figure.value).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
          expect(figure.coverage < 1).toBe(known.length < AREAS);
          expect(figure.range?.low).toBeLessThanOrEqual((figure.value ?? 0) + 1e-9);
          expect(figure.range?.high).toBeGreaterThanOrEqual((figure.value ?? 0) - 1e-9);
        }
      }),
    );
  });
});

describe('classes', () => {
  const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 });
  const method = fc.constantFrom<ClassMethod>('quantile', 'natural', 'equal', 'manual');

  it('hold every value once, in order, whatever the method', () => {
    fc.assert(
      fc.property(
        values,
        method,
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.integer({ min: -900, max: 900 })),
        (all, by, count, limits) => {
          const breaks = classBreaks(all, { method: by, classCount: count, manualBreaks: limits });
          const classes = breaks.length - 1;
          expect(classes).toBeGreaterThanOrEqual(1);
          expect(classes).toBeLessThanOrEqual(9);
          expect(classCounts(all, breaks).reduce((sum, n) => sum + n, 0)).toBe(all.length);
          const sorted = [...all].sort((a, b) => a - b).map((value) => classOf(value, breaks) ?? -1);
          expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
          expect(classCounts(all, readableBreaks(breaks, 1, all))).toEqual(classCounts(all, breaks));
        },
      ),
    );
  });

  it('by quantile or natural breaks are never empty', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom<ClassMethod>('quantile', 'natural'),
        fc.integer({ min: 2, max: 9 }),
        (all, by, count) => {
          const counts = classCounts(all, classBreaks(all, { method: by, classCount: count, manualBreaks: [] }));
          expect(counts.every((n) => n > 0)).toBe(true);
          expect(counts).toHaveLength(Math.min(count, new Set(all).size));
        },
      ),
    );
  });
});
