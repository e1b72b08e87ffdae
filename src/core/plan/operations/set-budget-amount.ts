import type { BudgetLineId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { AmountCell } from '../document-schema.ts';
import { amountFieldName } from '../document-schema.ts';
import type { FieldChange, PlanPatch } from '../patch.ts';
import type { BudgetAmount, BudgetLine, Plan } from '../plan.ts';
import { fieldChanges, findBudgetLine } from './changes.ts';
import { checkAmountSek, checkYear } from './check-amount.ts';

function isCell(amount: BudgetAmount, cell: AmountCell): boolean {
  return (
    amount.year === cell.year &&
    amount.financier === cell.financier &&
    amount.costType === cell.costType &&
    amount.measure === cell.measure
  );
}

function amountIn(amounts: readonly BudgetAmount[], cell: AmountCell): number {
  return amounts.find((amount) => isCell(amount, cell))?.amountSek ?? 0;
}

/** What transfers have moved to a cell, or (below zero) from it. */
function transferredSek(line: BudgetLine, cell: AmountCell): number {
  return line.amounts === line.enteredAmounts ? 0 : amountIn(line.amounts, cell) - amountIn(line.enteredAmounts, cell);
}

/** The change that makes a cell hold the amount: transfers stay, so what is entered is the amount without them. */
function cellChange(plan: Plan, line: BudgetLine, cell: AmountCell, amountSek: number | null): Result<FieldChange[]> {
  const transferred = transferredSek(line, cell);
  if (amountSek !== null) {
    // A cell outside the span can be emptied, but not filled.
    const year = checkYear(plan, cell.year);
    if (!year.ok) return year;
    const amount = checkAmountSek(amountSek);
    if (!amount.ok) return amount;
  }
  const entered = amountSek === null && transferred === 0 ? null : (amountSek ?? 0) - transferred;
  if (entered !== null && entered < 0) return fail(problem('amount-below-transfers', { transferredSek: transferred }));
  return succeed([...fieldChanges('budgetLines', line.id, { [amountFieldName(cell)]: entered })]);
}

export interface BudgetAmountChange {
  readonly id: BudgetLineId;
  readonly cell: AmountCell;
  /** Whole kronor; null empties the cell ("not said" is not 0). */
  readonly amountSek: number | null;
}

/** Makes one cell hold an amount, what transfers moved there included. */
export function setBudgetAmount(plan: Plan, options: BudgetAmountChange): Result<PlanPatch> {
  const line = findBudgetLine(plan, options.id);
  if (!line.ok) return line;
  const changes = cellChange(plan, line.value, options.cell, options.amountSek);
  return changes.ok ? succeed({ changes: changes.value }) : changes;
}

/** Several cells as one step, all or none: a pasted block, a fill to the right. No cell may be named twice. */
export function setBudgetAmounts(plan: Plan, cells: readonly BudgetAmountChange[]): Result<PlanPatch> {
  const lineOfId = new Map(plan.budgetLines.map((line) => [line.id, line]));
  const changes: FieldChange[] = [];
  for (const { id, cell, amountSek } of cells) {
    const line = lineOfId.get(id);
    if (line === undefined) return fail(problem('budget-line-unknown', { line: id }));
    const changed = cellChange(plan, line, cell, amountSek);
    if (!changed.ok) return changed;
    changes.push(...changed.value);
  }
  return succeed({ changes });
}
