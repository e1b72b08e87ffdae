import { describe, expect, it } from 'vitest';
import { axisTicks, tickDecimals } from '../../../../src/ui/compare/axis-ticks.ts';

describe('the numbers along an axis', () => {
  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [3.1, 57.9, 5, [20, 40]],
    [-2.5, 2.5, 5, [-2, -1, 0, 1, 2]],
    [0, 0.5, 5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [7, 7, 5, [7]],
  ])('are round from %d to %d', (from, to, wanted, ticks) => {
    const found = axisTicks(from, to, wanted);
    expect(found).toHaveLength(ticks.length);
    for (const [i, tick] of ticks.entries()) expect(found[i]).toBeCloseTo(tick, 9);
  });

  it('have as many decimals as they need', () => {
    expect(tickDecimals([0, 2, 4])).toBe(0);
    expect(tickDecimals([0, 0.5])).toBe(1);
    expect(tickDecimals([0, 0.05])).toBe(2);
    expect(tickDecimals([7])).toBe(0);
  });
});
