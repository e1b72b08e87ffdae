import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetTotals } from '../../src/core/budget/budget-totals.ts';
import type { PlainDocument } from '../../src/core/plan/patch.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import { validDocument } from './plan-arbitraries.ts';

function without(document: PlainDocument, collection: string): PlainDocument {
  return new Map([...document].filter(([name]) => name !== collection));
}

/** The same document with every transfer between lines that are there, of amounts that need not fit. */
function withGreedyTransfers(document: PlainDocument, factor: number): PlainDocument {
  const lines = [...(document.get('budgetLines')?.keys() ?? [])];
  const transfers = new Map(
    [...(document.get('transfers') ?? [])].map(([id, fields], turn) => {
      const changed = new Map(fields);
      if (fields.get('to') === 'gone') changed.set('to', lines[turn % lines.length]);
      changed.set('amountSek', Math.floor(Math.min(Number(fields.get('amountSek')) * factor, 1e12)));
      return [id, changed] as const;
    }),
  );
  return new Map([...document, ['transfers', transfers]]);
}

describe('moving money between lines', () => {
  it('never changes the sum of a year or of a financier, however much more was moved than there is', () => {
    fc.assert(
      fc.property(validDocument, fc.integer({ min: 1, max: 20 }), (document, factor) => {
        const before = budgetTotals(readPlan(without(document, 'transfers')).plan);
        const { plan } = readPlan(withGreedyTransfers(document, factor));
        const after = budgetTotals(plan);
        expect(after.totalSek).toBe(before.totalSek);
        for (const [year, sek] of after.byYear) expect(before.byYear.get(year) ?? 0).toBe(sek);
        for (const [financier, sek] of after.byFinancier) expect(before.byFinancier.get(financier) ?? 0).toBe(sek);
        for (const { amounts } of plan.budgetLines)
          for (const { amountSek } of amounts) expect(amountSek).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('counts each transfer that fits whole, and tells each that does not', () => {
    fc.assert(
      fc.property(validDocument, fc.integer({ min: 1, max: 20 }), (document, factor) => {
        const { plan, conflicts } = readPlan(withGreedyTransfers(document, factor));
        const told = conflicts.filter(({ collection }) => collection === 'transfers').map(({ id }) => id);
        const left = plan.transfers.filter(({ counted, struckAt }) => !counted && struckAt === null);
        // Moved to the line it came from it moves nothing, and is told too.
        expect(told.sort()).toEqual(left.map(({ id }) => String(id)).sort());
        for (const { struckAt, counted } of plan.transfers) if (struckAt !== null) expect(counted).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
