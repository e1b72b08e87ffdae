import { describe, expect, it } from 'vitest';
import {
  categoryColours,
  contrastRatio,
  divergingColours,
  SEQUENTIAL_RAMPS,
  sequentialColours,
  textColourOn,
} from '../../../../src/core/indicator/colour-ramps.ts';

const darkness = (colour: string) => contrastRatio(colour, '#ffffff');

describe.each(SEQUENTIAL_RAMPS)('the ramp %s', (ramp) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('has %i colours that darken step by step', (count) => {
    const steps = sequentialColours(ramp, count).map(darkness);
    expect(steps).toHaveLength(count);
    expect(steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 0))).toBe(true);
  });
});

describe('ramps', () => {
  it('turn round where low is worse', () => {
    const reversed = sequentialColours('blues', 4, true);
    expect(reversed).toEqual([...sequentialColours('blues', 4)].reverse());
  });

  it('have no colours for no classes, and refuse more than there are', () => {
    expect(sequentialColours('blues', 0)).toEqual([]);
    expect(() => sequentialColours('blues', 10)).toThrow(RangeError);
  });

  it('give area type 1 the darkest colour, as the greatest challenge', () => {
    const steps = categoryColours(5, true).map(darkness);
    expect(steps[0]).toBe(Math.max(...steps));
  });
});

describe('a diverging ramp', () => {
  it('is palest either side of the midpoint, wherever that lies', () => {
    const steps = divergingColours([0, 10, 20, 30, 40], 10).map(darkness);
    expect(steps).toHaveLength(4);
    expect(Math.min(...steps.slice(0, 2))).toBe(Math.min(...steps));
    expect(steps[3]).toBeGreaterThan(steps[2] ?? 0);
    expect(steps[2]).toBeGreaterThan(steps[1] ?? 0);
  });

  it('has different hues on the two sides', () => {
    const [below, above] = divergingColours([-10, 0, 10], 0);
    expect(below).not.toBe(above);
  });
});

describe('text on a colour', () => {
  it('can be read on every colour of every ramp (4.5 : 1)', () => {
    for (const ramp of SEQUENTIAL_RAMPS) {
      for (const colour of sequentialColours(ramp, 9)) {
        expect(contrastRatio(colour, textColourOn(colour))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('has the contrast WCAG states for black on white and white on itself', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
  });
});
