import type { JSX } from 'solid-js';
import { createEffect, createMemo, createUniqueId, on } from 'solid-js';
import { parseAmountSek } from '../../core/budget/money.ts';
import { setBudgetAmount } from '../../core/plan/operations/set-budget-amount.ts';
import type { AmountMeasure, BudgetLine } from '../../core/plan/plan.ts';
import type { Problem } from '../../core/problem.ts';
import { useWorkspace } from '../workspace.ts';
import type { AmountColumn } from './amount-columns.ts';
import { amountIn } from './amount-columns.ts';
import type { AmountTrouble } from './amount-trouble.ts';

interface AmountCellProps {
  readonly line: BudgetLine;
  readonly year: number;
  readonly column: AmountColumn;
  readonly measure: AmountMeasure;
  readonly columnKey: string;
  readonly row: number;
  readonly position: number;
  readonly trouble: AmountTrouble | undefined;
  readonly onMove: (event: KeyboardEvent) => void;
  readonly onTrouble: (trouble: AmountTrouble | null) => void;
}

/** One amount. A text that cannot be read stays in the box, told, while the plan keeps the amount it had. */
export function AmountCell(props: AmountCellProps): JSX.Element {
  const workspace = useWorkspace();
  const { store, session, format, t } = workspace;
  const elementId = createUniqueId();
  let input: HTMLInputElement | undefined;
  const amountSek = createMemo(() => amountIn(props.line.amounts, props.year, props.column, props.measure));
  const shown = (): string => {
    const amount = amountSek();
    return amount === null ? '' : format().number(amount);
  };
  const showKept = (): void => {
    if (input !== undefined) input.value = shown();
    props.onTrouble(null);
  };
  // Undo, or another tab, changed the amount: the text in the box is out of date.
  createEffect(on(amountSek, showKept, { defer: true }));
  const trouble = (problem: Problem): void =>
    props.onTrouble({ column: props.columnKey, elementId, problem, keptSek: amountSek(), choose: set });
  return (
    <td class="number amount-grid__cell">
      <input
        ref={input}
        class="input"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        data-row={props.row}
        data-column={props.position}
        aria-label={t('budget.amountCell', {
          year: props.year,
          financier: t(`budget.financier.${props.column.financier}`),
          costType: t(`budget.costType.${props.column.costType}`),
        })}
        aria-invalid={props.trouble !== undefined}
        aria-describedby={props.trouble === undefined ? undefined : elementId}
        value={shown()}
        onFocus={() => session.set({ year: props.year })}
        onChange={(event) => keep(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </td>
  );

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') {
      props.onMove(event);
      return;
    }
    event.stopPropagation();
    showKept();
  }

  function set(amount: number | null): void {
    if (amount === amountSek()) {
      showKept();
      return;
    }
    const cell = { year: props.year, ...props.column, measure: props.measure };
    const result = setBudgetAmount(store().plan(), { id: props.line.id, cell, amountSek: amount });
    if (!result.ok) trouble(result.problem);
    else if (workspace.attempt(result)) showKept();
  }

  function keep(text: string): void {
    if (text.trim() === '') {
      set(null);
      return;
    }
    const parsed = parseAmountSek(text);
    if (parsed.ok) set(parsed.value);
    else trouble(parsed.problem);
  }
}
