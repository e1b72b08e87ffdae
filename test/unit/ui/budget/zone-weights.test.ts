import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import {
  evenSplit,
  isEvenSplit,
  parsePercent,
  scaledToWhole,
  sumsToWhole,
  weightSum,
  weightsAsPercent,
  withoutZone,
  withWeight,
  withZone,
} from '../../../../src/ui/budget/zone-weights.ts';

const [a, b, c] = ['a', 'b', 'c'].map((text) => asId<ZoneId>(text)) as [ZoneId, ZoneId, ZoneId];

describe('a percentage written by hand', () => {
  it('is read with comma or point, with or without the sign', () => {
    expect(parsePercent('33,3 %')).toBe(33.3);
    expect(parsePercent(' 12.5')).toBe(12.5);
    expect(parsePercent('100%')).toBe(100);
  });

  it('is refused where it is nothing, more than the whole, negative or no number', () => {
    for (const text of ['', '0', '0,0', '101', '-5', 'hälften', '1,2,3', '5 kr']) expect(parsePercent(text)).toBeNull();
  });
});

describe('the shares of a budget line', () => {
  it('gives the first zone everything and splits evenly as zones are added', () => {
    const one = withZone([], a);
    expect(one).toEqual([{ zone: a, weight: 100 }]);
    const three = withZone(withZone(one, b), c);
    expect(isEvenSplit(three)).toBe(true);
    expect(sumsToWhole(three)).toBe(true);
  });

  it('does not add a zone twice', () => {
    const weights = evenSplit([a, b]);
    expect(withZone(weights, a)).toBe(weights);
  });

  it('gives a newcomer what is left to 100 when the others were set by hand', () => {
    const weights = [
      { zone: a, weight: 50 },
      { zone: b, weight: 20 },
    ];
    expect(withZone(weights, c)[2]).toEqual({ zone: c, weight: 30 });
  });

  it('gives a newcomer the mean where nothing is left', () => {
    const weights = [
      { zone: a, weight: 70 },
      { zone: b, weight: 30 },
    ];
    expect(withZone(weights, c)[2]).toEqual({ zone: c, weight: 50 });
  });

  it('keeps an even split even when a zone leaves, and hand-set shares as they were', () => {
    expect(withoutZone(evenSplit([a, b, c]), b)).toEqual(evenSplit([a, c]));
    const byHand = [
      { zone: a, weight: 50 },
      { zone: b, weight: 30 },
      { zone: c, weight: 20 },
    ];
    expect(withoutZone(byHand, b)).toEqual([byHand[0], byHand[2]]);
  });

  it('can lose its last zone', () => {
    expect(withoutZone(evenSplit([a]), a)).toEqual([]);
  });

  it('says when the written shares do not sum to 100, and rewrites them in the same proportion', () => {
    const weights = withWeight(evenSplit([a, b]), a, 40);
    expect(sumsToWhole(weights)).toBe(false);
    const scaled = scaledToWhole(weights);
    expect(weightSum(scaled)).toBeCloseTo(100, 10);
    expect((scaled[0]?.weight ?? 0) / (scaled[1]?.weight ?? 0)).toBeCloseTo(40 / 50, 10);
  });

  it('accepts thirds written with two decimals as a whole', () => {
    expect(sumsToWhole([a, b, c].map((zone) => ({ zone, weight: 33.33 })))).toBe(true);
  });

  it('shows proportions that were never percent as the percent they amount to', () => {
    const proportions = [
      { zone: a, weight: 3 },
      { zone: b, weight: 1 },
    ];
    expect(weightsAsPercent(proportions)).toEqual([
      { zone: a, weight: 75 },
      { zone: b, weight: 25 },
    ]);
  });

  it('leaves percent that do not sum to 100 as they were written', () => {
    const written = [
      { zone: a, weight: 40 },
      { zone: b, weight: 50 },
    ];
    expect(weightsAsPercent(written)).toBe(written);
    expect(weightsAsPercent([])).toEqual([]);
  });
});
