import { describe, expect, it } from 'vitest';
import { rankingOfIndicator } from '../../../../src/core/budget/reach-ranking.ts';
import type { SideSource } from '../../../../src/core/budget/scenario-side.ts';
import { areaDifferences, scenarioSide } from '../../../../src/core/budget/scenario-side.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { NO_WHAT_IF } from '../../../../src/core/plan/scenario.ts';
import { indicatorOf, sampleReference, smallData } from '../../../helpers/sample-reference.ts';
import { documentOf, zoneId } from '../plan/plan-steps.ts';

const reference = sampleReference();
const counting = smallData(reference);
const ranking = rankingOfIndicator(indicatorOf(reference, 'poor_pct'), reference);
/** S3 has the greatest need (30 %), S1 less (10 %); both in the one zone. */
const people = new Map([
  [
    zoneId('z'),
    [
      { key: 'S1', weight: 1000 },
      { key: 'S3', weight: 600 },
    ],
  ],
]);

const plan: Plan = readPlan(
  documentOf({
    meta: { plan: { title: 'Plan', firstYear: 2020, lastYear: 2021 } },
    zones: { z: { name: 'Z', shape: { kind: 'areas', division: 'small', version: '2025', codes: ['S1', 'S3'] } } },
    budgetLines: {
      l: {
        title: 'Line',
        place: { kind: 'zones', weights: [{ zone: 'z', weight: 1 }] },
        'amount/2020/state-grant/staff/budget': 1600,
        'amount/2021/state-grant/staff/budget': 160,
      },
      m: { title: 'All', place: { kind: 'municipality-wide' }, 'amount/2020/state-grant/staff/budget': 400 },
    },
  }),
).plan;

function sideOf(whatIf: SideSource['whatIf'], year: number | null) {
  return scenarioSide({ plan, whatIf, people }, { year, ranking }, counting, reference);
}

describe('one side of a comparison', () => {
  it('tells what reaches whom in a year, and in all of them', () => {
    expect(sideOf(NO_WHAT_IF, 2020).figures).toMatchObject({
      totalSek: 2000,
      inAreasSek: 1600,
      municipalityWideSek: 400,
      challengedSek: 1000,
      challengedShare: 0.5,
      residentsReached: 1600,
    });
    expect(sideOf(NO_WHAT_IF, null).figures.totalSek).toBe(2160);
  });

  it('is the plan under its what-if, with its own frames in the ledger', () => {
    const side = sideOf({ ...NO_WHAT_IF, frames: [{ year: 2020, amountSek: 1600 }] }, 2020);
    // The line that stands last falls first: the one for the whole municipality.
    expect(side.figures).toMatchObject({ totalSek: 1600, municipalityWideSek: 0, inAreasSek: 1600 });
    expect(side.years[0]).toMatchObject({ year: 2020, thoughtFrameSek: 1600, plannedSek: 2000, plannedAfterSek: 1600 });
    expect(side.figures.concentrationIndex).toBe(sideOf(NO_WHAT_IF, 2020).figures.concentrationIndex);
  });

  it('differs from another area by area, the most first', () => {
    const whole = sideOf(NO_WHAT_IF, 2020).picture;
    const half = sideOf({ ...NO_WHAT_IF, frames: [{ year: 2020, amountSek: 0 }] }, 2020).picture;
    expect(areaDifferences(whole, half).map(({ code, leftSek, rightSek }) => [code, leftSek, rightSek])).toEqual([
      ['S1', 1, 0],
      ['S3', 1, 0],
    ]);
    expect(areaDifferences(whole, whole)).toEqual([]);
  });
});
