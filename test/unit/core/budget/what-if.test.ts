import { describe, expect, it } from 'vitest';
import { scenarioLedger } from '../../../../src/core/budget/scenario-ledger.ts';
import { applyWhatIf, fallingOrder } from '../../../../src/core/budget/what-if.ts';
import { whatIfLosses } from '../../../../src/core/budget/what-if-losses.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { WhatIf } from '../../../../src/core/plan/scenario.ts';
import { NO_WHAT_IF } from '../../../../src/core/plan/scenario.ts';
import { SMALL_CATALOG } from '../plan/small-catalog.ts';

interface LineSaid {
  readonly grant: number;
  readonly own?: number;
  readonly priority?: number;
  readonly commitment?: string;
  readonly zones?: readonly string[];
  readonly year?: number;
}

const RING = [
  [15, 59],
  [15.1, 59],
  [15.1, 59.1],
  [15, 59],
];

/** Lines by name, in that order; zones "a" and "b". */
function planOf(lines: Readonly<Record<string, LineSaid>>): Plan {
  const zone = (name: string) =>
    [name, new Map<string, unknown>(Object.entries({ name, shape: { kind: 'drawn', polygons: [[RING]] } }))] as const;
  const entries = Object.entries(lines).map(([title, said], turn) => {
    const { grant, own = 0, priority = null, commitment = null, zones = [], year = 2020 } = said;
    const place =
      zones.length === 0
        ? { kind: 'municipality-wide' }
        : { kind: 'zones', weights: zones.map((each) => ({ zone: each, weight: 1 })) };
    const fields = { title, priority, commitment, place, orderKey: `a${turn}` };
    const amounts = {
      [`amount/${year}/state-grant/staff/budget`]: grant,
      [`amount/${year}/own-funding/staff/budget`]: own,
      [`amount/${year}/state-grant/staff/outcome`]: grant,
    };
    return [title, new Map<string, unknown>(Object.entries({ ...fields, ...amounts }))] as const;
  });
  const meta = new Map<string, unknown>([
    ['title', 'Plan'],
    ['firstYear', 2019],
    ['lastYear', 2021],
  ]);
  const { plan } = readPlan(
    new Map([
      ['meta', new Map([['plan', meta]])],
      ['zones', new Map([zone('a'), zone('b')])],
      ['budgetLines', new Map(entries)],
    ]),
  );
  return plan;
}

function becomes(amountSek: number, rules: Partial<WhatIf> = {}): WhatIf {
  return { ...NO_WHAT_IF, frames: [{ year: 2020, amountSek }], ...rules };
}

function outcomes(plan: Plan, whatIf: WhatIf): readonly string[] {
  return applyWhatIf(plan, whatIf).lineYears.map(({ line, outcome, afterSek }) => `${line} ${outcome} ${afterSek}`);
}

describe('the order in which lines fall', () => {
  const plan = planOf({
    first: { grant: 1, priority: 1 },
    promised: { grant: 1, priority: 3, commitment: 'promise' },
    employed: { grant: 1, priority: 3, commitment: 'employed' },
    agreed: { grant: 1, priority: 5, commitment: 'agreement' },
    unsaid: { grant: 1 },
    unsaidToo: { grant: 1 },
  });

  it('is by priority, the least important first; of the same priority the loosest commitment, then the last in the list', () => {
    expect(fallingOrder(plan, 'priority').map(({ title }) => title)).toEqual([
      'unsaidToo',
      'unsaid',
      'agreed',
      'promised',
      'employed',
      'first',
    ]);
  });

  it('is by commitment first where the person says so', () => {
    expect(fallingOrder(plan, 'commitment').map(({ title }) => title)).toEqual([
      'unsaidToo',
      'unsaid',
      'first',
      'promised',
      'agreed',
      'employed',
    ]);
  });
});

describe('another allocation', () => {
  const plan = planOf({
    school: { grant: 30, priority: 1, zones: ['a'] },
    work: { grant: 25, priority: 2, zones: ['a', 'b'] },
    meeting: { grant: 16, priority: 3, zones: ['b'] },
  });

  it('takes away from the least important until what is planned fits: 71 becomes 13', () => {
    expect(outcomes(plan, becomes(13))).toEqual(['meeting fallen 0', 'work fallen 0', 'school cut 13']);
    expect(outcomes(plan, becomes(55))).toEqual(['meeting fallen 0', 'work kept 25', 'school kept 30']);
    expect(outcomes(plan, becomes(54))).toEqual(['meeting fallen 0', 'work cut 24', 'school kept 30']);
  });

  it('lets the line that the money runs out at fall whole where the person says so, and none after it stay', () => {
    expect(outcomes(plan, becomes(54, { lastLine: 'fall' }))).toEqual([
      'meeting fallen 0',
      'work fallen 0',
      'school kept 30',
    ]);
  });

  it('takes nothing where there is room, also for more than there was', () => {
    expect(applyWhatIf(plan, becomes(71)).plan).toBe(plan);
    expect(outcomes(plan, becomes(100)).every((text) => text.includes('kept'))).toBe(true);
  });

  it('touches only the years it says, and only budgets', () => {
    const { plan: after } = applyWhatIf(plan, becomes(0));
    const amounts = after.budgetLines.flatMap((line) => line.amounts);
    expect(amounts.filter(({ measure }) => measure === 'outcome').map(({ amountSek }) => amountSek)).toEqual([
      30, 25, 16,
    ]);
    expect(applyWhatIf(plan, { ...NO_WHAT_IF, frames: [{ year: 2021, amountSek: 0 }] }).plan).toBe(plan);
  });

  it('takes what others pay down with the grant, or leaves it', () => {
    const shared = planOf({ line: { grant: 90, own: 11, zones: ['a'] } });
    const [follows] = applyWhatIf(shared, becomes(45)).lineYears;
    expect(follows).toMatchObject({ afterSek: 45, coFinancingLostSek: 6 });
    const [stays] = applyWhatIf(shared, becomes(45, { coFinancing: 'stays' })).lineYears;
    expect(stays).toMatchObject({ afterSek: 45, coFinancingLostSek: 0 });
  });

  it('takes down what others pay to the krona where a rounded share would take one too much', () => {
    // 100 × 0.29 is 28.999… in floats.
    const shared = planOf({ line: { grant: 100, own: 100 } });
    const { plan: after, lineYears } = applyWhatIf(shared, becomes(29));
    expect(lineYears).toMatchObject([{ afterSek: 29, coFinancingLostSek: 71 }]);
    const budgets = (after.budgetLines[0]?.amounts ?? []).filter(({ measure }) => measure === 'budget');
    expect(budgets.map(({ financier, amountSek }) => [financier, amountSek])).toEqual([
      ['own-funding', 29],
      ['state-grant', 29],
    ]);
  });

  it('tells who loses what, line by line and zone by zone, to the same sum', () => {
    const losses = whatIfLosses(plan, applyWhatIf(plan, becomes(40)));
    expect(losses.lines).toEqual([
      {
        line: 'meeting',
        outcome: 'fallen',
        beforeSek: 16,
        lostSek: 16,
        coFinancingSek: 0,
        coFinancingLostSek: 0,
        commitment: null,
      },
      {
        line: 'work',
        outcome: 'cut',
        beforeSek: 25,
        lostSek: 15,
        coFinancingSek: 0,
        coFinancingLostSek: 0,
        commitment: null,
      },
    ]);
    // work: 13 + 12 before, 5 + 5 after; meeting 16 in b.
    expect(losses.zones).toEqual([
      { zone: 'b', beforeSek: 28, lostSek: 23 },
      { zone: 'a', beforeSek: 43, lostSek: 8 },
    ]);
    expect(losses).toMatchObject({ lostSek: 31, grantLostSek: 31, municipalityWideSek: 0, withoutPlaceSek: 0 });
  });

  it('has a ledger with its own frame beside the one in force', () => {
    expect(scenarioLedger(plan, SMALL_CATALOG, becomes(40))).toEqual([
      { year: 2019, frameSek: 43_000_000, thoughtFrameSek: 43_000_000, plannedSek: 0, plannedAfterSek: 0 },
      { year: 2020, frameSek: 71_000_000, thoughtFrameSek: 40, plannedSek: 71, plannedAfterSek: 40 },
      { year: 2021, frameSek: 71_000_000, thoughtFrameSek: 71_000_000, plannedSek: 0, plannedAfterSek: 0 },
    ]);
  });
});
