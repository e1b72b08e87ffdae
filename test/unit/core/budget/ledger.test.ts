import { describe, expect, it } from 'vitest';
import { allocationHistory, allocationInForce } from '../../../../src/core/budget/allocation.ts';
import { budgetTotals } from '../../../../src/core/budget/budget-totals.ts';
import { ledger } from '../../../../src/core/budget/ledger.ts';
import { zoneMoney } from '../../../../src/core/budget/zone-money.ts';
import type { AllocationState } from '../../../../src/core/catalog/catalog.ts';
import type { AllocationEventId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { recordAllocation } from '../../../../src/core/plan/operations/record-allocation.ts';
import { removeZone } from '../../../../src/core/plan/operations/remove-zone.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import { strikeAllocation } from '../../../../src/core/plan/operations/strike-allocation.ts';
import type { Financier, Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Step } from '../plan/plan-steps.ts';
import {
  documentOf,
  followedBy,
  lineId,
  NEW_DOCUMENT,
  square,
  withLine,
  withZone,
  zoneId,
  zonesPlace,
} from '../plan/plan-steps.ts';
import { SMALL_CATALOG } from '../plan/small-catalog.ts';

function planAfter(...steps: readonly Step[]): Plan {
  return readPlan(followedBy(NEW_DOCUMENT, ...steps)).plan;
}

const event =
  (id: string, state: AllocationState, amountSek: number, recordedAt: string, date = '2020-02-02'): Step =>
  (plan) =>
    recordAllocation(plan, {
      id: asId<AllocationEventId>(id),
      year: 2020,
      state,
      amountSek,
      source: `Source ${id}`,
      date,
      recordedAt,
    });

const amount =
  (line: string, year: number, amountSek: number, financier: Financier = 'state-grant', measure = 'budget'): Step =>
  (plan) =>
    setBudgetAmount(plan, {
      id: lineId(line),
      cell: { year, financier, costType: 'unallocated', measure: measure === 'budget' ? 'budget' : 'outcome' },
      amountSek,
    });

const year2020 = (plan: Plan) => ledger(plan, SMALL_CATALOG).find(({ year }) => year === 2020);

describe('the ledger', () => {
  it('has every year of the plan, with the preliminary allocation and its source', () => {
    const years = ledger(planAfter(), SMALL_CATALOG);
    expect(years.map(({ year, allocationSek }) => [year, allocationSek])).toEqual([
      [2019, 43_000_000],
      [2020, 71_000_000],
      [2021, 71_000_000],
    ]);
    expect(years[0]).toMatchObject({
      state: 'preliminary',
      source: 'Press release',
      date: '2018-06-01',
      leftSek: 43_000_000,
    });
  });

  it('plans within the decided amount as soon as there is one', () => {
    const plan = planAfter(event('e1', 'decided', 30, '2020-01-01T00:00:00Z'));
    expect(year2020(plan)).toMatchObject({ allocationSek: 30, state: 'decided', source: 'Source e1' });
  });

  it('takes the decision with the latest date, though an older one was entered after it', () => {
    const newer = event('e1', 'decided', 1, '2021-01-01T00:00:00Z', '2020-11-30');
    const older = event('e2', 'decided', 2, '2021-01-02T00:00:00Z', '2020-02-02');
    const undated = event('e3', 'decided', 3, '2021-01-03T00:00:00Z', '');
    const plan = planAfter(newer, older, undated);
    expect(year2020(plan)?.allocationSek).toBe(1);
    const entered = allocationHistory(plan, SMALL_CATALOG, 2020).filter(({ origin }) => origin === 'plan');
    expect(entered.map(({ amountSek }) => amountSek)).toEqual([3, 2, 1]);
  });

  it('never counts what was struck out, and keeps it in the history', () => {
    const strike =
      (id: string): Step =>
      (plan) =>
        strikeAllocation(plan, { id: asId<AllocationEventId>(id), struckAt: '2021-02-01T00:00:00Z' });
    const right = event('e1', 'decided', 30, '2020-03-01T00:00:00Z');
    const mistyped = event('e2', 'decided', 300, '2020-03-02T00:00:00Z');
    const plan = planAfter(right, mistyped, strike('e2'));
    expect(year2020(plan)?.allocationSek).toBe(30);
    expect(allocationHistory(plan, SMALL_CATALOG, 2020).map(({ amountSek, struck }) => [amountSek, struck])).toEqual([
      [71_000_000, false],
      [30, false],
      [300, true],
    ]);
    expect(year2020(planAfter(right, mistyped, strike('e1'), strike('e2')))?.state).toBe('preliminary');
  });

  it('takes of decisions of the same date the one entered last, whatever order they were merged in, ties by id', () => {
    const late = event('a', 'decided', 1, '2020-03-01T00:00:00Z');
    const early = event('z', 'decided', 2, '2020-01-01T00:00:00Z');
    expect(year2020(planAfter(late, early))?.allocationSek).toBe(1);
    expect(year2020(planAfter(early, late))?.allocationSek).toBe(1);
    const tie = event('b', 'decided', 3, '2020-03-01T00:00:00Z');
    expect(year2020(planAfter(tie, late))?.allocationSek).toBe(3);
  });

  it.each<AllocationState>(['applied', 'paid', 'spent', 'repaid'])('never plans within what was %s', (state) => {
    const plan = planAfter(event('e1', state, 5, '2020-01-01T00:00:00Z'));
    expect(year2020(plan)).toMatchObject({ allocationSek: 71_000_000, state: 'preliminary' });
    expect(allocationInForce(plan, SMALL_CATALOG, 2020, state)?.amountSek).toBe(5);
  });

  it.each<AllocationState>(['applied', 'paid', 'spent', 'repaid'])(
    'is not raised where more than decided was %s',
    (state) => {
      const plan = planAfter(
        event('e1', 'decided', 30, '2020-01-01T00:00:00Z'),
        event('e2', state, 90_000_000, '2020-02-01T00:00:00Z', '2020-12-31'),
      );
      expect(year2020(plan)).toMatchObject({ allocationSek: 30, state: 'decided', leftSek: 30 });
      expect(year2020(plan)?.ghosts).toContainEqual({ state, amountSek: 90_000_000 });
    },
  );

  it("lets the plan's own preliminary amount overrule the catalogue's, and keeps the history", () => {
    const plan = planAfter(event('e1', 'preliminary', 60, '2020-01-01T00:00:00Z'));
    expect(year2020(plan)?.allocationSek).toBe(60);
    expect(allocationHistory(plan, SMALL_CATALOG, 2020).map(({ amountSek, origin }) => [amountSek, origin])).toEqual([
      [71_000_000, 'catalog'],
      [60, 'plan'],
    ]);
  });

  it('counts only the budget that the state grant pays against the allocation, and goes below zero', () => {
    const plan = planAfter(
      withLine('l1', { kind: 'municipality-wide' }),
      amount('l1', 2020, 72_000_000),
      amount('l1', 2020, 5, 'own-funding'),
      amount('l1', 2020, 7, 'state-grant', 'outcome'),
    );
    expect(year2020(plan)).toMatchObject({
      plannedSek: 72_000_000,
      plannedAllFinanciersSek: 72_000_005,
      leftSek: -1_000_000,
    });
  });

  it('says no source for a year nobody knows, and shows money that a merge left outside the span', () => {
    const document = documentOf({
      meta: { plan: { title: 'T', firstYear: 2020, lastYear: 2020 } },
      budgetLines: { l1: { title: 'L', 'amount/2030/state-grant/unallocated/budget': 9 } },
    });
    const years = ledger(readPlan(document).plan, SMALL_CATALOG);
    expect(years.map(({ year }) => year)).toEqual([2020, 2030]);
    expect(years[1]).toEqual({
      year: 2030,
      allocationSek: 0,
      state: null,
      source: null,
      date: null,
      carriedInSek: 0,
      ghosts: [],
      plannedSek: 9,
      plannedAllFinanciersSek: 9,
      leftSek: -9,
    });
  });
});

describe('money by zone', () => {
  const lines: readonly Step[] = [
    withZone('z1'),
    withZone('z2', square(5)),
    withLine('l1', zonesPlace({ z1: 1, z2: 2 })),
    withLine('l2', { kind: 'municipality-wide' }),
    withLine('l3', zonesPlace({})),
    amount('l1', 2020, 100),
    amount('l1', 2020, 10, 'company'),
    amount('l2', 2020, 1000),
    amount('l3', 2021, 50),
  ];

  it('adds up to the whole, with what is municipality-wide and what has no place beside it', () => {
    const totals = budgetTotals(planAfter(...lines));
    expect(totals.totalSek).toBe(1160);
    expect(Object.fromEntries(totals.byPlace)).toEqual({
      z1: 36,
      z2: 74,
      'municipality-wide': 1000,
      'without-place': 50,
    });
  });

  it('has the share of a removed zone without place, the other zone what it had, to the krona', () => {
    const steps: readonly Step[] = [
      withZone('z1'),
      withZone('z2', square(5)),
      withLine('l1', zonesPlace({ z1: 43, z2: 57 })),
      amount('l1', 2020, 156_000_001),
      (plan) => removeZone(plan, { id: zoneId('z1'), now: '2026-03-01T12:00:00.000Z' }),
    ];
    const totals = budgetTotals(planAfter(...steps));
    expect(totals.totalSek).toBe(156_000_001);
    expect(Object.fromEntries(totals.byPlace)).toEqual({ z2: 88_920_001, 'without-place': 67_080_000 });
  });

  it("is per resident of the zone's own money, with overlapping zones' money beside it", () => {
    const reach = new Map([
      [zoneId('z1'), { residents: 10, overlapping: [zoneId('z2')] }],
      [zoneId('z2'), { residents: 0, overlapping: [] }],
    ]);
    const money = zoneMoney(planAfter(...lines), reach);
    const in2020 = (zone: string) => money.get(zoneId(zone))?.find(({ year }) => year === 2020);
    expect(in2020('z1')).toEqual({
      year: 2020,
      amountSek: 36,
      stateGrantSek: 33,
      sekPerResident: 3.6,
      overlappingZonesSek: 74,
    });
    expect(in2020('z2')).toMatchObject({ amountSek: 74, sekPerResident: null, overlappingZonesSek: 0 });
  });

  it('has no kronor per resident where the residents are not known', () => {
    const money = zoneMoney(planAfter(...lines));
    expect(money.get(zoneId('z1'))?.map(({ sekPerResident }) => sekPerResident)).toEqual([null, null, null]);
  });
});
