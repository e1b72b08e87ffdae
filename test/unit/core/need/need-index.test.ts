import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/core/catalog/reference-data.ts';
import type { MissingRule, NeedMethod } from '../../../../src/core/need/need-definition.ts';
import { NEED_METHODS } from '../../../../src/core/need/need-definition.ts';
import { needScores, normaliseNeed } from '../../../../src/core/need/need-index.ts';
import { needMatrix } from '../../../../src/core/need/need-matrix.ts';

function index(
  columns: readonly (readonly Cell[])[],
  highIsWorse: readonly boolean[],
  method: NeedMethod,
  choice: { readonly rule?: MissingRule; readonly weights?: readonly number[] } = {},
) {
  const need = normaliseNeed(needMatrix(columns, highIsWorse), method, choice.rule ?? 'complete');
  return needScores(need, choice.weights ?? columns.map(() => 1));
}

function rounded(scores: readonly (number | null)[], digits = 6): readonly (number | null)[] {
  return scores.map((score) => (score === null ? null : Number(score.toFixed(digits))));
}

describe('the need index, worked by hand', () => {
  it('means percentages, and turns those where low is worse', () => {
    // (20 + (100 − 60)) / 2 = 30; (10 + (100 − 90)) / 2 = 10
    expect(
      index(
        [
          [20, 10],
          [60, 90],
        ],
        [true, false],
        'mean',
      ).scores,
    ).toEqual([30, 10]);
  });

  it('takes z-scores with the unweighted mean and the standard deviation over n', () => {
    // Mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32 over 8 = 4, standard deviation 2.
    const { scores, ranks } = index([[2, 4, 4, 4, 5, 5, 7, 9]], [true], 'z-score');
    expect(scores).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
    expect(ranks).toEqual([8, 5, 5, 5, 3, 3, 2, 1]);
  });

  it('weighs z-scores and divides by the weights, with the sign turned where low is worse', () => {
    // First: z −1, 1; second turned: z of 30, 10 is 1, −1, so −1, 1. (3 · −1 + 1 · −1) / 4 = −1.
    const turned = index(
      [
        [1, 3],
        [30, 10],
      ],
      [true, false],
      'z-score',
      { weights: [3, 1] },
    );
    expect(turned.scores).toEqual([-1, 1]);
    // Against one another: (3 · −1 + 1 · 1) / 4 = −0.5.
    const against = index(
      [
        [1, 3],
        [30, 10],
      ],
      [true, true],
      'z-score',
      { weights: [3, 1] },
    );
    expect(against.scores).toEqual([-0.5, 0.5]);
  });

  it('gives no area more than another where a component is the same everywhere', () => {
    expect(index([[0.1, 0.1, 0.1]], [true], 'z-score').scores).toEqual([0, 0, 0]);
  });

  it('ranks by percentile: those better off and half of those equal, of all', () => {
    // Of 10, 20, 20, 40: 0.5/4, (1 + 1)/4, (1 + 1)/4, 3.5/4.
    expect(index([[10, 20, 20, 40]], [true], 'percentile-rank').scores).toEqual([12.5, 50, 50, 87.5]);
    expect(index([[10, 20, 20, 40]], [false], 'percentile-rank').scores).toEqual([87.5, 50, 50, 12.5]);
  });

  it('transforms ranks as the UK indices do: 100 for the greatest need, the rest falling fast', () => {
    const { scores } = index([[1, 2, 3, 4]], [true], 'exponential');
    // E = −23 · ln(1 − R · (1 − e^(−100/23))), by hand for R = 1/4, 1/2, 3/4 and 1.
    expect(rounded(scores, 3)).toEqual([6.518, 15.647, 31.009, 100]);
  });

  it('gives about a tenth of the areas more than 50 on the exponential scale', () => {
    const values = Array.from({ length: 1000 }, (_, area) => area);
    const above = index([values], [true], 'exponential').scores.filter((score) => (score ?? 0) > 50);
    // E = 50 at R = (1 − e^(−50/23)) / (1 − e^(−100/23)) = 0.8978.
    expect(above).toHaveLength(1000 - 897);
  });

  it('puts ties at their mean rank on the exponential scale', () => {
    const [one, two] = index([[5, 5, 1]], [true], 'exponential').scores;
    expect(one).toBe(two);
    expect(one).toBeCloseTo(-23 * Math.log(1 - (2.5 / 3) * (1 - Math.exp(-100 / 23))), 8);
  });
});

describe('what is missing', () => {
  const columns: readonly (readonly Cell[])[] = [
    [10, 20, 'missing', 40],
    [5, 'suppressed', 7, 9],
  ];

  it.each(NEED_METHODS)('never counts as 0: an area that lacks a part has neither index nor place, by %s', (method) => {
    const { scores, ranks, rankedCount } = index(columns, [true, true], method);
    expect(scores.map((score) => score === null)).toEqual([false, true, true, false]);
    expect(ranks).toEqual([2, null, null, 1]);
    expect(rankedCount).toBe(2);
  });

  it.each(NEED_METHODS)(
    'changes nothing for the others: they are compared as if it were not there, by %s',
    (method) => {
      const without = index(
        [
          [10, 40],
          [5, 9],
        ],
        [true, true],
        method,
      );
      const { scores } = index(columns, [true, true], method);
      expect([scores[0], scores[3]]).toEqual(without.scores);
    },
  );

  it('is told apart from a true 0, which counts', () => {
    expect(index([[0, 10]], [true], 'mean').scores).toEqual([0, 10]);
    expect(index([['missing', 10]], [true], 'mean').scores).toEqual([null, 10]);
  });

  it('leaves an area its other parts where the rule says so, with their weights scaled up', () => {
    const { scores, ranks } = index(columns, [true, true], 'mean', { rule: 'available', weights: [1, 3] });
    expect(scores).toEqual([(10 + 15) / 4, 20, 7, (40 + 27) / 4]);
    expect(ranks).toEqual([4, 1, 3, 2]);
  });

  it('leaves an area without any part out under every rule', () => {
    const { scores } = index([['missing', 1, 2]], [true], 'z-score', { rule: 'available' });
    expect(scores).toEqual([null, -1, 1]);
  });
});
