import { describe, expect, it } from 'vitest';
import { splitByLargestRemainder } from '../../../../src/core/budget/largest-remainder.ts';

function split(totalSek: number, weights: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const parts = Object.entries(weights).map(([key, weight]) => ({ key, weight }));
  return Object.fromEntries(splitByLargestRemainder(totalSek, parts));
}

describe('splitting kronor', () => {
  it('gives the krona left over to the greatest remainder', () => {
    expect(split(10, { a: 1, b: 2 })).toEqual({ a: 3, b: 7 });
    expect(split(11, { a: 1, b: 2 })).toEqual({ a: 4, b: 7 });
  });

  it('breaks ties by key', () => {
    expect(split(100, { c: 1, a: 1, b: 1 })).toEqual({ a: 34, b: 33, c: 33 });
    expect(split(1, { b: 1, a: 1 })).toEqual({ a: 1, b: 0 });
  });

  it('survives weights whose sum a double cannot hold, and weights that vanish beside others', () => {
    expect(split(10, { a: 1e308, b: 1e308 })).toEqual({ a: 5, b: 5 });
    expect(split(10, { a: 1e308, b: 5e-324 })).toEqual({ a: 10, b: 0 });
  });

  it('gives nobody anything where there is nobody', () => {
    expect(split(10, {})).toEqual({});
  });

  it('refuses parts of a krona as a programmer error', () => {
    expect(() => split(0.5, { a: 1 })).toThrow('0.5');
  });
});
