import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetTotals } from '../../src/core/budget/budget-totals.ts';
import { splitByLargestRemainder } from '../../src/core/budget/largest-remainder.ts';
import { budgetLeaves } from '../../src/core/budget/leaves.ts';
import { ledger } from '../../src/core/budget/ledger.ts';
import type { LineYear } from '../../src/core/budget/line-years.ts';
import { yearSums } from '../../src/core/budget/line-years.ts';
import { parseAmountSek } from '../../src/core/budget/money.ts';
import { makeZoneMoney, zoneMoney } from '../../src/core/budget/zone-money.ts';
import type { BudgetLine, Plan } from '../../src/core/plan/plan.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import { SMALL_CATALOG } from '../unit/core/plan/small-catalog.ts';
import { validDocument } from './plan-arbitraries.ts';

const plans = validDocument.map((document) => readPlan(document).plan);

const total = (amounts: Iterable<number>): number => [...amounts].reduce((sum, amount) => sum + amount, 0);

const parts = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 4 }),
    weight: fc.oneof(
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
    ),
  }),
  { minLength: 1, maxLength: 300, selector: ({ key }) => key },
);

function withPlacesReversed(line: BudgetLine): BudgetLine {
  if (line.place.kind === 'municipality-wide') return line;
  return { ...line, place: { ...line.place, weights: [...line.place.weights].reverse() } };
}

function withMore(line: BudgetLine, addedSek: number): BudgetLine {
  return { ...line, amounts: line.amounts.map((amount) => ({ ...amount, amountSek: amount.amountSek + addedSek })) };
}

function addedUp(lines: readonly BudgetLine[]): ReadonlyMap<number, LineYear> {
  const budgeted = lines.flatMap(({ amounts }) => amounts.filter(({ measure }) => measure === 'budget'));
  return new Map(
    [...new Set(budgeted.map(({ year }) => year))].map((year) => {
      const own = budgeted.filter((amount) => amount.year === year);
      const ofGrant = own.filter(({ financier }) => financier === 'state-grant');
      const [allSek, stateGrantSek] = [own, ofGrant].map((list) => total(list.map(({ amountSek }) => amountSek)));
      return [year, { year, allSek: allSek ?? 0, stateGrantSek: stateGrantSek ?? 0 }];
    }),
  );
}

function turnedAround(plan: Plan): Plan {
  return {
    ...plan,
    zones: [...plan.zones].reverse(),
    budgetLines: [...plan.budgetLines].reverse().map(withPlacesReversed),
  };
}

describe('splitting kronor', () => {
  it('adds up to the total to the krona, each part within one krona of its quota', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), parts, (totalSek, list) => {
        const split = splitByLargestRemainder(totalSek, list);
        expect(total(split.values())).toBe(totalSek);
        expect(split.size).toBe(list.length);
        const greatest = Math.max(...list.map(({ weight }) => weight));
        const sum = total(list.map(({ weight }) => weight / greatest));
        for (const { key, weight } of list) {
          const quota = totalSek * (weight / greatest / sum);
          // A thousandth of a krona beside 10¹² kronor is the rounding of the quota itself.
          expect(Math.abs((split.get(key) ?? Number.NaN) - quota)).toBeLessThan(1.001);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), parts, (totalSek, list) => {
        const forwards = splitByLargestRemainder(totalSek, list);
        expect(splitByLargestRemainder(totalSek, [...list].reverse())).toEqual(forwards);
      }),
    );
  });
});

describe('the budget', () => {
  it('is the same to the krona by zone, by year, by line and by financier', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { totalSek, byYear, byLine, byFinancier, byPlace } = budgetTotals(plan);
        const entered = plan.budgetLines
          .flatMap(({ amounts }) => amounts)
          .filter(({ measure }) => measure === 'budget');
        expect(totalSek).toBe(total(entered.map(({ amountSek }) => amountSek)));
        for (const side of [byYear, byLine, byFinancier, byPlace]) expect(total(side.values())).toBe(totalSek);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same to the krona in the ledger and in the zones with what has no zone', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { totalSek, byPlace } = budgetTotals(plan);
        const years = ledger(plan, SMALL_CATALOG);
        expect(total(years.map(({ plannedAllFinanciersSek }) => plannedAllFinanciersSek))).toBe(totalSek);
        const inZones = total([...zoneMoney(plan).values()].flat().map(({ amountSek }) => amountSek));
        const elsewhere = (byPlace.get('municipality-wide') ?? 0) + (byPlace.get('without-place') ?? 0);
        expect(inZones + elsewhere).toBe(totalSek);
        for (const { allocationSek, carriedInSek, plannedSek, leftSek } of years) {
          expect(allocationSek + carriedInSek - plannedSek).toBe(leftSek);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is, followed edit by edit, what it is when summed anew', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plans, fc.nat({ max: 2 })), { minLength: 2, maxLength: 5 }), (list) => {
        const follow = makeZoneMoney();
        // Some lines stay the same objects from plan to plan, some go, some come; residents and neighbours change or do not.
        const [first] = list;
        for (const [plan, turnOfReach] of list) {
          const kept = (first?.[0].budgetLines ?? []).filter((_line, turn) => turn % 2 === 0);
          const mixed = { ...plan, budgetLines: [...kept, ...plan.budgetLines] };
          const reach = new Map(
            mixed.zones.map(({ id }, turn) => [
              id,
              {
                residents: turnOfReach === 0 ? null : turnOfReach * 100 + turn,
                overlapping: mixed.zones.flatMap(({ id: other }, at) =>
                  other !== id && (at + turn) % 3 === turnOfReach ? [other] : [],
                ),
              },
            ]),
          );
          expect(follow(mixed, reach)).toEqual(zoneMoney(mixed, reach));
          expect(follow(mixed, reach)).toEqual(zoneMoney(mixed, reach));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('by year is, after any row of edits, what adding up every amount gives', () => {
    // Of a line now and then only the amounts change, its years staying; now and then another line comes in its place.
    const edit = fc.record({ at: fc.nat(), addedSek: fc.integer({ min: 0, max: 1_000_000 }), other: fc.option(plans) });
    fc.assert(
      fc.property(plans, fc.array(edit, { maxLength: 8 }), (plan, edits) => {
        let lines = plan.budgetLines;
        for (const { at, addedSek, other } of edits) {
          const place = at % Math.max(1, lines.length);
          lines = lines.flatMap((line, turn) =>
            turn === place ? (other?.budgetLines.slice(0, 2) ?? [withMore(line, addedSek)]) : [line],
          );
          expect(yearSums(lines)).toEqual(addedUp(lines));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of zones, lines or weights', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [one, other] = [budgetTotals(plan), budgetTotals(turnedAround(plan))];
        expect(new Map([...other.byPlace].sort())).toEqual(new Map([...one.byPlace].sort()));
        const amountsOf = (leaves: ReturnType<typeof budgetLeaves>) =>
          leaves.map((leaf) => JSON.stringify(leaf)).sort();
        expect(amountsOf(budgetLeaves(turnedAround(plan)))).toEqual(amountsOf(budgetLeaves(plan)));
      }),
    );
  });
});

describe('reading an amount', () => {
  it('reads back exactly what was written with any number of decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (amountSek) => {
        const digits = String(amountSek).padStart(7, '0');
        const inMillions = `${digits.slice(0, -6)},${digits.slice(-6)} mnkr`;
        expect(parseAmountSek(inMillions)).toEqual({ ok: true, value: amountSek });
        const grouped = String(amountSek).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
        expect(parseAmountSek(`${grouped} kr`)).toEqual({ ok: true, value: amountSek });
      }),
    );
  });

  it('never throws and never gives anything but whole kronor', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789., -−kmntrse\u00a0') });
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), (text) => {
        const result = parseAmountSek(text);
        if (result.ok) expect(Number.isSafeInteger(result.value) && result.value >= 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
