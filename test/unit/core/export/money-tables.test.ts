import { beforeAll, describe, expect, it } from 'vitest';
import { ledger } from '../../../../src/core/budget/ledger.ts';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { ExportTable } from '../../../../src/core/export/export-table.ts';
import type { MoneyColumn, MoneyWords } from '../../../../src/core/export/money-tables.ts';
import {
  allocationTable,
  amountsTable,
  budgetLinesTable,
  yearsTable,
} from '../../../../src/core/export/money-tables.ts';
import type { AllocationEventId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import type { AllocationEvent, Plan } from '../../../../src/core/plan/plan.ts';
import { samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const asItIs = (text: string): string => text;
const WORDS: MoneyWords = {
  budgetLines: 'Budgetrader',
  amounts: 'Belopp per plats',
  allocation: 'Tilldelning',
  years: 'Planens år',
  // Each column is called what its key is called.
  column: new Proxy({} as Record<MoneyColumn, string>, { get: (_, key) => String(key) }),
  yearSum: (year) => `Budget ${year}`,
  yearGrant: (year) => `Statsbidrag ${year}`,
  purposeOf: ({ purpose }) => purpose ?? '',
  bodyOf: ({ body }) => body ?? '',
  placeOf: ({ place }) => place.kind,
  lineStatus: ({ status }) => status,
  commitment: asItIs,
  measured: ({ goal }) => goal.measure,
  leafPlace: (place) => (place.kind === 'zone' ? place.zone : place.kind),
  financier: asItIs,
  costType: asItIs,
  measure: asItIs,
  state: asItIs,
  standing: asItIs,
};

let reference: ReferenceData;
let plan: Plan;
beforeAll(async () => {
  reference = await shippedReference();
  plan = samplePlan(reference);
});

function column(table: ExportTable, name: string): readonly unknown[] {
  const place = table.fields.findIndex((field) => field.name === name);
  if (place < 0) throw new Error(`no column ${name}`);
  return table.rows.map(({ values }) => values[place]);
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
}

describe('tables of money', () => {
  it('give each line its years, and the years what the ledger says is planned', () => {
    const table = budgetLinesTable(plan, WORDS);
    expect(column(table, 'line')).toEqual(plan.budgetLines.map(({ title }) => title));
    for (const { year, plannedSek, plannedAllFinanciersSek } of ledger(plan, reference.catalog)) {
      expect(sum(column(table, `sek_${year}`))).toBe(plannedAllFinanciersSek);
      expect(sum(column(table, `grant_${year}`))).toBe(plannedSek);
    }
    expect(sum(column(table, 'sek_total'))).toBeGreaterThan(0);
    expect(new Set(table.fields.map(({ name }) => name)).size).toBe(table.fields.length);
    // Nothing said is an empty cell, not a zero.
    expect(column(table, 'baseline')).toContain(null);
  });

  it('give every amount its place, to the krona', () => {
    const table = amountsTable(plan, WORDS);
    const all = plan.budgetLines.flatMap(({ amounts }) => amounts);
    expect(sum(column(table, 'sek'))).toBe(all.reduce((total, { amountSek }) => total + amountSek, 0));
    expect(new Set(column(table, 'place'))).toEqual(
      new Set(['municipality-wide', ...plan.zones.map(({ id }) => id as string)]),
    );
  });

  it('tell of every statement about the allocation whether it counts', () => {
    const event = (id: string, change: Partial<AllocationEvent>): AllocationEvent => ({
      ...{ id: asId<AllocationEventId>(id), year: 2026, state: 'decided', amountSek: 70_000_000, source: 'Beslut' },
      ...{ date: '2026-01-10', note: '', decisionReference: 'A2026/1', decisionYears: null, carryOverSek: null },
      ...{ recordedAt: '2026-01-11T08:00:00.000Z', struckAt: null },
      ...change,
    });
    const allocationEvents = [
      event('old', {}),
      event('new', { date: '2026-03-01', amountSek: 71_000_000, decisionYears: { firstYear: 2026, lastYear: 2028 } }),
      event('wrong', { date: '2026-04-01', amountSek: 7, struckAt: '2026-04-02T08:00:00.000Z' }),
    ];
    const table = allocationTable({ ...plan, allocationEvents }, reference.catalog, WORDS);
    const rows = table.rows.map(({ values }) => values).filter(([year, state]) => year === 2026 && state === 'decided');
    expect(rows.map(([, , amountSek, standing]) => [amountSek, standing])).toEqual([
      [70_000_000, 'replaced'],
      [71_000_000, 'in-force'],
      [7, 'struck'],
    ]);
    expect(column(table, 'last_year')).toContain(2028);
    expect(table.rows.length).toBe(reference.catalog.allocation.length + allocationEvents.length);
  });

  it('give every year its frame and what is left, and no frame where none is known', () => {
    const table = yearsTable(plan, { ...reference.catalog, allocation: [] }, WORDS);
    expect(new Set(column({ ...table }, 'frame'))).toEqual(new Set([null]));
    const known = yearsTable(plan, reference.catalog, WORDS);
    const years = ledger(plan, reference.catalog);
    expect(column(known, 'year')).toEqual(years.map(({ year }) => year));
    expect(column(known, 'left')).toEqual(years.map(({ leftSek }) => leftSek));
  });
});
