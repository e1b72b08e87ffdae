import { describe, expect, it } from 'vitest';
import { applicationPack, totalOf } from '../../../../src/core/budget/application.ts';
import { budgetTotals } from '../../../../src/core/budget/budget-totals.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { documentOf, square } from '../plan/plan-steps.ts';

const zones = { a: { name: 'A', shape: square(), orderKey: 'a0' }, b: { name: 'B', shape: square(2), orderKey: 'a1' } };
const inBoth = {
  kind: 'zones',
  weights: [
    { zone: 'a', weight: 2 },
    { zone: 'b', weight: 1 },
  ],
};

const { plan } = readPlan(
  documentOf({
    meta: { plan: { title: 'Plan', firstYear: 2020, lastYear: 2023 } },
    zones,
    budgetLines: {
      whole: {
        title: 'Said',
        purpose: 'safety',
        goalText: 'Fewer feel unsafe',
        startDate: '2020-01-01',
        endDate: '2021-12-31',
        place: inBoth,
        orderKey: 'a0',
        'amount/2020/state-grant/staff/budget': 100,
        'amount/2020/own-funding/staff/budget': 20,
        'amount/2021/state-grant/staff/budget': 50,
        'amount/2020/state-grant/staff/outcome': 999,
      },
      bare: {
        title: 'Bare',
        place: { kind: 'municipality-wide' },
        orderKey: 'a1',
        startDate: '2020-01-01',
        'amount/2020/state-grant/staff/budget': 7,
      },
      lost: { title: 'Lost', note: 'To be placed', orderKey: 'a2', 'amount/2021/state-grant/staff/budget': 9 },
      later: { title: 'Later', orderKey: 'a3', 'amount/2023/state-grant/staff/budget': 1 },
    },
  }),
);

describe('the application pack', () => {
  const pack = applicationPack(plan, { firstYear: 2020, lastYear: 2021 });

  it('has a section for each zone with money, one for the whole municipality, one for what has no place', () => {
    expect(
      pack.sections.map(({ kind, zone, lines }) => [kind, zone?.name ?? null, lines.map(({ line }) => line.title)]),
    ).toEqual([
      ['zone', 'A', ['Said']],
      ['zone', 'B', ['Said']],
      ['municipality-wide', null, ['Bare']],
      ['without-place', null, ['Lost']],
    ]);
  });

  it('sums by zone and year to the budget of the whole, to the krona', () => {
    expect(pack.sections[0]?.years).toEqual([
      { year: 2020, stateGrantSek: 67, coFinancingSek: 13 },
      { year: 2021, stateGrantSek: 33, coFinancingSek: 0 },
    ]);
    expect(pack.sections[1]?.years[0]).toEqual({ year: 2020, stateGrantSek: 33, coFinancingSek: 7 });
    expect(pack.years).toEqual([
      { year: 2020, stateGrantSek: 107, coFinancingSek: 20 },
      { year: 2021, stateGrantSek: 59, coFinancingSek: 0 },
    ]);
    const { stateGrantSek, coFinancingSek } = totalOf(pack.years);
    expect(stateGrantSek + coFinancingSek).toBe(budgetTotals(plan).totalSek - 1);
  });

  it('lists what the ordinance wants that a line does not say, of lines that are applied for', () => {
    expect(pack.missing.map(({ line, gaps }) => [line.title, gaps])).toEqual([
      ['Bare', ['use', 'goal', 'dates']],
      ['Lost', ['goal', 'dates', 'place']],
    ]);
  });

  it('is empty where nothing is budgeted in the years', () => {
    expect(applicationPack(plan, { firstYear: 2022, lastYear: 2022 })).toMatchObject({
      sections: [],
      years: [],
      missing: [],
    });
  });
});
