import { describe, expect, it } from 'vitest';
import { withSpaces } from '../../../../src/ui/primitives/long-rows.ts';

const rows = Array.from({ length: 100 }, (_, place) => ({ place }));

/** Places of the rows drawn, and heights of the spaces as text. */
function drawn(first: number, end: number, kept: readonly number[] = []): readonly (number | string)[] {
  return withSpaces(rows, { first, end }, kept, 10).map((each) =>
    typeof each === 'number' ? `${each} px` : each.place,
  );
}

describe('the rows of a long table', () => {
  it('are drawn in view, with the space of those above and below', () => {
    expect(drawn(0, 3)).toEqual([0, 1, 2, '970 px']);
    expect(drawn(40, 42)).toEqual(['400 px', 40, 41, '580 px']);
    expect(drawn(98, 100)).toEqual(['980 px', 98, 99]);
  });

  it('are drawn at their places where they are kept although far away, once each', () => {
    expect(drawn(40, 42, [0, 41, 70, 71, 99])).toEqual([0, '390 px', 40, 41, '280 px', 70, 71, '270 px', 99]);
  });

  it('are as high together whichever are drawn', () => {
    for (const [first, end] of [
      [0, 1],
      [3, 60],
      [99, 100],
    ] as const) {
      const all = withSpaces(rows, { first, end }, [5, 50], 10);
      expect(all.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 10), 0)).toBe(1000);
    }
  });

  it('are no more than there are', () => {
    expect(withSpaces(rows.slice(0, 2), { first: 0, end: 9 }, [7], 10)).toEqual(rows.slice(0, 2));
    expect(withSpaces([], { first: 0, end: 9 }, [], 10)).toEqual([]);
  });
});
