import { describe, expect, it } from 'vitest';
import type { BudgetLine } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { makeGridRows } from '../../../../src/ui/budget/grid-rows.ts';
import { documentOf } from '../../core/plan/plan-steps.ts';

function linesOf(...cells: readonly Record<string, number>[]): readonly BudgetLine[] {
  const budgetLines = Object.fromEntries(
    cells.map((amounts, turn) => [
      `l${turn + 1}`,
      {
        title: `Rad ${turn + 1}`,
        ...Object.fromEntries(Object.entries(amounts).map(([cell, sek]) => [`amount/${cell}/budget`, sek])),
      },
    ]),
  );
  return readPlan(documentOf({ budgetLines })).plan.budgetLines;
}

describe('the rows of the budget table', () => {
  it('are one for each financier and kind of cost of a line', () => {
    const lines = linesOf(
      { '2026/state-grant/unallocated': 5, '2026/own-funding/unallocated': 3 },
      { '2027/state-grant/unallocated': 1 },
    );
    const rows = makeGridRows()(lines, 'all');
    expect(rows.map(({ line, column, first }) => [line, column.financier, first])).toEqual([
      ['l1', 'state-grant', true],
      ['l1', 'own-funding', false],
      ['l2', 'state-grant', true],
    ]);
  });

  it('stay the same list while only amounts change, and become another with the first amount of a financier', () => {
    const rowsOf = makeGridRows();
    const [one, two] = linesOf({ '2026/state-grant/unallocated': 5 }, { '2026/state-grant/unallocated': 1 });
    const [more] = linesOf({ '2026/state-grant/unallocated': 9 });
    const [shared] = linesOf({ '2026/state-grant/unallocated': 9, '2026/own-funding/unallocated': 1 });
    if (one === undefined || two === undefined || more === undefined || shared === undefined)
      throw new Error('no lines');
    const before = rowsOf([one, two], 'all');
    expect(rowsOf([more, two], 'all')).toBe(before);
    expect(rowsOf([shared, two], 'all')).toHaveLength(3);
    expect(rowsOf([shared, two], 'own-funding').map(({ column }) => column.financier)).toEqual([
      'own-funding',
      'own-funding',
    ]);
    expect(rowsOf([two], 'own-funding')).toHaveLength(1);
  });
});
