import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { LineShares } from '../../../../src/ui/budget/zone-weights.ts';
import {
  evenSplit,
  isEvenSplit,
  NO_SHARES,
  parsePercent,
  placeOfShares,
  scaledToWhole,
  shareSum,
  sharesOfPlace,
  sumsToWhole,
  withoutZone,
  withWeight,
  withZone,
} from '../../../../src/ui/budget/zone-weights.ts';

const [a, b, c] = ['a', 'b', 'c'].map((text) => asId<ZoneId>(text)) as [ZoneId, ZoneId, ZoneId];

function shares(written: Readonly<Record<string, number>>, unplaced = 0): LineShares {
  return { weights: Object.entries(written).map(([zone, weight]) => ({ zone: asId<ZoneId>(zone), weight })), unplaced };
}

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
    const one = withZone(NO_SHARES, a);
    expect(one).toEqual(shares({ a: 100 }));
    const three = withZone(withZone(one, b), c);
    expect(isEvenSplit(three)).toBe(true);
    expect(sumsToWhole(three)).toBe(true);
  });

  it('does not add a zone twice', () => {
    const even = evenSplit([a, b]);
    expect(withZone(even, a)).toBe(even);
  });

  it('gives a newcomer what is left to 100 when the others were set by hand', () => {
    expect(withZone(shares({ a: 50, b: 20 }), c)).toEqual(shares({ a: 50, b: 20, c: 30 }));
  });

  it('gives a newcomer the mean where nothing is left', () => {
    expect(withZone(shares({ a: 70, b: 30 }), c)).toEqual(shares({ a: 70, b: 30, c: 50 }));
  });

  it('keeps an even split even when a zone leaves, and hand-set shares as they were', () => {
    expect(withoutZone(evenSplit([a, b, c]), b)).toEqual(evenSplit([a, c]));
    expect(withoutZone(shares({ a: 50, b: 30, c: 20 }), b)).toEqual(shares({ a: 50, c: 20 }));
  });

  it('can lose its last zone', () => {
    expect(withoutZone(evenSplit([a]), a)).toEqual(NO_SHARES);
  });

  it('says when the written shares do not sum to 100, and rewrites them in the same proportion', () => {
    const changed = withWeight(evenSplit([a, b]), a, 40);
    expect(sumsToWhole(changed)).toBe(false);
    const whole = scaledToWhole(changed);
    expect(shareSum(whole)).toBeCloseTo(100, 10);
    expect((whole.weights[0]?.weight ?? 0) / (whole.weights[1]?.weight ?? 0)).toBeCloseTo(40 / 50, 10);
  });

  it('accepts thirds written with two decimals as a whole', () => {
    expect(sumsToWhole(shares({ a: 33.33, b: 33.33, c: 33.33 }))).toBe(true);
  });

  it('shows proportions that were never percent as the percent they amount to', () => {
    expect(sharesOfPlace(placeOfShares(shares({ a: 3, b: 1 })))).toEqual(shares({ a: 75, b: 25 }));
    expect(sharesOfPlace(placeOfShares(shares({ a: 1, b: 1 }, 2)))).toEqual(shares({ a: 25, b: 25 }, 50));
  });

  it('leaves percent that do not sum to 100 as they were written', () => {
    const written = shares({ a: 40, b: 50 });
    expect(sharesOfPlace(placeOfShares(written))).toEqual(written);
    expect(sharesOfPlace({ kind: 'municipality-wide' })).toEqual(NO_SHARES);
  });
});

describe('the share that is without place', () => {
  const partly = shares({ a: 40, b: 17 }, 43);

  it('counts in the sum and is no even split', () => {
    expect(sumsToWhole(partly)).toBe(true);
    expect(isEvenSplit(shares({ a: 57 }, 43))).toBe(false);
    expect(sharesOfPlace(placeOfShares(partly))).toEqual(partly);
  });

  it('goes to the zone that is added', () => {
    expect(withZone(partly, c)).toEqual(shares({ a: 40, b: 17, c: 43 }));
  });

  it('shrinks as a zone is given more, grows as one is given less, and ends at nothing', () => {
    expect(withWeight(partly, a, 60)).toEqual(shares({ a: 60, b: 17 }, 23));
    expect(withWeight(partly, a, 30)).toEqual(shares({ a: 30, b: 17 }, 53));
    expect(withWeight(partly, a, 83)).toEqual(shares({ a: 83, b: 17 }));
    expect(withWeight(partly, a, 90)).toEqual(shares({ a: 90, b: 17 }));
  });

  it('grows by the share of a zone that is taken out', () => {
    expect(withoutZone(partly, b)).toEqual(shares({ a: 40 }, 60));
  });

  it('is given to the zones in their proportion when they are rewritten to 100', () => {
    const { weights, unplaced } = scaledToWhole(shares({ a: 30, b: 10 }, 60));
    expect(unplaced).toBe(0);
    expect(weights.map(({ weight }) => weight)).toEqual([75, 25]);
  });
});
