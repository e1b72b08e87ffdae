import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetTotals } from '../../src/core/budget/budget-totals.ts';
import { applyWhatIf } from '../../src/core/budget/what-if.ts';
import { whatIfLosses } from '../../src/core/budget/what-if-losses.ts';
import { amountFieldName } from '../../src/core/plan/document-schema.ts';
import type { BudgetLine, Plan } from '../../src/core/plan/plan.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import type { WhatIf } from '../../src/core/plan/scenario.ts';
import { validDocument } from './plan-arbitraries.ts';

interface Case {
  readonly plan: Plan;
  readonly whatIf: WhatIf;
}

/** Every line with some grant in every year that the scenario says: else there is seldom another line to fall first. */
function crowded(plan: Plan, years: readonly number[], grantsSek: readonly number[]): Plan {
  const budgetLines = plan.budgetLines.map((line, turn) => {
    const cells = years.map((year) => ({
      ...({ year, financier: 'state-grant', costType: 'other', measure: 'budget' } as const),
      amountSek: grantsSek[(turn + year) % grantsSek.length] ?? 0,
    }));
    const others = line.amounts.filter(
      (amount) => !cells.some((cell) => amountFieldName(cell) === amountFieldName(amount)),
    );
    return { ...line, amounts: [...others, ...cells] };
  });
  return { ...plan, budgetLines };
}

/** Plans with a scenario of their own, its frames now and then near what is planned, so that something falls and not all. */
const cases: fc.Arbitrary<Case> = validDocument
  .map((document) => readPlan(document).plan)
  .filter(({ scenarios }) => scenarios.length > 0)
  .chain((plan) =>
    fc
      .tuple(
        // Not doubles: nearly all of those are next to nothing, and all would fall.
        fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 10, maxLength: 10 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 7 }),
        fc.boolean(),
      )
      .map(([percents, grantsSek, isCrowded]): Case => {
        const [scenario] = plan.scenarios;
        if (scenario === undefined) throw new Error('a scenario was asked for');
        const years = scenario.frames.map(({ year }) => year);
        const own = isCrowded ? crowded(plan, years, grantsSek) : plan;
        const frames = years.map((year, turn) => ({
          year,
          amountSek: Math.floor((grantOf(own, year) * (percents[turn] ?? 100)) / 100),
        }));
        return { plan: own, whatIf: { ...scenario, frames } };
      }),
  );

function grantOf(plan: Plan, year: number): number {
  return plan.budgetLines
    .flatMap(({ amounts }) => amounts)
    .filter((cell) => cell.measure === 'budget' && cell.financier === 'state-grant' && cell.year === year)
    .reduce((sum, { amountSek }) => sum + amountSek, 0);
}

describe('a what-if', () => {
  it('fits every year it says into its frame, to the krona where the last line is cut', () => {
    fc.assert(
      fc.property(cases, ({ plan, whatIf }) => {
        const { plan: after } = applyWhatIf(plan, whatIf);
        for (const { year, amountSek } of whatIf.frames) {
          const left = grantOf(after, year);
          expect(left).toBeLessThanOrEqual(amountSek);
          if (whatIf.lastLine === 'cut') expect(left).toBe(Math.min(amountSek, grantOf(plan, year)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes nothing from a line while one that is less important, or more loosely bound, keeps anything', () => {
    const bound = { promise: 1, agreement: 2, employed: 3 } as const;
    const standing = ({ priority, commitment }: BudgetLine) => ({
      importance: priority === null ? 0 : 6 - priority,
      tightness: commitment === null ? 0 : bound[commitment],
    });
    fc.assert(
      fc.property(cases, ({ plan, whatIf }) => {
        const lineOf = new Map(plan.budgetLines.map((line) => [line.id, standing(line)]));
        const { lineYears } = applyWhatIf(plan, whatIf);
        for (const loser of lineYears.filter(({ beforeSek, afterSek }) => afterSek < beforeSek)) {
          for (const other of lineYears.filter(({ year, afterSek }) => year === loser.year && afterSek > 0)) {
            const [one, two] = [lineOf.get(loser.line), lineOf.get(other.line)];
            if (one === undefined || two === undefined) throw new Error('a line of the plan');
            const [first, second] =
              whatIf.fallOrder === 'priority'
                ? ([two.importance - one.importance, two.tightness - one.tightness] as const)
                : ([two.tightness - one.tightness, two.importance - one.importance] as const);
            expect(first > 0 || (first === 0 && second >= 0)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses what the plan had and has no more: by line, by zone, in all, to the krona', () => {
    fc.assert(
      fc.property(cases, ({ plan, whatIf }) => {
        const outcome = applyWhatIf(plan, whatIf);
        const losses = whatIfLosses(plan, outcome);
        expect(losses.lostSek).toBe(budgetTotals(plan).totalSek - budgetTotals(outcome.plan).totalSek);
        const byZone = losses.zones.reduce((sum, { lostSek }) => sum + lostSek, 0);
        expect(byZone + losses.municipalityWideSek + losses.withoutPlaceSek).toBe(losses.lostSek);
        const byLine = losses.lines.reduce(
          (sum, { lostSek, coFinancingLostSek }) => sum + lostSek + coFinancingLostSek,
          0,
        );
        expect(byLine).toBe(losses.lostSek);
      }),
      { numRuns: 300 },
    );
  });

  it('never raises a cell, touches no forecast or outcome, and no year that it does not say', () => {
    fc.assert(
      fc.property(cases, ({ plan, whatIf }) => {
        const said = new Set(whatIf.frames.map(({ year }) => year));
        const { plan: after } = applyWhatIf(plan, whatIf);
        for (const [turn, line] of plan.budgetLines.entries()) {
          const now = after.budgetLines[turn]?.amounts ?? [];
          expect(now.length).toBe(line.amounts.length);
          for (const [position, cell] of line.amounts.entries()) {
            const amountSek = now[position]?.amountSek ?? Number.NaN;
            expect(Number.isSafeInteger(amountSek) && amountSek >= 0 && amountSek <= cell.amountSek).toBe(true);
            if (cell.measure !== 'budget' || !said.has(cell.year)) expect(amountSek).toBe(cell.amountSek);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
