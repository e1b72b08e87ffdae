import { describe, expect, it } from 'vitest';
import { ledger } from '../../../../src/core/budget/ledger.ts';
import type { TransferId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import { removeBudgetLine } from '../../../../src/core/plan/operations/remove-budget-line.ts';
import { setBudgetAmount, setBudgetAmounts } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import { strikeTransfer, transferMoney } from '../../../../src/core/plan/operations/transfer-money.ts';
import type { PlainDocument } from '../../../../src/core/plan/patch.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { parsePlanFile } from '../../../../src/io/plan-file/parse-plan-file.ts';
import { writePlanFile } from '../../../../src/io/plan-file/write-plan-file.ts';
import type { Step } from './plan-steps.ts';
import { followedBy, lineId, NEW_DOCUMENT, problemCodeOf, valueOrThrow, withLine } from './plan-steps.ts';
import { SMALL_CATALOG } from './small-catalog.ts';

const CELL = { year: 2020, financier: 'state-grant', costType: 'unallocated', measure: 'budget' } as const;

const amount =
  (line: string, amountSek: number | null): Step =>
  (plan) =>
    setBudgetAmount(plan, { id: lineId(line), cell: CELL, amountSek });

const transferId = (id: string): TransferId => asId<TransferId>(id);

const moved =
  (id: string, from: string, to: string, amountSek: number, changes: object = {}): Step =>
  (plan) =>
    transferMoney(plan, {
      id: transferId(id),
      from: lineId(from),
      to: lineId(to),
      year: 2020,
      financier: 'state-grant',
      costType: 'unallocated',
      amountSek,
      reason: 'Delay',
      decision: 'Ks 5/2020',
      recordedAt: `2020-05-0${id}T00:00:00.000Z`,
      ...changes,
    });

const struck =
  (id: string, struckAt: string | null = '2020-06-01T00:00:00.000Z'): Step =>
  (plan) =>
    strikeTransfer(plan, { id: transferId(id), struckAt });

const BASE = followedBy(
  NEW_DOCUMENT,
  withLine('a', { kind: 'municipality-wide' }),
  withLine('b', { kind: 'municipality-wide' }),
  amount('a', 100),
);

const held = (document: PlainDocument) =>
  readPlan(document).plan.budgetLines.map(({ amounts }) => amounts.map(({ amountSek }) => amountSek));

describe('moving money between lines', () => {
  it('takes from one line, gives to the other, and keeps what was entered', () => {
    const document = followedBy(BASE, moved('1', 'a', 'b', 30));
    expect(held(document)).toEqual([[70], [30]]);
    const { plan, conflicts } = readPlan(document);
    expect(conflicts).toEqual([]);
    expect(plan.budgetLines.map(({ enteredAmounts }) => enteredAmounts.map(({ amountSek }) => amountSek))).toEqual([
      [100],
      [],
    ]);
    expect(plan.transfers).toMatchObject([{ reason: 'Delay', decision: 'Ks 5/2020', counted: true }]);
    expect(ledger(plan, SMALL_CATALOG).map(({ plannedSek }) => plannedSek)).toEqual([0, 100, 0]);
  });

  it('is refused without a reason, between a line and itself, above what is there, and outside the plan’s years', () => {
    const { plan } = readPlan(BASE);
    expect(problemCodeOf(moved('1', 'a', 'b', 101)(plan))).toBe('transfer-too-large');
    expect(problemCodeOf(moved('1', 'a', 'b', 0)(plan))).toBe('transfer-too-large');
    expect(problemCodeOf(moved('1', 'b', 'a', 1)(plan))).toBe('transfer-too-large');
    expect(problemCodeOf(moved('1', 'a', 'b', -5)(plan))).toBe('amount-negative');
    expect(problemCodeOf(moved('1', 'a', 'a', 1)(plan))).toBe('transfer-same-line');
    expect(problemCodeOf(moved('1', 'a', 'x', 1)(plan))).toBe('budget-line-unknown');
    expect(problemCodeOf(moved('1', 'a', 'b', 1, { reason: '  ' })(plan))).toBe('transfer-reason-empty');
    expect(problemCodeOf(moved('1', 'a', 'b', 1, { year: 2030 })(plan))).toBe('year-outside-span');
  });

  it('comes undone when it is struck out, and can count again', () => {
    const document = followedBy(BASE, moved('1', 'a', 'b', 30), struck('1'));
    expect(held(document)).toEqual([[100], []]);
    expect(readPlan(document).conflicts).toEqual([]);
    expect(held(followedBy(document, struck('1', null)))).toEqual([[70], [30]]);
    expect(problemCodeOf(struck('9')(readPlan(document).plan))).toBe('entry-unknown');
  });

  it('is not struck out while the line that received it has moved it on', () => {
    const document = followedBy(BASE, moved('1', 'a', 'b', 30), withLine('c', { kind: 'municipality-wide' }));
    const onwards = followedBy(document, moved('2', 'b', 'c', 20));
    expect(problemCodeOf(struck('1')(readPlan(onwards).plan))).toBe('transfer-too-large');
    expect(held(followedBy(onwards, struck('2'), struck('1')))).toEqual([[100], [], []]);
  });

  it('lets a cell be edited to what it should hold, not below what was moved there', () => {
    const document = followedBy(BASE, moved('1', 'a', 'b', 30));
    expect(held(followedBy(document, amount('a', 50)))).toEqual([[50], [30]]);
    expect(held(followedBy(document, amount('a', null)))).toEqual([[0], [30]]);
    expect(held(followedBy(document, amount('b', 45)))).toEqual([[70], [45]]);
    expect(problemCodeOf(amount('b', 29)(readPlan(document).plan))).toBe('amount-below-transfers');
    expect(problemCodeOf(amount('b', null)(readPlan(document).plan))).toBe('amount-below-transfers');
  });

  it('leaves out, and tells, the last transfer that a merge left too little for', () => {
    const both = followedBy(BASE, moved('1', 'a', 'b', 60), moved('2', 'a', 'b', 40));
    // Another person lowered what was entered, without knowing of the transfers.
    const field = 'amount/2020/state-grant/unallocated/budget';
    const merged = applyPatch(both, { changes: [{ collection: 'budgetLines', id: 'a', field, value: 70 }] });
    expect(held(merged)).toEqual([[10], [60]]);
    const { plan, conflicts } = readPlan(merged);
    expect(plan.transfers.map(({ counted }) => counted)).toEqual([true, false]);
    expect(conflicts).toEqual([{ code: 'invalid-field', collection: 'transfers', id: '2', field: 'amountSek' }]);
  });

  it('keeps what a line received when the line it came from is removed', () => {
    const removal: Step = (plan) => removeBudgetLine(plan, { id: lineId('a'), now: '2020-07-01T00:00:00.000Z' });
    const document = followedBy(BASE, moved('1', 'a', 'b', 30), removal);
    expect(held(document)).toEqual([[30]]);
    expect(readPlan(document).conflicts).toEqual([]);
  });

  it('is the same after the plan has been a file', () => {
    const { plan } = readPlan(followedBy(BASE, moved('1', 'a', 'b', 30)));
    const reading = valueOrThrow(parsePlanFile(writePlanFile(plan)));
    expect(reading.ignoredFields).toEqual([]);
    expect(readPlan(reading.document).plan).toEqual(plan);
  });
});

describe('several cells at once', () => {
  const change = (line: string, year: number, amountSek: number | null) => ({
    id: lineId(line),
    cell: { ...CELL, year },
    amountSek,
  });

  it('are set as one step', () => {
    const cells = [change('a', 2019, 1), change('a', 2020, null), change('b', 2021, 3)];
    expect(held(followedBy(BASE, (plan) => setBudgetAmounts(plan, cells)))).toEqual([[1], [3]]);
  });

  it('are all refused where one of them is', () => {
    const { plan } = readPlan(BASE);
    expect(problemCodeOf(setBudgetAmounts(plan, [change('a', 2019, 1), change('a', 2022, 1)]))).toBe(
      'year-outside-span',
    );
    expect(problemCodeOf(setBudgetAmounts(plan, [change('a', 2019, 1e15)]))).toBe('amount-too-large');
    expect(problemCodeOf(setBudgetAmounts(plan, [change('x', 2019, 1)]))).toBe('budget-line-unknown');
  });
});
