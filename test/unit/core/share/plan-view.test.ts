import { describe, expect, it } from 'vitest';
import type { DivisionId, IndicatorId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { PlanView } from '../../../../src/core/share/plan-view.ts';
import { planViewRecord, readPlanView } from '../../../../src/core/share/plan-view.ts';

const NOTHING: PlanView = { task: null, indicator: null, division: null, year: null, box: null, need: null };

describe('what was looked at', () => {
  it('is said to about a metre, and nothing is said of what was not', () => {
    const looked: PlanView = {
      ...NOTHING,
      task: 'zones',
      indicator: asId<IndicatorId>('pop_2025'),
      division: asId<DivisionId>('deso'),
      box: { west: 15.123456789, south: 59.2, east: 15.3, north: 59.31 },
    };
    expect(planViewRecord(looked)).toEqual({
      task: 'zones',
      indicator: 'pop_2025',
      division: 'deso',
      box: [15.12346, 59.2, 15.3, 59.31],
    });
    expect(planViewRecord(NOTHING)).toEqual({});
  });

  it.each([
    null,
    undefined,
    7,
    [],
    {},
    { task: 'unheard-of', indicator: '', division: 3, year: '2026', box: [1, 2, 3], need: [] },
    { box: [15.3, 59.2, 15.1, 59.3] },
    { box: [15.1, 59.2, 15.3, Number.NaN] },
    { box: [-1000, 59.2, 15.3, 59.3] },
    { need: { method: 'mean', components: [] } },
    { need: { method: 'unheard-of', components: [{ indicator: 'a', weight: 1 }] } },
  ])('is nothing where it cannot be understood: %j', (stored) => {
    expect(readPlanView(stored)).toEqual(NOTHING);
  });
});
