import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationPack, totalOf } from '../../src/core/budget/application.ts';
import { budgetTotals } from '../../src/core/budget/budget-totals.ts';
import { planCoFinancing } from '../../src/core/budget/co-financing.ts';
import { ledger } from '../../src/core/budget/ledger.ts';
import type { ZonePeople } from '../../src/core/budget/reach.ts';
import { sekInAreas } from '../../src/core/budget/reach.ts';
import { reachedAreasOn } from '../../src/core/budget/reach-areas.ts';
import { askedLeaves, contributionsTo } from '../../src/core/budget/reach-picture.ts';
import { rankingOfIndicator, rankReach } from '../../src/core/budget/reach-ranking.ts';
import { scenarioSide } from '../../src/core/budget/scenario-side.ts';
import { applyWhatIf } from '../../src/core/budget/what-if.ts';
import { whatIfLosses } from '../../src/core/budget/what-if-losses.ts';
import { zoneMoney } from '../../src/core/budget/zone-money.ts';
import type { ZoneId } from '../../src/core/identifiers.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import type { WhatIf } from '../../src/core/plan/scenario.ts';
import { NO_WHAT_IF } from '../../src/core/plan/scenario.ts';
import { indicatorOf, LARGE, sampleReference, smallData } from '../helpers/sample-reference.ts';
import { validDocument } from './plan-arbitraries.ts';

const reference = sampleReference();
const counting = smallData(reference);
const codes = counting.areas.map(({ code }) => code);
const ranking = rankingOfIndicator(indicatorOf(reference, 'poor_pct'), reference);
const SPAN = { firstYear: 2018, lastYear: 2027 };

/** A zone's people in some of the sample's areas; now and then nobody. */
const somePeople: fc.Arbitrary<ZonePeople> = fc
  .subarray([...codes])
  .chain((chosen) =>
    fc.tuple(...chosen.map((key) => fc.record({ key: fc.constant(key), weight: fc.integer({ min: 1, max: 3000 }) }))),
  );

interface Case {
  readonly plan: Plan;
  readonly people: ReadonlyMap<ZoneId, ZonePeople>;
  readonly whatIf: WhatIf;
}

const cases: fc.Arbitrary<Case> = validDocument
  .map((document) => readPlan(document).plan)
  .chain((plan) =>
    fc
      .tuple(
        fc.array(somePeople, { minLength: plan.zones.length, maxLength: plan.zones.length }),
        fc.constantFrom(NO_WHAT_IF, ...plan.scenarios),
        fc.integer({ min: 0, max: 100 }),
      )
      .map(([people, whatIf, percent]) => ({
        plan,
        people: new Map(plan.zones.map(({ id }, turn) => [id, people[turn] ?? []])),
        // Near what is planned, so that something falls and not all.
        whatIf: {
          ...whatIf,
          frames: whatIf.frames.map(({ year }) => ({
            year,
            amountSek: Math.floor((grantIn(plan, year) * percent) / 100),
          })),
        },
      })),
  );

function grantIn(plan: Plan, year: number): number {
  return planCoFinancing(plan, year).grantSek;
}

function sum<Item>(items: Iterable<Item>, sekOf: (item: Item) => number): number {
  return [...items].reduce((total, item) => total + sekOf(item), 0);
}

/** Added up cell by cell, by nothing that the program adds up with. */
function entered(plan: Plan): number {
  return plan.budgetLines
    .flatMap(({ amounts }) => amounts)
    .reduce((total, { measure, amountSek }) => total + (measure === 'budget' ? amountSek : 0), 0);
}

describe('the same money', () => {
  it('is one total by line, zone, area, larger area, area type, year, financier and scenario, to the krona', () => {
    fc.assert(
      fc.property(cases, ({ plan, people, whatIf }) => {
        const side = scenarioSide({ plan, whatIf, people }, { year: null, ranking }, counting, reference);
        const left = side.plan;
        const { reach, areas, byType } = side.picture;
        const { byLine, byPlace, byYear, byFinancier } = budgetTotals(left);
        const elsewhere = reach.municipalityWideSek + reach.outsideSek + reach.withoutPlaceSek;
        const notInZones = (byPlace.get('municipality-wide') ?? 0) + (byPlace.get('without-place') ?? 0);
        const leaves = askedLeaves(left, { year: null, money: 'all', measure: 'budget' });
        const { stateGrantSek, coFinancingSek } = totalOf(applicationPack(left, SPAN).years);
        const sections = applicationPack(left, SPAN).sections.map(({ years }) => totalOf(years));
        const ofSek = ({ amountSek }: { readonly amountSek: number }): number => amountSek;
        const totals = {
          line: sum(byLine.values(), (sek) => sek),
          place: sum(byPlace.values(), (sek) => sek),
          zone: sum([...zoneMoney(left).values()].flat(), ofSek) + notInZones,
          area: sekInAreas(reach) + elsewhere,
          listedArea: sum(areas, ofSek) + elsewhere,
          largerArea: sum(reachedAreasOn(LARGE, areas, counting, reference) ?? [], ofSek) + elsewhere,
          areaType: sum(byType?.types ?? [], ofSek) + elsewhere,
          areaLineByLine: sum(codes, (code) => sum(contributionsTo(code, leaves, people), ofSek)) + elsewhere,
          year: sum(byYear.values(), (sek) => sek),
          ledger: sum(ledger(left, reference.catalog), ({ plannedAllFinanciersSek }) => plannedAllFinanciersSek),
          financier: sum(byFinancier.values(), (sek) => sek),
          coFinancing: sum(byYear.keys(), (year) => planCoFinancing(left, year).costSek),
          application: stateGrantSek + coFinancingSek,
          applicationSections: sum(sections, (section) => section.stateGrantSek + section.coFinancingSek),
          comparedSide: side.figures.totalSek,
          comparedParts: side.figures.inAreasSek + elsewhere,
          scenario: entered(plan) - whatIfLosses(plan, applyWhatIf(plan, whatIf)).lostSek,
        };
        const expected = entered(left);
        expect(totals).toEqual(Object.fromEntries(Object.keys(totals).map((name) => [name, expected])));
      }),
      { numRuns: 300 },
    );
  });

  it('is, of what the grant pays, one total by scenario year, ledger year and application', () => {
    fc.assert(
      fc.property(cases, ({ plan, people, whatIf }) => {
        const side = scenarioSide({ plan, whatIf, people }, { year: null, ranking: null }, counting, reference);
        const pack = applicationPack(side.plan, SPAN);
        const later = ledger(side.plan, reference.catalog);
        for (const { year, plannedAfterSek } of side.years) {
          expect(later.find((entry) => entry.year === year)?.plannedSek).toBe(plannedAfterSek);
          expect(grantIn(side.plan, year)).toBe(plannedAfterSek);
          expect(pack.years.find((entry) => entry.year === year)?.stateGrantSek ?? 0).toBe(plannedAfterSek);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is, of what reaches areas, all either ranked by need or told as not ranked', () => {
    fc.assert(
      fc.property(cases, ({ plan, people, whatIf }) => {
        const { picture } = scenarioSide({ plan, whatIf, people }, { year: null, ranking }, counting, reference);
        const ranked = rankReach(picture.areas, ranking, counting, reference);
        expect((ranked?.rankedSek ?? 0) + (ranked?.unrankedSek ?? 0)).toBe(sekInAreas(picture.reach));
      }),
      { numRuns: 200 },
    );
  });
});
