import { describe, expect, it } from 'vitest';
import { ledger } from '../../../../src/core/budget/ledger.ts';
import { yearAccount } from '../../../../src/core/budget/year-account.ts';
import type { AllocationState } from '../../../../src/core/catalog/catalog.ts';
import type { AllocationEventId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { recordAllocation, recordDecision } from '../../../../src/core/plan/operations/record-allocation.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Step } from '../plan/plan-steps.ts';
import { followedBy, lineId, NEW_DOCUMENT, problemCodeOf, withLine } from '../plan/plan-steps.ts';
import { SMALL_CATALOG } from '../plan/small-catalog.ts';

const planAfter = (...steps: readonly Step[]): Plan => readPlan(followedBy(NEW_DOCUMENT, ...steps)).plan;

const FACTS = { source: 'Decision', date: '2020-02-02', recordedAt: '2020-02-02T00:00:00.000Z' };

const known =
  (year: number, state: AllocationState, amountSek: number, carryOverSek: number | null = null): Step =>
  (plan) =>
    recordAllocation(plan, {
      ...FACTS,
      id: asId<AllocationEventId>(`${year}-${state}`),
      year,
      state,
      amountSek,
      carryOverSek,
    });

const in2020 = (plan: Plan, today = '2021-03-01') => yearAccount(plan, SMALL_CATALOG, 2020, today);
const ledgerOf = (plan: Plan, year: number) => ledger(plan, SMALL_CATALOG).find((entry) => entry.year === year);

describe('the account of a year', () => {
  it('says that what a closed year did not use is to be repaid', () => {
    const plan = planAfter(known(2020, 'decided', 100), known(2020, 'paid', 90), known(2020, 'spent', 60));
    expect(in2020(plan)).toMatchObject({ closed: true, receivedSek: 90, spentSek: 60, unusedSek: 30, toRepaySek: 30 });
  });

  it('takes what is repaid already from what is to be repaid', () => {
    const steps = [known(2020, 'paid', 90), known(2020, 'spent', 60)];
    expect(in2020(planAfter(...steps, known(2020, 'repaid', 20))).toRepaySek).toBe(10);
    expect(in2020(planAfter(...steps, known(2020, 'repaid', 30))).toRepaySek).toBe(0);
  });

  it('asks nothing back while the year runs, nor where it is not known what was received or spent', () => {
    const plan = planAfter(known(2020, 'paid', 90), known(2020, 'spent', 60));
    expect(in2020(plan, '2020-12-31')).toMatchObject({ closed: false, unusedSek: 30, toRepaySek: null });
    expect(in2020(planAfter(known(2020, 'paid', 90))).toRepaySek).toBeNull();
    expect(in2020(planAfter(known(2020, 'spent', 60))).toRepaySek).toBeNull();
  });

  it('takes the outcome of the lines where nobody has stated what was spent', () => {
    const outcome: Step = (plan) =>
      setBudgetAmount(plan, {
        id: lineId('l1'),
        cell: { year: 2020, financier: 'state-grant', costType: 'staff', measure: 'outcome' },
        amountSek: 70,
      });
    const plan = planAfter(withLine('l1', { kind: 'municipality-wide' }), outcome, known(2020, 'paid', 90));
    expect(in2020(plan)).toMatchObject({ spentSek: 70, spentFrom: 'outcome', toRepaySek: 20 });
    expect(in2020(planAfter(known(2020, 'paid', 90), known(2020, 'spent', 60))).spentFrom).toBe('statement');
  });
});

describe('carrying over', () => {
  const spent = [known(2019, 'paid', 100), known(2019, 'spent', 60)];

  it('does not happen unless the decision says so', () => {
    const plan = planAfter(known(2019, 'decided', 100), ...spent);
    expect(ledgerOf(plan, 2020)).toMatchObject({ carriedInSek: 0, leftSek: 71_000_000 });
    expect(yearAccount(plan, SMALL_CATALOG, 2019, '2020-03-01').toRepaySek).toBe(40);
  });

  it('brings what is unused, and at most what the decision lets, beside the next year’s frame', () => {
    const plan = planAfter(known(2019, 'decided', 100, 25), ...spent);
    expect(ledgerOf(plan, 2020)).toMatchObject({ allocationSek: 71_000_000, carriedInSek: 25, leftSek: 71_000_025 });
    expect(yearAccount(plan, SMALL_CATALOG, 2019, '2020-03-01')).toMatchObject({ carriedOutSek: 25, toRepaySek: 15 });
    expect(ledgerOf(planAfter(known(2019, 'decided', 100, 1000), ...spent), 2020)?.carriedInSek).toBe(40);
  });

  it('waits until it is said what the year spent', () => {
    expect(ledgerOf(planAfter(known(2019, 'decided', 100, 25)), 2020)?.carriedInSek).toBe(0);
  });

  it('counts what was carried in as received when the next year is carried over', () => {
    const later = [known(2020, 'decided', 10, 100), known(2020, 'paid', 10), known(2020, 'spent', 5)];
    const plan = planAfter(known(2019, 'decided', 100, 25), ...spent, ...later);
    expect(ledgerOf(plan, 2021)?.carriedInSek).toBe(30);
  });
});

describe('a decision over several years', () => {
  const ids = ['a', 'b', 'c', 'd'].map((id) => asId<AllocationEventId>(id));
  const decision =
    (firstYear: number, amounts: readonly number[]): Step =>
    (plan) =>
      recordDecision(plan, {
        ...FACTS,
        state: 'decided',
        decisionReference: 'Ks 1/2019',
        firstYear,
        years: amounts.map((amountSek, turn) => ({ id: ids[turn] ?? asId<AllocationEventId>('x'), amountSek })),
      });

  it('is one step that decides each of its years, and each says which they are', () => {
    const plan = planAfter(decision(2019, [1, 2, 3]));
    expect(ledger(plan, SMALL_CATALOG).map(({ allocationSek, state }) => [allocationSek, state])).toEqual([
      [1, 'decided'],
      [2, 'decided'],
      [3, 'decided'],
    ]);
    for (const event of plan.allocationEvents) {
      expect(event.decisionYears).toEqual({ firstYear: 2019, lastYear: 2021 });
      expect(event.decisionReference).toBe('Ks 1/2019');
    }
  });

  it('covers at most three years, all of them the plan’s', () => {
    expect(problemCodeOf(decision(2019, [1, 2, 3, 4])(planAfter()))).toBe('decision-too-long');
    expect(problemCodeOf(decision(2019, [])(planAfter()))).toBe('decision-too-long');
    expect(problemCodeOf(decision(2021, [1, 2])(planAfter()))).toBe('year-outside-span');
    expect(problemCodeOf(decision(2019, [1, -2])(planAfter()))).toBe('amount-negative');
  });

  it('shows what a decision replaced, and what was applied for and paid, as ghosts that are never planned within', () => {
    const plan = planAfter(decision(2020, [30]), known(2020, 'applied', 80), known(2020, 'paid', 25));
    expect(ledgerOf(plan, 2020)).toMatchObject({
      allocationSek: 30,
      ghosts: [
        { state: 'preliminary', amountSek: 71_000_000 },
        { state: 'applied', amountSek: 80 },
        { state: 'paid', amountSek: 25 },
      ],
    });
  });
});
