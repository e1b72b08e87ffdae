import { describe, expect, it } from 'vitest';
import { ascendingOrder } from '../../../../src/core/need/ascending-order.ts';

function expected(values: readonly number[]): readonly number[] {
  return values
    .map((value, position) => ({ value, position }))
    .sort((one, other) => one.value - other.value || one.position - other.position)
    .map(({ position }) => position);
}

const many = (valueAt: (place: number) => number): readonly number[] =>
  Array.from({ length: 2000 }, (_, i) => valueAt(i));
/** Every residue once, in no order that one sees. */
const scattered = (place: number): number => (place * 733) % 2000;

describe('the order of values', () => {
  it.each<[string, readonly number[]]>([
    ['none', []],
    ['one', [7]],
    ['some, with equal ones and negative ones', [3, -1, 3, 0, 2.5, -1, 100]],
    ['all equal', [4, 4, 4, 4]],
    ['as even as can be', many(scattered)],
    ['many of them equal', many((place) => scattered(place) % 7)],
    ['one of them far from all others', many((place) => (place === 1000 ? 1e12 : scattered(place)))],
    ['heaped at both ends', many((place) => (place % 2 === 0 ? 1e9 : 0) + scattered(place) / 1e6)],
    ['over many powers of ten', many((place) => 10 ** (scattered(place) / 100 - 10))],
    ['as far apart as numbers can be', [Number.MAX_VALUE, -Number.MAX_VALUE, 0, 1, Number.MIN_VALUE]],
    ['without end', [Number.POSITIVE_INFINITY, 3, Number.NEGATIVE_INFINITY, 5]],
  ])('is from the lowest up, equal ones as they stood: %s', (_, values) => {
    expect([...ascendingOrder(Float64Array.from(values))]).toEqual(expected(values));
  });
});
