import { describe, expect, it } from 'vitest';
import { roundMetresPerUnit, roundScaleDenominator, scaleDenominator } from '../../../src/paper/true-scale.ts';

describe('the scale of a printed map', () => {
  it.each([
    [63_412, 75_000],
    [75_000, 75_000],
    [75_001, 100_000],
    [12_500, 12_500],
    [9_999, 10_000],
    [310_000, 400_000],
  ])('of at most 1:%i is 1:%i', (exact, round) => {
    expect(roundScaleDenominator(exact)).toBe(round);
  });

  it('is ten thousand times the metres that a tenth of a millimetre stands for', () => {
    expect(roundMetresPerUnit(2.1)).toBeCloseTo(2.5, 12);
    expect(scaleDenominator(2.5)).toBe(25_000);
  });

  it('throws for what is no scale', () => {
    expect(() => roundScaleDenominator(0)).toThrow(RangeError);
  });
});
