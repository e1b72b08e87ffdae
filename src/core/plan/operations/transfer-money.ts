import type { BudgetLineId, TransferId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { AmountCell } from '../document-schema.ts';
import { amountFieldName } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import type { BudgetLine, BudgetTransfer, CostType, Financier, Plan } from '../plan.ts';
import { transferCell } from '../transfers.ts';
import { fieldChanges, findBudgetLine } from './changes.ts';
import { checkAmountSek, checkYear } from './check-amount.ts';

/** What a cell of a line holds now, transfers included; 0 where it says nothing. */
function budgetInCell(line: BudgetLine, cell: AmountCell): number {
  const name = amountFieldName(cell);
  return line.amounts.find((amount) => amountFieldName(amount) === name)?.amountSek ?? 0;
}

/**
 * Omfördelning: moves budget from a cell of one line to the same cell of another, with its reason and decision, as one
 * step. The sums of the year and of the financier stay.
 */
export function transferMoney(
  plan: Plan,
  options: {
    readonly id: TransferId;
    readonly from: BudgetLineId;
    readonly to: BudgetLineId;
    readonly year: number;
    readonly financier: Financier;
    readonly costType: CostType;
    readonly amountSek: number;
    readonly reason: string;
    readonly decision: string;
    /** ISO date-time of now. */
    readonly recordedAt: string;
  },
): Result<PlanPatch> {
  const { id, from, to, year, financier, costType, amountSek, recordedAt } = options;
  const [giver, receiver] = [findBudgetLine(plan, from), findBudgetLine(plan, to)];
  if (!giver.ok) return giver;
  if (!receiver.ok) return receiver;
  if (from === to) return fail(problem('transfer-same-line'));
  const insideSpan = checkYear(plan, year);
  if (!insideSpan.ok) return insideSpan;
  const amount = checkAmountSek(amountSek);
  if (!amount.ok) return amount;
  const available = budgetInCell(giver.value, transferCell({ year, financier, costType }));
  if (amountSek === 0 || amountSek > available) {
    return fail(problem('transfer-too-large', { amountSek, availableSek: available }));
  }
  const [reason, decision] = [options.reason.trim(), options.decision.trim()];
  if (reason === '') return fail(problem('transfer-reason-empty'));
  const fields = { from, to, year, financier, costType, amountSek, reason, decision, recordedAt, struckAt: null };
  return succeed({ changes: fieldChanges('transfers', id, fields) });
}

/**
 * Strikes a transfer out: the money goes back where it came from, and the transfer stays in the history. `struckAt`: ISO
 * date-time, or null to let it count again. Refused where the line the money would leave does not have it any more.
 */
export function strikeTransfer(
  plan: Plan,
  options: { readonly id: TransferId; readonly struckAt: string | null },
): Result<PlanPatch> {
  const transfer = plan.transfers.find(({ id }) => id === options.id);
  if (transfer === undefined) return fail(problem('entry-unknown', { entry: options.id }));
  const missing = missingFor(plan, transfer, options.struckAt);
  if (missing !== null) return fail(missing);
  return succeed({ changes: fieldChanges('transfers', transfer.id, { struckAt: options.struckAt }) });
}

function missingFor(plan: Plan, transfer: BudgetTransfer, struckAt: string | null) {
  const leavesNow = struckAt === null ? !transfer.counted : transfer.counted;
  if (!leavesNow) return null;
  const giver = plan.budgetLines.find(({ id }) => id === (struckAt === null ? transfer.from : transfer.to));
  if (giver === undefined) return null;
  const availableSek = budgetInCell(giver, transferCell(transfer));
  const { amountSek } = transfer;
  return availableSek < amountSek ? problem('transfer-too-large', { amountSek, availableSek }) : null;
}
