import { describe, expect, it } from 'vitest';
import type { ScenarioId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import {
  addScenario,
  removeScenario,
  renameScenario,
  setScenario,
} from '../../../../src/core/plan/operations/scenarios.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { WhatIf } from '../../../../src/core/plan/scenario.ts';
import { NO_WHAT_IF } from '../../../../src/core/plan/scenario.ts';
import { documentOf, followedBy, NEW_DOCUMENT, problemCodeOf } from './plan-steps.ts';

const id = asId<ScenarioId>('s1');
const whatIf = (...frames: readonly (readonly [year: number, amountSek: number])[]): WhatIf => ({
  ...NO_WHAT_IF,
  frames: frames.map(([year, amountSek]) => ({ year, amountSek })),
});
const kept = followedBy(NEW_DOCUMENT, (plan) =>
  addScenario(plan, { id, name: ' 71 blir 13,4 ', whatIf: whatIf([2020, 13_400_000], [2021, 13_400_000]) }),
);

describe('scenarios', () => {
  it('are kept under a name, with their years and rules', () => {
    expect(readPlan(kept)).toMatchObject({
      conflicts: [],
      plan: {
        scenarios: [
          {
            id: 's1',
            name: '71 blir 13,4',
            frames: [
              { year: 2020, amountSek: 13_400_000 },
              { year: 2021, amountSek: 13_400_000 },
            ],
            fallOrder: 'priority',
            lastLine: 'cut',
            coFinancing: 'follows',
          },
        ],
      },
    });
  });

  it('become another what-if: years no longer said are emptied', () => {
    const changed = followedBy(kept, (plan) =>
      setScenario(plan, { id, whatIf: { ...whatIf([2021, 5]), lastLine: 'fall' } }),
    );
    expect(readPlan(changed).plan.scenarios[0]).toMatchObject({
      frames: [{ year: 2021, amountSek: 5 }],
      lastLine: 'fall',
    });
  });

  it('are renamed and removed', () => {
    const renamed = followedBy(kept, (plan) => renameScenario(plan, { id, name: 'Halverat' }));
    expect(readPlan(renamed).plan.scenarios[0]?.name).toBe('Halverat');
    const removed = followedBy(kept, (plan) => removeScenario(plan, { id, now: '2026-01-01T00:00:00Z' }));
    expect(readPlan(removed).plan.scenarios).toEqual([]);
  });

  it('are refused without a name, outside the years, below nothing, and where they are not there', () => {
    const { plan } = readPlan(kept);
    const add = (name: string, asked: WhatIf) => problemCodeOf(addScenario(plan, { id, name, whatIf: asked }));
    expect(add(' ', whatIf())).toBe('title-empty');
    expect(add('x', whatIf([2031, 1]))).toBe('year-outside-span');
    expect(add('x', whatIf([2020, -1]))).toBe('amount-negative');
    expect(add('x', whatIf([2020, 1e15]))).toBe('amount-too-large');
    const other = asId<ScenarioId>('other');
    expect(problemCodeOf(setScenario(plan, { id: other, whatIf: whatIf() }))).toBe('entry-unknown');
    expect(problemCodeOf(renameScenario(plan, { id: other, name: 'x' }))).toBe('entry-unknown');
    expect(problemCodeOf(removeScenario(plan, { id: other, now: 'x' }))).toBe('entry-unknown');
  });

  it('tell what a merge left broken, and keep the rest', () => {
    const { plan, conflicts } = readPlan(
      documentOf({
        scenarios: { s1: { name: 'x', 'frame/2020': -1, 'frame/20x': 1, 'frame/2021': 7, lastLine: 'no' } },
      }),
    );
    expect(plan.scenarios[0]).toMatchObject({ frames: [{ year: 2021, amountSek: 7 }], lastLine: 'cut' });
    const told = conflicts.filter(({ collection }) => collection === 'scenarios').map(({ field }) => field);
    expect(told.sort()).toEqual(['frame/2020', 'frame/20x', 'lastLine']);
  });
});
