import type { Accessor } from 'solid-js';
import { createEffect, createMemo, createSignal, on, untrack } from 'solid-js';
import type { BlockAnswers, BlockQuestions } from '../../core/budget/amount-block.ts';
import { blockQuestions, NO_ANSWERS, splitBlock } from '../../core/budget/amount-block.ts';
import { parseAmountSek } from '../../core/budget/money.ts';
import { inPricesOf, priceIndexOf } from '../../core/budget/price-index.ts';
import type { BudgetLineId } from '../../core/identifiers.ts';
import type { BudgetAmountChange } from '../../core/plan/operations/set-budget-amount.ts';
import { setBudgetAmounts } from '../../core/plan/operations/set-budget-amount.ts';
import type { BudgetLine } from '../../core/plan/plan.ts';
import type { Problem } from '../../core/problem.ts';
import { createSettled } from '../primitives/settled.ts';
import type { Workspace } from '../workspace.ts';
import { amountIn } from './amount-columns.ts';
import type { BlockPlan, GridFrame } from './grid-edits.ts';
import { changeAt, clearRange, copiedText, fillDown, fillRight, planBlock } from './grid-edits.ts';
import type { GridPosition, GridSize } from './grid-movement.ts';
import { makeGridRows } from './grid-rows.ts';
import type { GridRange, GridSelection } from './grid-selection.ts';
import { rangeOf, selectionAt, withinGrid } from './grid-selection.ts';

/** The text being written in the active cell. `typed` from its first key, so arrows leave the cell at once. */
export interface CellEdit {
  readonly text: string;
  readonly problem: Problem | null;
}

/** A block that waits for an answer, or what became of one. */
export type PasteState =
  | { readonly kind: 'asking'; readonly block: readonly (readonly string[])[]; readonly questions: BlockQuestions }
  | { readonly kind: 'done'; readonly plan: BlockPlan };

export interface GridModel {
  readonly frame: Accessor<GridFrame>;
  readonly size: Accessor<GridSize>;
  readonly lineOf: (id: BudgetLineId) => BudgetLine | undefined;
  readonly selection: Accessor<GridSelection>;
  readonly range: Accessor<GridRange>;
  select(selection: GridSelection): void;
  readonly editable: Accessor<boolean>;
  readonly edit: Accessor<CellEdit | null>;
  /** Begins to write in the active cell; the text, or what the cell holds. */
  startEdit(text?: string): void;
  cancelEdit(): void;
  /** Keeps what was written; false, with the reason beside it, where it is no amount. */
  keepEdit(text: string): boolean;
  chooseReading(amountSek: number): void;
  clear(): void;
  fillRight(): void;
  fillDown(): void;
  copied(): string;
  readonly paste: Accessor<PasteState | null>;
  pasteText(text: string): void;
  answer(answer: Partial<BlockAnswers>): void;
  dismissPaste(): void;
  amountAt(position: GridPosition): number | null;
  /** As shown: in the prices chosen, where there is an index for the year. */
  shownSek(amountSek: number, year: number): number | null;
}

/** What the budget table shows and does, apart from how it is drawn. */
export function createGridModel(workspace: Workspace): GridModel {
  const { session, store, derived, reference } = workspace;
  const choices = () => session.state.budget;
  const lines = createMemo(() => store().plan().budgetLines);
  const lineOfId = createMemo(() => new Map(lines().map((line) => [line.id, line])));
  const years = createSettled(() => derived.ledger().map(({ year }) => year), sameNumbers);
  // An amount edited leaves the rows what they were, and what is drawn of them asks for nothing anew.
  const rowsOf = makeGridRows();
  const rows = createSettled(() => rowsOf(lines(), choices().financier));
  const measure = createMemo(() => choices().measure);
  const frame = createMemo<GridFrame>(() => ({ rows: rows(), years: years(), measure: measure() }));
  const size = createMemo((): GridSize => ({ rows: rows().length, columns: years().length }));
  // The table opens at the year that is looked at.
  const yearNow = untrack(() => Math.max(0, years().indexOf(session.state.year)));
  const [selected, setSelected] = createSignal<GridSelection>(selectionAt({ row: 0, column: yearNow }));
  const selection = createMemo(() => withinGrid(selected(), size()));
  const range = createMemo(() => rangeOf(selection()));
  const [edit, setEdit] = createSignal<CellEdit | null>(null);
  const [paste, setPaste] = createSignal<PasteState | null>(null);
  const [answers, setAnswers] = createSignal<BlockAnswers>(NO_ANSWERS);
  const index = createSettled(() => priceIndexOf(store().plan(), reference.catalog));
  const editable = (): boolean => !store().readOnly && choices().pricesOf === null;
  const amountAt = ({ row, column }: GridPosition): number | null => {
    const [at, year] = [rows()[row], years()[column]];
    const line = at === undefined ? undefined : lineOfId().get(at.line);
    if (at === undefined || year === undefined || line === undefined) return null;
    return amountIn(line.amounts, year, at.column, choices().measure);
  };
  const apply = (changes: readonly BudgetAmountChange[]): boolean =>
    editable() && changes.length > 0 && workspace.attempt(setBudgetAmounts(store().plan(), changes));
  const set = (amountSek: number | null): boolean => {
    const { active } = selection();
    const change = changeAt(frame(), active, amountSek);
    if (change === null) return false;
    if (amountSek === amountAt(active)) {
      setEdit(null);
      return true;
    }
    const result = setBudgetAmounts(store().plan(), [change]);
    if (!result.ok) {
      setEdit({ text: edit()?.text ?? '', problem: result.problem });
      return false;
    }
    if (!workspace.attempt(result)) return false;
    setEdit(null);
    return true;
  };
  // What became of a paste is told until the lines are others: undone, it is not so any more.
  let linesPasted: readonly BudgetLine[] | null = null;
  createEffect(
    on(
      lines,
      (now) => {
        if (untrack(paste)?.kind === 'done' && now !== linesPasted) setPaste(null);
      },
      { defer: true },
    ),
  );
  const settlePaste = (block: readonly (readonly string[])[]): void => {
    const questions = blockQuestions(block, answers());
    if (questions.unit !== null || questions.mark !== null) {
      setPaste({ kind: 'asking', block, questions });
      return;
    }
    const plan = planBlock(frame(), range(), block, answers());
    if (plan.changes.length > 0 && !apply(plan.changes)) {
      setPaste(null);
      return;
    }
    setPaste({ kind: 'done', plan });
    linesPasted = store().plan().budgetLines;
    const { top, left, bottom, right } = plan.range;
    setSelected({ anchor: { row: top, column: left }, active: { row: bottom, column: right } });
  };
  // Another filter or measure shows other cells: what was being written or asked about is not among them.
  createEffect(
    on(
      () => [choices().measure, choices().financier, choices().pricesOf],
      () => {
        setEdit(null);
        setPaste(null);
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => years()[selection().active.column],
      (year) => {
        if (year !== undefined) session.set({ year });
      },
      { defer: true },
    ),
  );
  return {
    frame,
    size,
    lineOf: (id) => lineOfId().get(id),
    selection,
    range,
    select(next) {
      setEdit(null);
      setSelected(next);
    },
    editable,
    edit,
    startEdit(text) {
      if (!editable()) return;
      setPaste(null);
      // The far corner of a selection is where its keys go; writing is in one cell.
      setSelected(selectionAt(selection().active));
      const amount = amountAt(selection().active);
      setEdit({ text: text ?? (amount === null ? '' : String(amount)), problem: null });
    },
    cancelEdit: () => setEdit(null),
    keepEdit(text) {
      if (text.trim() === '') return set(null);
      const parsed = parseAmountSek(text);
      if (parsed.ok) return set(parsed.value);
      setEdit({ text, problem: parsed.problem });
      return false;
    },
    chooseReading: (amountSek) => void set(amountSek),
    clear: () => void apply(clearRange(frame(), range())),
    fillRight: () => void apply(fillRight(frame(), range(), amountAt)),
    fillDown: () => void apply(fillDown(frame(), range(), amountAt)),
    copied: () => copiedText(range(), amountAt),
    paste,
    pasteText(text) {
      if (!editable() || text === '') return;
      setEdit(null);
      setAnswers(NO_ANSWERS);
      settlePaste(splitBlock(text));
    },
    answer(answer) {
      const state = paste();
      if (state?.kind !== 'asking') return;
      setAnswers((before) => ({ ...before, ...answer }));
      settlePaste(state.block);
    },
    dismissPaste: () => setPaste(null),
    amountAt,
    shownSek(amountSek, year) {
      const [{ pricesOf }, series] = [choices(), index()];
      return pricesOf === null || series === null ? amountSek : inPricesOf(amountSek, year, pricesOf, series);
    },
  };
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, position) => value === b[position]);
}
