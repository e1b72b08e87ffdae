import { describe, expect, it } from 'vitest';
import { needMatrix } from '../../../../src/core/need/need-matrix.ts';
import { needRobustness } from '../../../../src/core/need/need-robustness.ts';
import { dirichletWeights } from '../../../../src/core/need/seeded-random.ts';

const matrix = needMatrix(
  [
    [9, 8, 1, 0, 'missing'],
    [9, 1, 8, 0, 9],
  ],
  [true, true],
);
const question = {
  matrix,
  methods: ['z-score', 'mean'],
  missingRule: 'complete',
  weightingCount: 4000,
  seed: 7,
  mostExposed: 2,
} as const;

describe('random weightings', () => {
  it('share 1, every share as likely: each part has half of it at 1/2 of the time, among two', () => {
    const weights = dirichletWeights(10_000, 2, 1);
    const first = weights.filter((_, place) => place % 2 === 0);
    for (let draw = 0; draw < 10_000; draw++) {
      expect((weights[2 * draw] ?? 0) + (weights[2 * draw + 1] ?? 0)).toBeCloseTo(1, 12);
    }
    // Dirichlet(1, 1) is uniform on [0, 1]: quarters hold a quarter each.
    for (const quarter of [0, 1, 2, 3]) {
      const inside = first.filter((weight) => weight >= quarter / 4 && weight < (quarter + 1) / 4).length;
      expect(inside / 10_000).toBeCloseTo(0.25, 1);
    }
  });

  it('have the mean and spread of Dirichlet with all ones', () => {
    const weights = dirichletWeights(20_000, 4, 2).filter((_, place) => place % 4 === 3);
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
    const variance = weights.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) / weights.length;
    expect(mean).toBeCloseTo(1 / 4, 2);
    // (1/4 · 3/4) / (4 + 1)
    expect(variance).toBeCloseTo(0.0375, 2);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(dirichletWeights(5, 3, 1)).toEqual(dirichletWeights(5, 3, 1));
    expect(dirichletWeights(5, 3, 1)).not.toEqual(dirichletWeights(5, 3, 2));
  });
});

describe('how sure a ranking is', () => {
  it('counts in how many weightings an area is among the most exposed', () => {
    const { methods, rankedAreas } = needRobustness(question);
    expect(rankedAreas).toEqual([0, 1, 2, 3]);
    for (const { counts } of methods) {
      // Worst in both parts: always. Best in both: never. The two between share the other place.
      expect(counts[0]).toBe(4000);
      expect(counts[3]).toBe(0);
      expect((counts[1] ?? 0) + (counts[2] ?? 0)).toBe(4000);
      expect((counts[1] ?? 0) / 4000).toBeCloseTo(0.5, 1);
    }
  });

  it('never counts an area that is not ranked', () => {
    for (const { counts } of needRobustness(question).methods) expect(counts[4]).toBe(0);
  });

  it('counts it by what it has where the rule says so', () => {
    const { methods, rankedAreas } = needRobustness({ ...question, missingRule: 'available' });
    expect(rankedAreas).toContain(4);
    expect(methods[0]?.counts[4]).toBe(4000);
  });

  it('has every area among the most exposed where there are no more of them', () => {
    const { methods } = needRobustness({ ...question, mostExposed: 9 });
    expect([...(methods[0]?.counts ?? [])]).toEqual([4000, 4000, 4000, 4000, 0]);
  });

  it('answers the same when asked again', () => {
    expect(needRobustness(question)).toEqual(needRobustness(question));
  });
});
