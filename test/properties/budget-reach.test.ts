import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetTotals } from '../../src/core/budget/budget-totals.ts';
import { concentration, shareOfMoneyAt } from '../../src/core/budget/concentration.ts';
import { makeFollowedReach } from '../../src/core/budget/followed-reach.ts';
import { budgetLeaves } from '../../src/core/budget/leaves.ts';
import type { ZonePeople } from '../../src/core/budget/reach.ts';
import { reachOf, sekInAreas, splitToAreas } from '../../src/core/budget/reach.ts';
import type { ReachQuestion } from '../../src/core/budget/reach-picture.ts';
import { askedLeaves } from '../../src/core/budget/reach-picture.ts';
import type { ZoneId } from '../../src/core/identifiers.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import { validDocument } from './plan-arbitraries.ts';

const plans = validDocument.map((document) => readPlan(document).plan);

/** People as a zone's shares of areas give them: any positive parts, also tiny ones; now and then nobody. */
const somePeople: fc.Arbitrary<ZonePeople> = fc
  .uniqueArray(
    fc.record({
      key: fc.integer({ min: 1000, max: 1150 }).map((number) => `1880C${number}`),
      weight: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 1e-9, max: 3000, noNaN: true })),
    }),
    { maxLength: 12, selector: ({ key }) => key },
  )
  .map((parts) => [...parts].sort((a, b) => (a.key < b.key ? -1 : 1)));

interface Peopled {
  readonly plan: Plan;
  readonly people: ReadonlyMap<ZoneId, ZonePeople>;
}

const peopledPlans: fc.Arbitrary<Peopled> = plans.chain((plan) =>
  fc
    .array(somePeople, { minLength: plan.zones.length, maxLength: plan.zones.length })
    .map((list) => ({ plan, people: new Map(plan.zones.map(({ id }, turn) => [id, list[turn] ?? []])) })),
);

describe('reach', () => {
  it('conserves: what reaches areas, the municipality as a whole, outside and nowhere yet is what lines hold, to the krona', () => {
    fc.assert(
      fc.property(peopledPlans, ({ plan, people }) => {
        const reach = reachOf(budgetLeaves(plan), people);
        const entered = plan.budgetLines
          .flatMap(({ amounts }) => amounts)
          .filter(({ measure }) => measure === 'budget')
          .reduce((sum, { amountSek }) => sum + amountSek, 0);
        const { totalSek, municipalityWideSek, outsideSek, withoutPlaceSek } = reach;
        expect(sekInAreas(reach) + municipalityWideSek + outsideSek + withoutPlaceSek).toBe(entered);
        expect(totalSek).toBe(entered);
        expect(municipalityWideSek).toBe(budgetTotals(plan).byPlace.get('municipality-wide') ?? 0);
        expect(withoutPlaceSek).toBe(budgetTotals(plan).byPlace.get('without-place') ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('conserves each leaf alone, and so every sum of leaves: a year, a line, a zone, a financier', () => {
    fc.assert(
      fc.property(peopledPlans, ({ plan, people }) => {
        const leaves = budgetLeaves(plan);
        for (const leaf of leaves) {
          const parts = splitToAreas(leaf, people);
          expect(parts.reduce((sum, { amountSek }) => sum + amountSek, 0)).toBe(leaf.amountSek);
          for (const { amountSek } of parts) expect(Number.isSafeInteger(amountSek) && amountSek > 0).toBe(true);
        }
        const years = new Set(leaves.map(({ year }) => year));
        const byYear = [...years].map((year) =>
          reachOf(
            leaves.filter((leaf) => leaf.year === year),
            people,
          ),
        );
        const whole = reachOf(leaves, people);
        expect(byYear.reduce((sum, reach) => sum + sekInAreas(reach), 0)).toBe(sekInAreas(whole));
        for (const [code, amountSek] of whole.areaSek) {
          expect(byYear.reduce((sum, { areaSek }) => sum + (areaSek.get(code) ?? 0), 0)).toBe(amountSek);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is, followed edit by edit, what it is when summed anew', () => {
    const question = fc.record({
      year: fc.constantFrom(null, 2018, 2026),
      money: fc.constantFrom('all' as const, 'state-grant' as const),
      measure: fc.constantFrom('budget' as const, 'outcome' as const),
    });
    // Mostly the question stays, and only lines change; now and then a zone is drawn anew, with other people in it.
    const otherPeople = fc.option(fc.array(somePeople, { minLength: 1, maxLength: 5 }), { freq: 2 });
    const step = fc.tuple(plans, fc.option(question, { freq: 2 }), fc.boolean(), otherPeople);
    fc.assert(
      fc.property(peopledPlans, fc.array(step, { minLength: 2, maxLength: 5 }), (first, steps) => {
        const follow = makeFollowedReach();
        let { plan, people } = first;
        let asked: ReachQuestion = { year: null, money: 'all', measure: 'budget' };
        for (const [other, otherQuestion, isMixed, moved] of steps) {
          asked = otherQuestion ?? asked;
          // Some lines stay the same objects, some go, some come; or only the question is another.
          const kept = plan.budgetLines.filter((_line, turn) => turn % 2 === 0);
          plan = isMixed ? { ...plan, budgetLines: [...kept, ...other.budgetLines] } : plan;
          if (moved !== null) people = new Map([...people.keys()].map((id, turn) => [id, moved[turn] ?? []]));
          const anew = reachOf(askedLeaves(plan, asked), people);
          expect(follow(plan.budgetLines, people, asked)).toEqual(anew);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of lines or zones', () => {
    fc.assert(
      fc.property(peopledPlans, ({ plan, people }) => {
        const leaves = budgetLeaves(plan);
        const turned = reachOf([...leaves].reverse(), people);
        const straight = reachOf(leaves, people);
        expect(turned).toEqual({
          ...straight,
          areaSek: new Map([...turned.areaSek.keys()].map((code) => [code, straight.areaSek.get(code)])),
        });
        expect(turned.areaSek.size).toBe(straight.areaSek.size);
      }),
    );
  });
});

const groups = fc.array(
  fc.record({
    need: fc.integer({ min: -5, max: 5 }),
    residents: fc.integer({ min: 0, max: 5000 }),
    amountSek: fc.integer({ min: 0, max: 1_000_000_000 }),
  }),
  { maxLength: 30 },
);

describe('the concentration index', () => {
  it('lies between −1 and 1, turns its sign with the ranking, and does not depend on the order of groups', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const found = concentration(list);
        const turned = concentration(list.map((group) => ({ ...group, need: -group.need })));
        expect(found === null).toBe(turned === null);
        if (found === null || turned === null) return;
        expect(Math.abs(found.index)).toBeLessThanOrEqual(1);
        expect(found.index + turned.index).toBeCloseTo(0, 9);
        expect(concentration([...list].reverse())?.index).toBeCloseTo(found.index, 12);
      }),
    );
  });

  it('rises along its curve from nothing to all', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 1000 }), (list, thousandths) => {
        const found = concentration(list);
        if (found === null) return;
        for (const [turn, point] of found.curve.entries()) {
          const before = found.curve[turn - 1] ?? { shareOfResidents: 0, shareOfMoney: 0 };
          expect(point.shareOfResidents).toBeGreaterThanOrEqual(before.shareOfResidents);
          expect(point.shareOfMoney).toBeGreaterThanOrEqual(before.shareOfMoney);
        }
        expect(found.curve.at(-1)).toEqual({ shareOfResidents: 1, shareOfMoney: 1 });
        const read = shareOfMoneyAt(found.curve, thousandths / 1000);
        expect(read).toBeGreaterThanOrEqual(0);
        expect(read).toBeLessThanOrEqual(1);
      }),
    );
  });
});
