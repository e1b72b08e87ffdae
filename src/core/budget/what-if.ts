import type { BudgetLineId } from '../identifiers.ts';
import type { BudgetAmount, BudgetLine, Commitment, Plan } from '../plan/plan.ts';
import type { FallOrder, WhatIf } from '../plan/scenario.ts';
import { splitByLargestRemainder } from './largest-remainder.ts';

/** How tightly a line is bound, loosest first. */
const TIGHTNESS: Readonly<Record<Commitment, number>> = { promise: 1, agreement: 2, employed: 3 };
/** Without a priority a line is less important than any that has one. */
const NO_PRIORITY = 6;

/** What becomes of a line's grant in a year whose allocation is thought otherwise. */
export interface LineYear {
  readonly line: BudgetLineId;
  readonly year: number;
  readonly outcome: 'kept' | 'cut' | 'fallen';
  /** Planned against the state grant, and what is left of it. Whole kronor. */
  readonly beforeSek: number;
  readonly afterSek: number;
  /** What others pay for it, and of that what they do not where it follows. */
  readonly coFinancingSek: number;
  readonly coFinancingLostSek: number;
}

export interface WhatIfOutcome {
  /** The plan as it would be: the same lines and zones, budgets of fallen and cut lines lower. */
  readonly plan: Plan;
  /** Every line with grant in a year thought otherwise; in each year the first to fall first. */
  readonly lineYears: readonly LineYear[];
}

function commitmentRank({ commitment }: BudgetLine): number {
  return commitment === null ? 0 : TIGHTNESS[commitment];
}

/** Below 0 where `a` falls before `b`; lines alike in all fall from the end of the list. */
function compareFall(order: FallOrder): (a: BudgetLine, b: BudgetLine) => number {
  const byPriority = (a: BudgetLine, b: BudgetLine) => (b.priority ?? NO_PRIORITY) - (a.priority ?? NO_PRIORITY);
  const byCommitment = (a: BudgetLine, b: BudgetLine) => commitmentRank(a) - commitmentRank(b);
  return order === 'priority'
    ? (a, b) => byPriority(a, b) || byCommitment(a, b)
    : (a, b) => byCommitment(a, b) || byPriority(a, b);
}

/** The plan's lines, the first to fall first. */
export function fallingOrder(plan: Plan, order: FallOrder): readonly BudgetLine[] {
  return [...plan.budgetLines].reverse().sort(compareFall(order));
}

function isGrantOf({ measure, financier, year }: BudgetAmount, wanted: number): boolean {
  return measure === 'budget' && financier === 'state-grant' && year === wanted;
}

function isCoFinancingOf({ measure, financier, year }: BudgetAmount, wanted: number): boolean {
  return measure === 'budget' && financier !== 'state-grant' && year === wanted;
}

function sumOf(amounts: readonly BudgetAmount[]): number {
  return amounts.reduce((sum, { amountSek }) => sum + amountSek, 0);
}

/** Cells brought down to a total, each in proportion, whole kronor. */
function bringDown(cells: readonly BudgetAmount[], totalSek: number): ReadonlyMap<BudgetAmount, number> {
  const parts = cells.flatMap((cell, turn) =>
    cell.amountSek > 0 ? [{ key: String(turn).padStart(6, '0'), weight: cell.amountSek }] : [],
  );
  const left = splitByLargestRemainder(totalSek, parts);
  return new Map(cells.map((cell, turn) => [cell, left.get(String(turn).padStart(6, '0')) ?? 0]));
}

/** What each line keeps of a year's grant: from the last to fall backwards, as far as the frame goes. */
function keptOfYear(
  fallingFirst: readonly { readonly line: BudgetLine; readonly beforeSek: number }[],
  frameSek: number,
  lastLine: WhatIf['lastLine'],
): readonly number[] {
  let left = frameSek;
  let hasRunOut = false;
  const kept = fallingFirst.map(() => 0);
  for (let turn = fallingFirst.length - 1; turn >= 0; turn--) {
    const beforeSek = fallingFirst[turn]?.beforeSek ?? 0;
    if (hasRunOut) continue;
    hasRunOut = beforeSek > left;
    kept[turn] = hasRunOut ? (lastLine === 'cut' ? left : 0) : beforeSek;
    left -= kept[turn] ?? 0;
  }
  return kept;
}

/** amount × part / whole, rounded down; in whole numbers, since 100 × 0.29 is less than 29 in floats. */
function inProportion(amountSek: number, partSek: number, wholeSek: number): number {
  return Number((BigInt(amountSek) * BigInt(partSek)) / BigInt(wholeSek));
}

interface LoweredLine {
  /** Cells that are brought down, and what is left of each. */
  readonly cells: ReadonlyMap<BudgetAmount, number>;
  readonly coFinancingLostSek: number;
}

/** A line's grant of a year brought down, and with it, where it follows, what others pay, in proportion. */
function lowerLine(
  line: BudgetLine,
  { year, beforeSek, afterSek }: { readonly year: number; readonly beforeSek: number; readonly afterSek: number },
  coFinancing: WhatIf['coFinancing'],
): LoweredLine {
  const grant = line.amounts.filter((amount) => isGrantOf(amount, year));
  const grantLeft = bringDown(grant, afterSek);
  if (coFinancing === 'stays') return { cells: grantLeft, coFinancingLostSek: 0 };
  const others = line.amounts.filter((amount) => isCoFinancingOf(amount, year));
  const othersSek = sumOf(others);
  const othersAfterSek = inProportion(othersSek, afterSek, beforeSek);
  const cells = new Map([...grantLeft, ...bringDown(others, othersAfterSek)]);
  return { cells, coFinancingLostSek: othersSek - othersAfterSek };
}

function outcomeOf(beforeSek: number, afterSek: number): LineYear['outcome'] {
  if (afterSek === beforeSek) return 'kept';
  return afterSek === 0 ? 'fallen' : 'cut';
}

function withLowered(line: BudgetLine, lowered: ReadonlyMap<BudgetAmount, number>): BudgetLine {
  if (!line.amounts.some((amount) => lowered.has(amount))) return line;
  const amounts = line.amounts.map((amount) => ({ ...amount, amountSek: lowered.get(amount) ?? amount.amountSek }));
  return { ...line, amounts };
}

/**
 * The plan under another allocation. In each year said, lines with a state grant fall away in order until what is
 * planned fits the frame; a year with room for all loses nothing. Only budgets change: what has been paid and spent has.
 */
export function applyWhatIf(plan: Plan, whatIf: WhatIf): WhatIfOutcome {
  const fallingFirst = fallingOrder(plan, whatIf.fallOrder);
  const lineYears: LineYear[] = [];
  const lowered = new Map<BudgetAmount, number>();
  for (const { year, amountSek: frameSek } of whatIf.frames) {
    const withGrant = fallingFirst
      .map((line) => ({ line, beforeSek: sumOf(line.amounts.filter((amount) => isGrantOf(amount, year))) }))
      .filter(({ beforeSek }) => beforeSek > 0);
    const kept = keptOfYear(withGrant, frameSek, whatIf.lastLine);
    for (const [turn, { line, beforeSek }] of withGrant.entries()) {
      const afterSek = kept[turn] ?? 0;
      const outcome = outcomeOf(beforeSek, afterSek);
      const change = outcome === 'kept' ? null : lowerLine(line, { year, beforeSek, afterSek }, whatIf.coFinancing);
      for (const [cell, leftSek] of change?.cells ?? []) lowered.set(cell, leftSek);
      const coFinancingSek = sumOf(line.amounts.filter((amount) => isCoFinancingOf(amount, year)));
      const coFinancingLostSek = change?.coFinancingLostSek ?? 0;
      lineYears.push({ line: line.id, year, outcome, beforeSek, afterSek, coFinancingSek, coFinancingLostSek });
    }
  }
  if (lowered.size === 0) return { plan, lineYears };
  return { plan: { ...plan, budgetLines: plan.budgetLines.map((line) => withLowered(line, lowered)) }, lineYears };
}
