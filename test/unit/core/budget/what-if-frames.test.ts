import { describe, expect, it } from 'vitest';
import {
  parseFactor,
  scaleFrames,
  setFrames,
  thoughtFrames,
  thoughtShare,
} from '../../../../src/core/budget/what-if-frames.ts';
import { NO_WHAT_IF } from '../../../../src/core/plan/scenario.ts';

const inForce = [
  { year: 2020, frameSek: 71_000_000 },
  { year: 2021, frameSek: 43_000_001 },
];
const first = inForce.slice(0, 1);

describe('the allocation thought otherwise', () => {
  it('is set for one year, and leaves the others as they were thought', () => {
    const one = setFrames(NO_WHAT_IF, first, 13_400_000);
    expect(one.frames).toEqual([{ year: 2020, amountSek: 13_400_000 }]);
    const both = setFrames(one, inForce.slice(1), 5);
    expect(both.frames).toEqual([
      { year: 2020, amountSek: 13_400_000 },
      { year: 2021, amountSek: 5 },
    ]);
    expect(thoughtFrames(one, inForce)).toEqual([
      { year: 2020, amountSek: 13_400_000 },
      { year: 2021, amountSek: 43_000_001 },
    ]);
  });

  it('is scaled in whole kronor, and back as it was is not thought of at all', () => {
    const half = scaleFrames(NO_WHAT_IF, inForce, 0.5);
    expect(half.frames.map(({ amountSek }) => amountSek)).toEqual([35_500_000, 21_500_001]);
    expect(thoughtShare(half, inForce)).toBeCloseTo(0.5, 6);
    expect(scaleFrames(half, inForce, 1).frames).toEqual([]);
  });

  it('has no share where nothing is in force', () => {
    expect(thoughtShare(NO_WHAT_IF, [{ year: 2020, frameSek: 0 }])).toBeNull();
  });

  it('reads a share as people write it, and nothing else', () => {
    expect(parseFactor('50 %')).toBe(0.5);
    expect(parseFactor('12,5%')).toBe(0.125);
    for (const text of ['50', '-5 %', '1e3 %', '5000 %', '%', '']) expect(parseFactor(text)).toBeNull();
  });
});
