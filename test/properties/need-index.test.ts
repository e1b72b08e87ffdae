import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/catalog/reference-data.ts';
import { NEED_METHODS } from '../../src/core/need/need-definition.ts';
import { needScores, normaliseNeed } from '../../src/core/need/need-index.ts';
import { needMatrix } from '../../src/core/need/need-matrix.ts';
import { needRobustness } from '../../src/core/need/need-robustness.ts';
import { dirichletWeights } from '../../src/core/need/seeded-random.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Math.round(value * 10) / 10) },
  { weight: 1, arbitrary: fc.constantFrom('missing', 'suppressed', 'not-applicable') },
);

const areas = fc.integer({ min: 1, max: 5 }).chain((components) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: components, maxLength: components }), { minLength: 1, maxLength: 30 }),
    highIsWorse: fc.array(fc.boolean(), { minLength: components, maxLength: components }),
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: components, maxLength: components }),
  }),
);
const method = fc.constantFrom(...NEED_METHODS);
const rule = fc.constantFrom('complete', 'available');

function columnsOf(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return (rows[0] ?? []).map((_, component) => rows.map((row) => row[component] ?? 'missing'));
}

describe('the need index', () => {
  it('never changes when the areas are put in another order, to the last digit', () => {
    fc.assert(
      fc.property(
        areas,
        method,
        rule,
        fc.infiniteStream(fc.nat()),
        ({ rows, highIsWorse, weights }, by, when, keys) => {
          const order = rows.map((_, area) => ({ area, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
          const shuffled = order.map(({ area }) => rows[area] ?? []);
          const one = needScores(normaliseNeed(needMatrix(columnsOf(rows), highIsWorse), by, when), weights);
          const other = needScores(normaliseNeed(needMatrix(columnsOf(shuffled), highIsWorse), by, when), weights);
          expect(other.scores).toEqual(order.map(({ area }) => one.scores[area]));
          expect(other.ranks).toEqual(order.map(({ area }) => one.ranks[area]));
        },
      ),
    );
  });

  it('keeps every z-score when the same is added to all areas', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: -1000, max: 1000 }), ({ rows, highIsWorse, weights }, constant) => {
        const moved = rows.map((row) => row.map((each) => (typeof each === 'number' ? each + constant : each)));
        const zScores = (all: readonly (readonly Cell[])[]) =>
          needScores(normaliseNeed(needMatrix(columnsOf(all), highIsWorse), 'z-score', 'complete'), weights).scores;
        const [one, other] = [zScores(rows), zScores(moved)];
        expect(other.map((score) => score === null)).toEqual(one.map((score) => score === null));
        for (const [area, score] of one.entries()) expect(other[area] ?? 0).toBeCloseTo(score ?? 0, 6);
      }),
    );
  });

  it('never says less need of an area that is worse in every part', () => {
    fc.assert(
      fc.property(areas, method, ({ rows, highIsWorse, weights }, by) => {
        const { scores } = needScores(normaliseNeed(needMatrix(columnsOf(rows), highIsWorse), by, 'complete'), weights);
        const isWorse = (one: readonly Cell[], other: readonly Cell[]) =>
          one.every((value, part) => {
            const than = other[part];
            if (typeof value !== 'number' || typeof than !== 'number') return false;
            return highIsWorse[part] === true ? value >= than : value <= than;
          });
        rows.forEach((one, area) => {
          rows.forEach((other, than) => {
            if (isWorse(one, other)) expect(scores[area] ?? 0).toBeGreaterThanOrEqual(scores[than] ?? 0);
          });
        });
      }),
    );
  });

  it('finds at least as many among the most exposed in every weighting as it looks for, or all', () => {
    fc.assert(
      fc.property(areas, method, rule, fc.nat(), ({ rows, highIsWorse }, by, missingRule, seed) => {
        const matrix = needMatrix(columnsOf(rows), highIsWorse);
        const question = { matrix, methods: [by], missingRule, weightingCount: 20, seed, mostExposed: 3 };
        const { methods, rankedAreas } = needRobustness(question);
        const total = (methods[0]?.counts ?? new Uint32Array()).reduce((sum, count) => sum + count, 0);
        expect(total).toBeGreaterThanOrEqual(20 * Math.min(3, rankedAreas.length));
      }),
      { numRuns: 50 },
    );
  });

  it('counts what weighing every area in every weighting counts, where need goes together and where not', () => {
    fc.assert(
      fc.property(
        areas,
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 30, maxLength: 30 }),
        fc.constantFrom(0, 0.7, 1),
        method,
        rule,
        fc.nat(),
        // Four are weighed at a time: none, one, two or three may be left over.
        fc.integer({ min: 1, max: 9 }),
        ({ rows, highIsWorse }, exposed, common, by, missingRule, seed, weightingCount) => {
          const together = rows.map((row, area) =>
            row.map((each) =>
              typeof each === 'number' ? Math.round(common * (exposed[area] ?? 0) + (1 - common) * each) : each,
            ),
          );
          const matrix = needMatrix(columnsOf(together), highIsWorse);
          const question = { matrix, methods: [by], missingRule, weightingCount, seed, mostExposed: 3 };
          const counts = [...(needRobustness(question).methods[0]?.counts ?? [])];
          expect(counts).toEqual(countedOneByOne(question));
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** By the definition, nothing left out. */
function countedOneByOne(question: Parameters<typeof needRobustness>[0]): readonly number[] {
  const { matrix, methods, missingRule, weightingCount, seed, mostExposed } = question;
  const need = normaliseNeed(matrix, methods[0] ?? 'mean', missingRule);
  const { componentCount, areaCount } = need;
  const weights = dirichletWeights(weightingCount, componentCount, seed);
  const counts = new Array<number>(areaCount).fill(0);
  for (let draw = 0; draw < weightingCount; draw++) {
    const drawn = [...weights.subarray(draw * componentCount, (draw + 1) * componentCount)];
    const index = need.rankedAreas.map((area) => {
      const has = drawn.map((_, component) => need.counted[component * areaCount + area] ?? 0);
      const weightSum = drawn.reduce((sum, weight, component) => sum + weight * (has[component] ?? 0), 0);
      const part = (component: number) => (has[component] ?? 0) * (need.scores[component * areaCount + area] ?? 0);
      return drawn.reduce((sum, weight, component) => sum + weight * part(component), 0) / weightSum;
    });
    const limit = index.toSorted((one, other) => other - one)[mostExposed - 1] ?? Number.NEGATIVE_INFINITY;
    need.rankedAreas.forEach((area, row) => {
      if ((index[row] ?? 0) >= limit - 1e-9) counts[area] = (counts[area] ?? 0) + 1;
    });
  }
  return counts;
}
