import { describe, expect, it } from 'vitest';
import type { CompanyId, HoldingId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { answerReview, mergeReview } from '../../../../src/core/overlap/answer-review.ts';
import type { LedgerZone } from '../../../../src/core/overlap/ledger-input.ts';
import { overlapLedger } from '../../../../src/core/overlap/overlap-ledger.ts';
import { reviewPlan } from '../../../../src/core/overlap/review-plan.ts';
import { answersBySubject, reviewState, subjectKey } from '../../../../src/core/overlap/review-state.ts';
import type { LedgerView } from '../../../../src/core/overlap/subject-facts.ts';
import { ledgerView, subjectFacts } from '../../../../src/core/overlap/subject-facts.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../../../src/core/plan/apply-patch.ts';
import type { Holding, ReviewStatus, ReviewSubject } from '../../../../src/core/plan/holdings.ts';
import { addBudgetLine } from '../../../../src/core/plan/operations/add-budget-line.ts';
import { addZone } from '../../../../src/core/plan/operations/add-zone.ts';
import { addCompany, putHoldings } from '../../../../src/core/plan/operations/companies.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import type { PlainDocument, PlanPatch } from '../../../../src/core/plan/patch.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Result } from '../../../../src/core/result.ts';
import { parsePlanFile } from '../../../../src/io/plan-file/parse-plan-file.ts';
import { writePlanFile } from '../../../../src/io/plan-file/write-plan-file.ts';
import { box, holding, ledgerInput, ledgerZone, pointAt } from '../../../helpers/overlap-cases.ts';

const HOUSE: Holding = holding('h1', { kind: 'polygons', polygons: box(480, 100, 520, 120) });
const IN_A: ReviewSubject = { kind: 'holding', zone: asId<ZoneId>('a'), holding: asId<HoldingId>('h1') };
const BOTH: ReviewSubject = { kind: 'zones', zones: [asId<ZoneId>('a'), asId<ZoneId>('b')] };
const A = ledgerZone('a', box(0, 0, 500, 500));
const B = ledgerZone('b', box(400, 0, 900, 500));

function viewOf(zones: readonly LedgerZone[], holdings: readonly Holding[] = [HOUSE]): LedgerView {
  const input = ledgerInput(zones, holdings);
  return ledgerView(overlapLedger(input), input);
}

let serial = 0;
function answered(document: PlainDocument, view: LedgerView, status: ReviewStatus, subject: ReviewSubject = IN_A) {
  serial += 1;
  const id = `answer-${serial}`;
  const answeredAt = `2026-11-23T10:00:${String(serial % 60).padStart(2, '0')}.000Z`;
  const plan = readPlan(document).plan;
  const options = { status, comment: '', role: 'förvaltare', company: null, answeredAt, newId: () => id };
  return applyPatch(document, answerReview(plan, view, [subject], options));
}

function stateOf(document: PlainDocument, view: LedgerView, subject: ReviewSubject = IN_A) {
  const answers = answersBySubject(readPlan(document).plan.reviewAnswers).get(subjectKey(subject)) ?? [];
  return reviewState(answers, subjectFacts(view, subject)?.fingerprint ?? null);
}

describe('an answer', () => {
  const view = viewOf([A, B]);

  it('holds for as long as geometry and money are as they were', () => {
    expect(stateOf(EMPTY_DOCUMENT, view)).toEqual({ kind: 'unanswered' });
    const document = answered(EMPTY_DOCUMENT, view, 'agreed');
    expect(stateOf(document, view)).toMatchObject({ kind: 'answered', status: 'agreed' });
    // The same zones, made anew in another order with another name: nothing that matters.
    const same = [B, { ...ledgerZone('a', box(0, 0, 500, 500)), name: 'Nytt namn' }];
    expect(stateOf(document, viewOf(same))).toMatchObject({ kind: 'answered' });
  });

  it('is changed since when the border moves over the building, and says what it was given on', () => {
    const document = answered(EMPTY_DOCUMENT, view, 'agreed');
    const moved = viewOf([ledgerZone('a', box(0, 0, 510, 500)), B]);
    const state = stateOf(document, moved);
    expect(state).toMatchObject({ kind: 'changed', status: 'agreed' });
    if (state.kind !== 'changed') throw new Error(state.kind);
    expect(state.answer.given.dwellings).toBeCloseTo(15, 6);
    expect(subjectFacts(moved, IN_A)?.dwellings).toBeCloseTo(22.5, 6);
    const shapes = readPlan(document).plan.reviewedShapes;
    expect(shapes.map(({ id }) => id)).toEqual([state.answer.given.shape]);
  });

  it('is changed since when the zone gets more money, or more people to share it', () => {
    const document = answered(EMPTY_DOCUMENT, view, 'agreed');
    const richer = ledgerZone('a', box(0, 0, 500, 500), [{ year: 2026, amountSek: 1_000_001 }]);
    expect(stateOf(document, viewOf([richer, B])).kind).toBe('changed');
    expect(stateOf(document, viewOf([ledgerZone('a', box(-100, 0, 500, 500)), B])).kind).toBe('changed');
  });

  it('is changed since when the overlap is gone: the building left the zone, or the zone the plan', () => {
    const document = answered(EMPTY_DOCUMENT, view, 'disputed');
    expect(stateOf(document, viewOf([ledgerZone('a', box(0, 0, 400, 500)), B])).kind).toBe('changed');
    expect(stateOf(document, viewOf([B])).kind).toBe('changed');
  });

  it('about two zones is tied to the ground they share, whichever is named first', () => {
    const document = answered(EMPTY_DOCUMENT, view, 'not-relevant', BOTH);
    expect(stateOf(document, view, BOTH)).toMatchObject({ kind: 'answered', status: 'not-relevant' });
    expect(stateOf(document, viewOf([A, ledgerZone('b', box(410, 0, 900, 500))]), BOTH).kind).toBe('changed');
    expect(subjectKey(BOTH)).toBe(subjectKey({ kind: 'zones', zones: [...BOTH.zones].reverse() }));
  });

  it('is changed since when the border moves where nobody counts dwellings and no money falls', () => {
    const poor = (id: string, polygons: Parameters<typeof ledgerZone>[1]) => ledgerZone(id, polygons, []);
    const zones = [poor('a', box(0, 0, 500, 500)), poor('b', box(400, 0, 900, 500))];
    const uncounted = (one: Holding): Holding => ({ ...one, dwellings: null });
    const house = uncounted(HOUSE);
    const before = viewOf(zones, [house]);
    const document = answered(answered(EMPTY_DOCUMENT, before, 'agreed'), before, 'agreed', BOTH);
    expect(stateOf(document, before).kind).toBe('answered');
    const moved = viewOf([poor('a', box(0, 0, 501, 500)), zones[1] ?? B], [house]);
    expect(stateOf(document, moved).kind).toBe('changed');
    expect(stateOf(document, moved, BOTH).kind).toBe('changed');

    // A building that is a point, elsewhere in the same zone.
    const point = (x: number) => [uncounted(holding('h1', pointAt(x, 100)))];
    const placed = answered(EMPTY_DOCUMENT, viewOf(zones, point(100)), 'agreed');
    expect(stateOf(placed, viewOf(zones, point(100))).kind).toBe('answered');
    expect(stateOf(placed, viewOf(zones, point(101))).kind).toBe('changed');
  });

  it('is replaced by a later one, and of two that did not know of each other both stand', () => {
    const first = answered(EMPTY_DOCUMENT, view, 'disputed');
    expect(stateOf(answered(first, view, 'agreed'), view)).toMatchObject({ kind: 'answered', status: 'agreed' });
    const mine = readPlan(answered(first, view, 'agreed')).plan;
    const theirs = readPlan(answered(first, view, 'not-relevant')).plan;
    const merge = mergeReview(mine, theirs);
    expect(merge).toMatchObject({ addedCount: 1, knownCount: 1, altered: [] });
    expect(merge.conflicts).toMatchObject([{ mine: [{ status: 'agreed' }], theirs: [{ status: 'not-relevant' }] }]);
    const merged = applyPatch(answered(first, view, 'agreed'), merge.patch);
    expect(stateOf(merged, view).kind).toBe('conflict');
    expect(stateOf(answered(merged, view, 'disputed'), view)).toMatchObject({ kind: 'answered', status: 'disputed' });
  });

  it('that was altered on the way is left as it is here, and told', () => {
    const document = answered(EMPTY_DOCUMENT, view, 'agreed');
    const { plan } = readPlan(document);
    const altered = plan.reviewAnswers.map((answer) => ({ ...answer, status: 'disputed' as const }));
    const merge = mergeReview(plan, { reviewAnswers: altered, reviewedShapes: [] });
    expect(merge.altered).toHaveLength(1);
    expect(merge.patch.changes).toEqual([]);
  });
});

describe('a review sent to a company', () => {
  const plan = planWithTwoCompanies();

  it('holds its own holdings and the money of the zones, and nothing of the others', () => {
    const review = reviewPlan(plan, asId<CompanyId>('a'), 'Granskning');
    if (!review.ok) throw new Error(review.problem.code);
    const text = writePlanFile(review.value);
    expect(text).not.toContain('Hemligt');
    expect(text).not.toContain('Annat bolag');
    expect(review.value.holdings.map(({ id }) => id)).toEqual(['h1']);
    expect(review.value.zones.map(({ id, note }) => [id, note])).toEqual([['a', '']]);
    expect(review.value.reviewRequest).toEqual({ company: 'a', planTitle: '' });
    expect(review.value.budgetLines.map(({ amounts }) => amounts.map(({ amountSek }) => amountSek))).toEqual([[700]]);
  });

  it('comes back the same from its file, so that answers given there hold here', () => {
    const review = reviewPlan(plan, asId<CompanyId>('a'), 'Granskning');
    if (!review.ok) throw new Error(review.problem.code);
    const read = parsePlanFile(writePlanFile(review.value));
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.ignoredFields).toEqual([]);
    expect(readPlan(read.value.document).plan).toEqual(review.value);
  });
});

function planWithTwoCompanies(): Plan {
  let document = EMPTY_DOCUMENT;
  const commit = (make: (plan: Plan) => Result<PlanPatch>): void => {
    const made = make(readPlan(document).plan);
    if (!made.ok) throw new Error(made.problem.code);
    document = applyPatch(document, made.value);
  };
  const zone = asId<ZoneId>('a');
  const line = asId<Plan['budgetLines'][number]['id']>('line');
  const shape = { kind: 'drawn', polygons: box(0, 0, 500, 500) } as const;
  commit((now) => addZone(now, { id: zone, name: 'Zon a', note: 'Hemligt', shape }));
  commit((now) =>
    addBudgetLine(now, { id: line, title: 'Hemligt', place: { kind: 'zones', weights: [{ zone, weight: 1 }] } }),
  );
  for (const [costType, amountSek] of [
    ['staff', 500],
    ['premises', 200],
  ] as const) {
    commit((now) =>
      setBudgetAmount(now, {
        id: line,
        cell: { year: 2026, financier: 'state-grant', costType, measure: 'budget' },
        amountSek,
      }),
    );
  }
  for (const [id, name] of [
    ['a', 'Bolaget'],
    ['b', 'Annat bolag'],
  ] as const) {
    const company = { id: asId<CompanyId>(id), name, contactRole: 'förvaltare', keeping: 'plan' } as const;
    commit((now) => addCompany(now, company));
  }
  const theirs = { ...holding('h2', pointAt(10, 10), 30, 'b'), name: 'Hemligt hus' };
  document = applyPatch(document, putHoldings([HOUSE, theirs]));
  return readPlan(document).plan;
}
