import { describe, expect, it } from 'vitest';
import type { ClassMethod } from '../../../../src/core/indicator/classify.ts';
import { classBreaks, classCounts, classOf, readableBreaks } from '../../../../src/core/indicator/classify.ts';

function breaksOf(method: ClassMethod, classCount: number, values: readonly number[], manualBreaks: number[] = []) {
  return classBreaks(values, { method, classCount, manualBreaks });
}

describe('quantile classes', () => {
  it('hold equally many values', () => {
    const values = [9, 1, 8, 2, 7, 3, 6, 4];
    const breaks = breaksOf('quantile', 4, values);
    expect(breaks).toEqual([1, 3, 6, 8, 9]);
    expect(classCounts(values, breaks)).toEqual([2, 2, 2, 2]);
  });

  it('keep equal values together', () => {
    const values = [1, 1, 1, 10];
    const breaks = breaksOf('quantile', 2, values);
    expect(classCounts(values, breaks)).toEqual([3, 1]);
  });

  it('are as many as asked for where the distinct values suffice, though most values are the largest', () => {
    const values = [0, 1, 10, 10];
    const breaks = breaksOf('quantile', 3, values);
    expect(breaks).toEqual([0, 1, 10, 10]);
    expect(classCounts(values, breaks)).toEqual([1, 1, 2]);
  });
});

describe('natural breaks', () => {
  it('put the borders in the gaps', () => {
    const values = [1, 2, 3, 50, 51, 100];
    const breaks = breaksOf('natural', 3, values);
    expect(breaks).toEqual([1, 50, 100, 100]);
    expect(classCounts(values, breaks)).toEqual([3, 2, 1]);
  });

  it('keep equal values together also where the squares of the distances are too small for a number', () => {
    const tiny = Number.MIN_VALUE;
    const values = [0, -2 * tiny, -tiny, 0];
    const breaks = breaksOf('natural', 3, values);
    expect(classCounts(values, breaks)).toEqual([1, 1, 2]);
  });
});

describe('equal intervals', () => {
  it('are equally wide, empty ones kept', () => {
    const values = [0, 1, 2, 10];
    const breaks = breaksOf('equal', 4, values);
    expect(breaks).toEqual([0, 2.5, 5, 7.5, 10]);
    expect(classCounts(values, breaks)).toEqual([3, 0, 0, 1]);
  });
});

describe('manual classes', () => {
  it('are sorted, kept as written, and stretched to hold every value', () => {
    expect(breaksOf('manual', 5, [1, 30], [20, 10, 20])).toEqual([1, 10, 20, 30]);
    expect(breaksOf('manual', 5, [12, 18], [10, 20])).toEqual([10, 10, 20, 20]);
  });

  it('put every value in the class its limits say, also with limits beyond the data', () => {
    const breaks = breaksOf('manual', 5, [12, 18], [10, 20]);
    expect(classCounts([12, 18], breaks)).toEqual([0, 2, 0]);
  });

  it('put a value on a limit in the class above it', () => {
    const breaks = breaksOf('manual', 5, [5, 20], [10, 20]);
    expect([5, 10, 20].map((value) => classOf(value, breaks))).toEqual([0, 1, 2]);
  });

  it('are one class without limits', () => {
    expect(breaksOf('manual', 5, [3, 4], [])).toEqual([3, 4]);
  });
});

describe.each(['quantile', 'natural', 'equal'] as const)('%s classes of awkward values', (method) => {
  it('are one class where all values are equal', () => {
    const breaks = breaksOf(method, 5, [7, 7, 7]);
    expect(breaks).toEqual([7, 7]);
    expect(classCounts([7, 7, 7], breaks)).toEqual([3]);
    expect(classOf(7, breaks)).toBe(0);
  });

  it('are no more than there are distinct values', () => {
    const values = [1, 1, 2, 3, 3];
    expect(classCounts(values, breaksOf(method, 9, values))).toHaveLength(3);
  });

  it('are none without values', () => {
    expect(breaksOf(method, 5, [])).toEqual([]);
    expect(classCounts([], [])).toEqual([]);
    expect(classOf(1, [])).toBeNull();
  });

  it('are at least 2 and at most 9', () => {
    const values = Array.from({ length: 40 }, (_, i) => i ** 2);
    expect(breaksOf(method, 1, values)).toHaveLength(3);
    expect(breaksOf(method, 30, values)).toHaveLength(10);
  });
});

describe('the class of a value', () => {
  it('is half-open, the last closed', () => {
    const breaks = [0, 10, 20];
    expect([0, 9.99, 10, 20].map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1]);
  });

  it('is none outside the classes or for no number', () => {
    expect([-1, 21, Number.NaN].map((value) => classOf(value, [0, 10, 20]))).toEqual([null, null, null]);
  });
});

describe('readable limits', () => {
  it('round outwards at the ends and to the nearest between', () => {
    expect(readableBreaks([1.26, 3.14, 9.81], 1, [1.26, 3.14, 9.81])).toEqual([1.2, 3.1, 9.9]);
    expect(readableBreaks([1, 3.16, 9], 1, [1, 4, 9])).toEqual([1, 3.2, 9]);
  });

  it('round down where the class begins with a value just below the nearest', () => {
    const values = [2, 5.967, 11.216];
    const breaks = breaksOf('natural', 3, values);
    expect(readableBreaks(breaks, 1, values)).toEqual([2, 5.9, 11.2, 11.3]);
    expect(classCounts(values, readableBreaks(breaks, 1, values))).toEqual([1, 1, 1]);
  });

  it('stay exact where no rounding keeps every value in its class', () => {
    const values = [1, 7.61, 7.64, 9];
    expect(readableBreaks([1, 7.64, 9], 1, values)).toEqual([1, 7.64, 9]);
  });

  it('never leave out a value that rounding of floats put just outside a round number', () => {
    const [low, high] = [0.1 + 0.2 - 2 ** -53, 57.800000000000004];
    const [from = Number.NaN, to = Number.NaN] = readableBreaks([low, high], 1, [low, high]);
    expect(from).toBeLessThanOrEqual(low);
    expect(to).toBeGreaterThanOrEqual(high);
  });

  it('stay exact where rounding would join two', () => {
    expect(readableBreaks([0.01, 0.26, 0.27, 1], 1, [0.01, 1])).toEqual([0.01, 0.26, 0.27, 1]);
    expect(readableBreaks([0.01, 7, 7], 1, [0.01, 7])).toEqual([0, 7, 7]);
  });
});
