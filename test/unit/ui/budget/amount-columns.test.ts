import { describe, expect, it } from 'vitest';
import type { BudgetAmount } from '../../../../src/core/plan/plan.ts';
import {
  amountColumns,
  amountIn,
  DEFAULT_COLUMN,
  firstFreeColumn,
  sumWhere,
} from '../../../../src/ui/budget/amount-columns.ts';

const amount = (change: Partial<BudgetAmount>): BudgetAmount => ({
  year: 2024,
  ...DEFAULT_COLUMN,
  measure: 'budget',
  amountSek: 100,
  ...change,
});

describe('the columns of a budget line', () => {
  it('starts a line without amounts with state grant, unallocated', () => {
    expect(amountColumns([], [])).toEqual([DEFAULT_COLUMN]);
  });

  it('shows only what is used, in the order of the lists', () => {
    const amounts = [amount({ financier: 'company', costType: 'staff' }), amount({}), amount({ year: 2025 })];
    expect(amountColumns(amounts, [])).toEqual([DEFAULT_COLUMN, { financier: 'company', costType: 'staff' }]);
  });

  it('keeps a column the person opened while it is still empty', () => {
    const opened = { financier: 'own-funding', costType: 'premises' } as const;
    expect(amountColumns([amount({})], [opened])).toEqual([DEFAULT_COLUMN, opened]);
  });

  it('leaves forecast and outcome out of the budget', () => {
    const amounts = [amount({ measure: 'outcome', amountSek: 7 })];
    expect(amountIn(amounts, 2024, DEFAULT_COLUMN)).toBeNull();
    expect(sumWhere(amounts, () => true)).toBeNull();
  });

  it('tells nothing said from a budget of nothing', () => {
    expect(amountIn([amount({ amountSek: 0 })], 2024, DEFAULT_COLUMN)).toBe(0);
    expect(amountIn([], 2024, DEFAULT_COLUMN)).toBeNull();
    expect(sumWhere([amount({ amountSek: 0 })], () => true)).toBe(0);
  });

  it('sums the cells that are asked for', () => {
    const amounts = [amount({}), amount({ year: 2025, amountSek: 50 }), amount({ costType: 'staff', amountSek: 1 })];
    expect(sumWhere(amounts, ({ year }) => year === 2024)).toBe(101);
  });

  it('offers own co-funding after the state grant, and another kind of cost when every financier is there', () => {
    expect(firstFreeColumn([DEFAULT_COLUMN])).toEqual({ financier: 'own-funding', costType: 'unallocated' });
    const everyFinancier = (['state-grant', 'own-funding', 'company', 'other'] as const).map((financier) => ({
      financier,
      costType: 'unallocated' as const,
    }));
    expect(firstFreeColumn(everyFinancier)).toEqual({ financier: 'state-grant', costType: 'staff' });
  });
});
