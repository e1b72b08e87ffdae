import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFollowingSort } from '../../../../src/core/plan/following-sort.ts';

interface Item {
  readonly key: number;
  readonly name: string;
}

const compare = (one: Item, other: Item): number => one.key - other.key || (one.name < other.name ? -1 : 1);
const items = fc.uniqueArray(fc.record({ key: fc.nat({ max: 3 }), name: fc.string() }), {
  selector: ({ key, name }) => `${key} ${name}`,
});

describe('a sort that follows a list', () => {
  it('gives what sorting anew gives, whatever lists come after one another', () => {
    fc.assert(
      fc.property(fc.array(items, { maxLength: 6 }), (lists) => {
        const sort = makeFollowingSort(compare);
        for (const list of lists) expect(sort(list)).toEqual([...list].sort(compare));
      }),
    );
  });

  it('compares each item once where they stand as they stood', () => {
    let comparisons = 0;
    const sort = makeFollowingSort((one: number, other: number) => {
      comparisons++;
      return one - other;
    });
    const list = Array.from({ length: 1000 }, (_, turn) => (turn * 7919) % 1000);
    sort(list);
    comparisons = 0;
    expect(sort(list.map((value) => value + 0.5))).toHaveLength(1000);
    expect(comparisons).toBe(999);
  });

  it('compares what is another with its two neighbours, and nothing else', () => {
    let comparisons = 0;
    const sort = makeFollowingSort((one: { readonly place: number }, other: { readonly place: number }) => {
      comparisons++;
      return one.place - other.place;
    });
    const list = Array.from({ length: 1000 }, (_, turn) => ({ place: (turn * 7919) % 1000 }));
    sort(list);
    comparisons = 0;
    expect(sort(list.map((item) => (item.place === 500 ? { place: 500.5 } : item)))[500]).toEqual({ place: 500.5 });
    expect(comparisons).toBe(2);
  });

  it('leaves the list that it is given as it was', () => {
    const list = [3, 1, 2];
    expect(makeFollowingSort<number>((one, other) => one - other)(list)).toEqual([1, 2, 3]);
    expect(list).toEqual([3, 1, 2]);
  });
});
