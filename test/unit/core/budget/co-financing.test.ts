import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coFinancing, linesLackingCoFinancing, planCoFinancing } from '../../../../src/core/budget/co-financing.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import { setBudgetLine } from '../../../../src/core/plan/operations/set-budget-line.ts';
import { setMaximumGrantPercent } from '../../../../src/core/plan/operations/set-plan-rules.ts';
import type { Financier, Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Step } from '../plan/plan-steps.ts';
import { followedBy, lineId, NEW_DOCUMENT, problemCodeOf, withLine } from '../plan/plan-steps.ts';

const planAfter = (...steps: readonly Step[]): Plan => readPlan(followedBy(NEW_DOCUMENT, ...steps)).plan;

const amount =
  (line: string, year: number, financier: Financier, amountSek: number): Step =>
  (plan) =>
    setBudgetAmount(plan, {
      id: lineId(line),
      cell: { year, financier, costType: 'unallocated', measure: 'budget' },
      amountSek,
    });

describe('the share of the costs that the grant covers', () => {
  it('is within the rule at exactly 90 %, and lacks a krona’s worth just above', () => {
    expect(coFinancing(90, 100, 90)).toEqual({ grantSek: 90, costSek: 100, grantShare: 0.9, addSek: 0, moveSek: 0 });
    expect(coFinancing(91, 100, 90)).toMatchObject({ addSek: 2, moveSek: 1 });
  });

  it('says what to add, and what to move, where the grant pays all', () => {
    expect(coFinancing(9_000_000, 9_000_000, 90)).toMatchObject({ addSek: 1_000_000, moveSek: 900_000 });
  });

  it('lacks nothing where nothing is planned, and never where the grant may pay all', () => {
    expect(coFinancing(0, 0, 90)).toEqual({ grantSek: 0, costSek: 0, grantShare: null, addSek: 0, moveSek: 0 });
    expect(coFinancing(5, 5, 100)).toMatchObject({ addSek: 0, moveSek: 0 });
  });

  it('is mended by what it says to add or to move, and by not a krona less', () => {
    const percent = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(66.7, 33.3, 89.9));
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.nat(1_000_000_000), percent, (grantSek, otherSek, limit) => {
        const costSek = grantSek + otherSek;
        const { addSek, moveSek } = coFinancing(grantSek, costSek, limit);
        const within = (grant: number, cost: number): boolean => grant * 100 <= cost * limit;
        expect(within(grantSek, costSek + addSek)).toBe(true);
        expect(within(grantSek - moveSek, costSek)).toBe(true);
        if (addSek > 0) expect(within(grantSek, costSek + addSek - 1)).toBe(false);
        if (moveSek > 0) expect(within(grantSek - moveSek + 1, costSek)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the 90 % rule of a plan', () => {
  const base: readonly Step[] = [
    withLine('l1', { kind: 'municipality-wide' }),
    withLine('l2', { kind: 'municipality-wide' }),
    withLine('l3', { kind: 'municipality-wide' }),
    amount('l1', 2020, 'state-grant', 90),
    amount('l2', 2020, 'state-grant', 45),
    amount('l2', 2020, 'own-funding', 5),
    amount('l2', 2020, 'company', 10),
    amount('l3', 2021, 'state-grant', 900),
  ];

  it('is counted on the plan’s whole year, where one line’s co-financing helps another', () => {
    const plan = planAfter(...base);
    expect(planCoFinancing(plan, 2020)).toMatchObject({ grantSek: 135, costSek: 150, addSek: 0 });
    expect(planCoFinancing(plan, 2021)).toMatchObject({ addSek: 100, moveSek: 90 });
    expect(planCoFinancing(plan, 2019)).toMatchObject({ grantShare: null, addSek: 0 });
  });

  it('names the lines that lack it by themselves, the decided first', () => {
    const decided: Step = (plan) => setBudgetLine(plan, { id: lineId('l1'), status: 'decided' });
    const lacking = linesLackingCoFinancing(planAfter(...base, decided));
    expect(lacking.map(({ line, decided: isDecided, addSek }) => [line, isDecided, addSek])).toEqual([
      ['l1', true, 10],
      ['l3', false, 100],
    ]);
    expect(linesLackingCoFinancing(planAfter(...base), 2020).map(({ line }) => line)).toEqual(['l1']);
  });

  it('follows the percentage that the plan sets', () => {
    const half: Step = (plan) => setMaximumGrantPercent(plan, { percent: 50 });
    expect(planCoFinancing(planAfter(...base, half), 2020)).toMatchObject({ addSek: 120, moveSek: 60 });
    expect(problemCodeOf(setMaximumGrantPercent(planAfter(), { percent: 0 }))).toBe('percent-invalid');
    expect(problemCodeOf(setMaximumGrantPercent(planAfter(), { percent: 101 }))).toBe('percent-invalid');
    expect(problemCodeOf(setMaximumGrantPercent(planAfter(), { percent: Number.NaN }))).toBe('percent-invalid');
  });
});
