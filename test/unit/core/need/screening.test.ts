import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/core/catalog/catalog.ts';
import type { IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { NEED_INDEX, needIndexIndicator } from '../../../../src/core/need/need-layer.ts';
import { needValues } from '../../../../src/core/need/need-values.ts';
import type { ScreeningCombination, ScreeningTest } from '../../../../src/core/need/screening.ts';
import { screenAreas } from '../../../../src/core/need/screening.ts';
import { residentsOf, screeningChange } from '../../../../src/core/need/screening-change.ts';
import { screeningIndicator } from '../../../../src/core/need/screening-layer.ts';
import { codes, LARGE, largeData, SMALL, sampleReference, smallData } from '../../../helpers/sample-reference.ts';

const reference = sampleReference();
const ALL: ScreeningCombination = { kind: 'all' };

function need(): Indicator {
  const components = [{ indicator: asId<IndicatorId>('unemployment_pct'), weight: 1 }];
  const definition = { preset: null, method: 'z-score', missingRule: 'complete', components } as const;
  return needIndexIndicator(needValues(definition, SMALL, reference), reference);
}

function screen(
  tests: readonly (readonly [indicator: string, test: ScreeningTest])[],
  combination: ScreeningCombination = ALL,
  division = SMALL,
) {
  const conditions = tests.map(([indicator, test], place) => ({
    id: String(place),
    indicator: asId<IndicatorId>(indicator),
    test,
  }));
  return screenAreas({ conditions, combination }, division, reference, need());
}

// unemployment_pct: 10, 5, 20, 10, 5, missing; poor_pct: 10, 20, 30, suppressed, 5, missing.
describe('a condition', () => {
  it('is met at its limit, from either side', () => {
    expect(screen([['unemployment_pct', { kind: 'at-least', limit: 10 }]]).matches).toEqual(codes('S1', 'S3', 'S4'));
    expect(screen([['unemployment_pct', { kind: 'at-most', limit: 5 }]]).matches).toEqual(codes('S2', 'S5'));
  });

  it('is neither met nor failed by what is missing: at most 0 does not take it in', () => {
    const { conditions, verdicts, matches } = screen([['unemployment_pct', { kind: 'at-most', limit: 0 }]]);
    expect(conditions[0]?.outcomes).toEqual(['unmet', 'unmet', 'unmet', 'unmet', 'unmet', 'unknown']);
    expect(verdicts[5]).toBe('undecided');
    expect(matches).toEqual([]);
  });

  it('takes the worst share of those that have a value, rounded up, ties along', () => {
    // 20 % of 5 is 1; 30 % is 2, and the second worst is 10, which two have.
    expect(screen([['unemployment_pct', { kind: 'worst-share', percent: 20 }]]).matches).toEqual(codes('S3'));
    const tied = screen([['unemployment_pct', { kind: 'worst-share', percent: 30 }]]);
    expect(tied.matches).toEqual(codes('S1', 'S3', 'S4'));
    expect(tied.conditions[0]?.limit).toBe(10);
  });

  it('counts from the low end where low is worse', () => {
    // mean_income: 300, 250, 200, missing, 400, 350.
    expect(screen([['mean_income', { kind: 'worst-share', percent: 40 }]]).matches).toEqual(codes('S2', 'S3'));
  });

  it('takes classes of the larger area that an area lies in, and says whose they are', () => {
    const { conditions, matches } = screen([['area_type', { kind: 'categories', values: [1, 2] }]]);
    expect(conditions[0]?.valuesOf).toBe('larger-area');
    expect(matches).toEqual(codes('S1', 'S2', 'S4', 'S5'));
    expect(screen([['area_type', { kind: 'categories', values: [5] }]], ALL, LARGE).matches).toEqual(codes('L2'));
  });

  it('never hands a larger area’s rate down', () => {
    const { conditions, matches } = screen([['turnout_pct', { kind: 'at-least', limit: 0 }]]);
    expect(conditions[0]?.valuesOf).toBe('nobody');
    expect(new Set(conditions[0]?.outcomes)).toEqual(new Set(['unknown']));
    expect(matches).toEqual([]);
  });

  it('may be about the need index', () => {
    expect(screen([[NEED_INDEX, { kind: 'worst-share', percent: 20 }]]).matches).toEqual(codes('S3'));
  });

  it('about an indicator that the data no longer have is left out', () => {
    expect(screen([['gone', { kind: 'at-least', limit: 1 }]]).conditions).toEqual([]);
  });
});

describe('conditions together', () => {
  const both = [
    ['unemployment_pct', { kind: 'at-least', limit: 10 }],
    ['poor_pct', { kind: 'at-least', limit: 20 }],
  ] as const;

  it('are all met, or it cannot be decided where what is missing would settle it', () => {
    // S1 10/10, S2 5/20, S3 20/30, S4 10/suppressed, S5 5/5, S6 missing both.
    expect(screen(both).verdicts).toEqual(['no-match', 'no-match', 'match', 'undecided', 'no-match', 'undecided']);
    expect(screen(both).metCounts).toEqual([1, 1, 2, 1, 0, 0]);
  });

  it('or any of them', () => {
    expect(screen(both, { kind: 'any' }).matches).toEqual(codes('S1', 'S2', 'S3', 'S4'));
  });

  it('or at least so many, never more than there are', () => {
    const three = [...both, ['mean_income', { kind: 'at-most', limit: 250 }]] as const;
    expect(screen(three, { kind: 'at-least', count: 2 }).matches).toEqual(codes('S2', 'S3'));
    expect(screen(both, { kind: 'at-least', count: 9 }).needed).toBe(2);
  });

  it('match nothing when there are none', () => {
    expect(screen([]).matches).toEqual([]);
    expect(screen([], { kind: 'any' }).verdicts).not.toContain('undecided');
  });

  it('colour the map by how many are met, hatched where it cannot be decided', () => {
    const { computed, categories } = screeningIndicator(screen(both), reference);
    expect(computed.values).toEqual([1, 1, 2, 'missing', 0, 'missing']);
    expect(categories.map(({ name }) => name.sv)).toEqual(['0 av 2', '1 av 2', '2 av 2 – träff']);
  });
});

describe('what a moved limit changes', () => {
  it('is areas and residents gained and lost', () => {
    const change = screeningChange(codes('S1', 'S2'), codes('S2', 'S3', 'S4'), smallData(reference));
    expect(change).toEqual({
      gained: codes('S3', 'S4'),
      lost: codes('S1'),
      residentsGained: 1000,
      residentsLost: 1000,
    });
  });

  it('adds nobody where the number of residents is missing', () => {
    const missing = sampleReference({ large: { residents: [2400, 'missing'] } });
    expect(residentsOf(codes('L1', 'L2'), largeData(missing))).toBe(2400);
  });
});
