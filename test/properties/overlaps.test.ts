import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOfPolygonsM2 } from '../../src/core/geometry/measure.ts';
import { uniteBoundaries } from '../../src/core/geometry/zone-boundary.ts';
import { answerReview, mergeReview } from '../../src/core/overlap/answer-review.ts';
import { commonGrounds, commonPiece } from '../../src/core/overlap/common-ground.ts';
import type { CountCell } from '../../src/core/overlap/count-cell.ts';
import type { LedgerZone } from '../../src/core/overlap/ledger-input.ts';
import type { OverlapLedger } from '../../src/core/overlap/overlap-ledger.ts';
import { overlapLedger } from '../../src/core/overlap/overlap-ledger.ts';
import { answersBySubject, reviewState } from '../../src/core/overlap/review-state.ts';
import { ledgerView, subjectFacts } from '../../src/core/overlap/subject-facts.ts';
import { membersOf, withheldCells } from '../../src/core/overlap/withhold-few.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../src/core/plan/apply-patch.ts';
import type { Holding, HoldingPlace, ReviewSubject } from '../../src/core/plan/holdings.ts';
import type { PlainDocument } from '../../src/core/plan/patch.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import { box, EVEN_PEOPLE, holding, ledgerInput, ledgerZone, pointAt } from '../helpers/overlap-cases.ts';
import { turfOverlapM2 } from '../helpers/plane-area.ts';
import { asPolygon, starRing } from '../helpers/zone-arbitraries.ts';

const star = starRing.map((ring) => [asPolygon(ring)]);
const side = fc.integer({ min: 0, max: 40 }).map((step) => step * 25);
const rectangle = fc
  .tuple(side, side, side, side)
  .filter(([x1, y1, x2, y2]) => x1 !== x2 && y1 !== y2)
  .map(([x1, y1, x2, y2]) => box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)));
const zones = fc
  .array(rectangle, { minLength: 1, maxLength: 5 })
  .map((shapes) => shapes.map((shape, place) => ledgerZone(`z${place}`, shape)));
const place: fc.Arbitrary<HoldingPlace> = fc.oneof(
  fc.tuple(side, side).map(([x, y]) => pointAt(x + 3.5, y + 3.5)),
  rectangle.map((polygons): HoldingPlace => ({ kind: 'polygons', polygons })),
);
const holdings = fc
  .array(fc.tuple(place, fc.option(fc.integer({ min: 0, max: 80 })), fc.constantFrom('a', 'b')), { maxLength: 12 })
  .map((list) => list.map(([where, dwellings, company], n) => holding(`h${n}`, where, dwellings, company)));

/** What every row says, in an order of its own. */
function sayings(ledgerZones: readonly LedgerZone[], owned: readonly Holding[]): readonly string[] {
  const ledger = overlapLedger(ledgerInput(ledgerZones, owned, 60));
  const idOf = (position: number) => owned[position]?.id ?? '';
  const close = (value: number) => value.toFixed(4);
  return [
    ...ledger.grounds.map(({ zones: ids, areaM2, isSliver }) => `${ids.join()} ${close(areaM2)} ${isSliver}`),
    ...[...ledger.relations].flatMap(([zone, relations]) =>
      relations.map((relation) => {
        const { kind, share, distanceM } = relation;
        return `${zone} ${idOf(relation.holding)} ${kind} ${close(share)} ${close(distanceM)}`;
      }),
    ),
    ...[...ledger.companyZones, ...ledger.companyTotals.values()].map((row) => {
      const { company, zone, buildings, dwellings, residents, isWithheld } = row;
      return `${company} ${zone} ${buildings} ${close(dwellings)} ${residents === null ? '-' : close(residents)} ${isWithheld}`;
    }),
  ].sort();
}

/** Everything of a ledger that can be answered about. */
function subjectsOf(ledger: OverlapLedger, owned: readonly Holding[]): readonly ReviewSubject[] {
  const grounds = ledger.grounds.map(({ zones: ids }): ReviewSubject => ({ kind: 'zones', zones: ids }));
  const inZones = [...ledger.relations].flatMap(([zone, relations]) =>
    relations.flatMap(({ holding: position }): readonly ReviewSubject[] => {
      const id = owned[position]?.id;
      return id === undefined ? [] : [{ kind: 'holding', zone, holding: id }];
    }),
  );
  return [...grounds, ...inZones];
}

describe('overlaps', () => {
  it('of two zones are as large as Turf says, and the same both ways round', () => {
    fc.assert(
      fc.property(star, star, (one, other) => {
        const areaOf = (first: typeof one, second: typeof one) =>
          commonGrounds([ledgerZone('a', first), ledgerZone('b', second)]).grounds[0]?.areaM2 ?? 0;
        const expected = turfOverlapM2(one, other);
        // A thousandth of a square metre is rounding, and below that nothing is listed.
        expect(Math.abs(areaOf(one, other) - expected)).toBeLessThan(2e-3 + expected * 1e-9);
        expect(Math.abs(areaOf(one, other) - areaOf(other, one))).toBeLessThan(2e-3);
      }),
      { numRuns: 300 },
    );
  });

  it('are drawn as pieces of the area counted', () => {
    fc.assert(
      fc.property(star, star, star, (...shapes) => {
        const listed = shapes.map((shape, position) => ledgerZone(`z${position}`, shape));
        for (const { zones: ids, areaM2 } of commonGrounds(listed).grounds) {
          const piece = commonPiece(listed.filter(({ id }) => ids.includes(id)));
          expect(Math.abs(areaOfPolygonsM2(piece) - areaM2)).toBeLessThan(0.5 + areaM2 * 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say the same whatever order zones and holdings come in', () => {
    fc.assert(
      fc.property(zones, holdings, fc.infiniteStream(fc.nat()), (listed, owned, turns) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, turn: turns.next().value as number }))
            .sort((a, b) => a.turn - b.turn)
            .map(({ item }) => item);
        expect(sayings(shuffled(listed), shuffled(owned))).toEqual(sayings(listed, owned));
      }),
      { numRuns: 150 },
    );
  });

  it('say after any edits what they say of the same zones and holdings met for the first time', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(rectangle, fc.constant(null)), fc.nat({ max: 9 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(zones, holdings, edits, (listed, owned, steps) => {
        const input = ledgerInput(listed, owned, 60);
        let now = [...listed];
        overlapLedger(input);
        for (const [turn, shape, amountSek] of steps) {
          const at = turn % now.length;
          // Another border, or the same border with other money: everything else stays the same objects.
          now = now.map((zone, place) => {
            if (place !== at) return zone;
            return shape === null
              ? { ...zone, money: [{ year: 2026, amountSek }] }
              : ledgerZone(zone.id, shape, zone.money);
          });
          const followed = overlapLedger({ ...input, zones: now });
          const fresh = now.map(({ id, polygons, money }) => ledgerZone(id, polygons, money));
          const anew = overlapLedger(ledgerInput(fresh, owned, 60));
          expect(followed.companyZones).toEqual(anew.companyZones);
          expect(followed.companyTotals).toEqual(anew.companyTotals);
          expect(followed.relations).toEqual(anew.relations);
          expect(followed.grounds).toEqual(anew.grounds);
          expect(followed.withheldHoldings()).toEqual(anew.withheldHoldings());
          const [view, newView] = [
            ledgerView(followed, { ...input, zones: now }),
            ledgerView(anew, ledgerInput(fresh, owned, 60)),
          ];
          for (const subject of subjectsOf(anew, owned)) {
            expect(subjectFacts(view, subject)).toEqual(subjectFacts(newView, subject));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('hold no more people together than each alone', () => {
    fc.assert(
      fc.property(zones, holdings, (listed, owned) => {
        const union = uniteBoundaries(listed.map(({ boundary }) => boundary));
        const sum = listed.reduce((total, { boundary }) => total + (EVEN_PEOPLE.residentsInside(boundary) ?? 0), 0);
        expect(EVEN_PEOPLE.residentsInside(union) ?? 0).toBeLessThanOrEqual(sum + 1e-6);
        const { companyZones, companyTotals } = overlapLedger(ledgerInput(listed, owned));
        for (const [company, total] of companyTotals) {
          const own = companyZones.filter((row) => row.company === company);
          const each = own.reduce((residents, row) => residents + (row.residents ?? 0), 0);
          expect(total.residents ?? 0).toBeLessThanOrEqual(each + 1e-6);
          for (const row of own) expect(row.residents ?? 0).toBeLessThanOrEqual((total.residents ?? 0) + 1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('hidden counts', () => {
  const members = fc
    .uniqueArray(fc.nat({ max: 7 }), { maxLength: 8 })
    .map((list) => membersOf(list.map((n) => [n, 1] as const)));
  const cells = fc
    .array(fc.tuple(members, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })), { maxLength: 7 })
    .map((list) =>
      list.map(([own, isBeside], n): CountCell => {
        const beside = [...own.holdings].filter((holding) => isBeside[holding] === true);
        const besideWholeAreas = membersOf(beside.map((holding) => [holding, 1] as const));
        return { key: `c${n}`, members: own, besideWholeAreas };
      }),
    );
  const counts = fc.array(fc.constantFrom(0, 3, 8, 15, 21, 60), { minLength: 8, maxLength: 8 });

  it('are not to be had from any two that are shown, nor from one less whole areas', () => {
    fc.assert(
      fc.property(cells, counts, (list, people) => {
        const peopleOf = (holding: number) => people[holding] ?? 0;
        const withheld = withheldCells(list, peopleOf);
        const shown = list.filter(({ key }) => !withheld.has(key));
        const isHarmless = (rest: readonly number[]) => {
          const count = rest.reduce((sum, holding) => sum + peopleOf(holding), 0);
          return count === 0 || count > 20;
        };
        for (const one of shown) {
          expect(isHarmless([...one.members.holdings])).toBe(true);
          expect(isHarmless([...one.besideWholeAreas.holdings])).toBe(true);
          for (const other of shown) {
            expect(
              isHarmless([...one.members.holdings].filter((holding) => !other.members.holdings.includes(holding))),
            ).toBe(true);
            expect(
              isHarmless([...one.members.holdings].filter((holding) => other.members.holdings.includes(holding))),
            ).toBe(true);
          }
        }
        expect([...withheldCells([...list].reverse(), peopleOf)].sort()).toEqual([...withheld].sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('reviews', () => {
  const statuses = ['agreed', 'disputed', 'not-relevant'] as const;
  const listed = [ledgerZone('a', box(0, 0, 500, 500)), ledgerZone('b', box(400, 0, 900, 500))];
  const owned = [holding('h1', pointAt(100, 100)), holding('h2', pointAt(450, 100))];
  const input = ledgerInput(listed, owned);
  const view = ledgerView(overlapLedger(input), input);
  const subjects: readonly ReviewSubject[] = [
    { kind: 'zones', zones: listed.map(({ id }) => id) },
    ...listed.flatMap(({ id: zone }) => owned.map(({ id }) => ({ kind: 'holding', zone, holding: id }) as const)),
  ];
  const step = fc.record({
    copy: fc.nat({ max: 2 }),
    subject: fc.constantFrom(...subjects),
    status: fc.constantFrom(...statuses),
  });
  const history = fc.array(step, { maxLength: 12 });

  /** Three copies of one plan, answered apart. */
  function answerApart(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) {
    const copies: PlainDocument[] = [EMPTY_DOCUMENT, EMPTY_DOCUMENT, EMPTY_DOCUMENT];
    for (const [turn, { copy, subject, status }] of steps.entries()) {
      const document = copies[copy] ?? EMPTY_DOCUMENT;
      const answeredAt = `2026-01-01T00:00:${String(turn).padStart(2, '0')}Z`;
      const answer = { status, comment: '', role: '', company: null, answeredAt, newId: () => `answer-${turn}` };
      copies[copy] = applyPatch(document, answerReview(readPlan(document).plan, view, [subject], answer));
    }
    return copies;
  }

  function merged(into: PlainDocument, from: PlainDocument): PlainDocument {
    return applyPatch(into, mergeReview(readPlan(into).plan, readPlan(from).plan).patch);
  }

  it('merged twice change nothing, in any order say the same, and lose no answer', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const [one, two, three] = answerApart(steps) as [PlainDocument, PlainDocument, PlainDocument];
        const together = merged(merged(one, two), three);
        expect(mergeReview(readPlan(together).plan, readPlan(two).plan).patch.changes).toEqual([]);
        const stateIn = (document: PlainDocument) =>
          subjects.map((subject) => {
            const answers = [...answersBySubject(readPlan(document).plan.reviewAnswers).values()].flat();
            const own = answers.filter((answer) => JSON.stringify(answer.subject) === JSON.stringify(subject));
            return reviewState(own, subjectFacts(view, subject)?.fingerprint ?? null);
          });
        expect(stateIn(merged(merged(three, two), one))).toEqual(stateIn(together));
        const ids = readPlan(together).plan.reviewAnswers.map(({ id }) => id);
        expect(ids.length).toBe(new Set(ids).size);
        for (const copy of [one, two, three]) {
          for (const { id } of readPlan(copy).plan.reviewAnswers) expect(ids).toContain(id);
        }
      }),
      { numRuns: 150 },
    );
  });
});
