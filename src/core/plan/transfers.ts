import type { BudgetLineId } from '../identifiers.ts';
import type { AmountCell } from './document-schema.ts';
import { amountFieldName } from './document-schema.ts';
import type { BudgetAmount, BudgetLine, BudgetTransfer } from './plan.ts';

export interface TransferredLines {
  readonly lines: readonly BudgetLine[];
  readonly transfers: readonly BudgetTransfer[];
}

/** The cell a transfer moves money of, the same at both ends. */
export function transferCell({ year, financier, costType }: Omit<AmountCell, 'measure'>): AmountCell {
  return { year, financier, costType, measure: 'budget' };
}

/** What one line's cells gain (or, below zero, lose) by transfers, by the cell's field name. */
type CellGains = Map<string, { readonly cell: AmountCell; gainSek: number }>;

interface Sums {
  readonly gainsOfLine: Map<BudgetLineId, CellGains>;
}

function addGain({ gainsOfLine }: Sums, line: BudgetLineId, cell: AmountCell, gainSek: number): void {
  const gains: CellGains = gainsOfLine.get(line) ?? new Map();
  gainsOfLine.set(line, gains);
  const name = amountFieldName(cell);
  const entry = gains.get(name) ?? { cell, gainSek: 0 };
  entry.gainSek += gainSek;
  gains.set(name, entry);
}

function count(sums: Sums, transfer: BudgetTransfer, sign: 1 | -1): void {
  const cell = transferCell(transfer);
  addGain(sums, transfer.from, cell, -sign * transfer.amountSek);
  addGain(sums, transfer.to, cell, sign * transfer.amountSek);
}

function enteredSek(line: BudgetLine, name: string): number {
  return line.enteredAmounts.find((amount) => amountFieldName(amount) === name)?.amountSek ?? 0;
}

/** A line and cell that would hold less than nothing: the first in order of line and cell, so that any two merges agree. */
function overdrawn({ gainsOfLine }: Sums, lines: readonly BudgetLine[]): readonly [BudgetLine, string] | null {
  for (const line of lines) {
    for (const name of [...(gainsOfLine.get(line.id)?.keys() ?? [])].sort()) {
      const gainSek = gainsOfLine.get(line.id)?.get(name)?.gainSek ?? 0;
      if (gainSek < 0 && enteredSek(line, name) + gainSek < 0) return [line, name];
    }
  }
  return null;
}

/**
 * Which transfers count: all that are not struck out, but where a merge left a cell with less than was moved from it,
 * the one entered last from that cell is left out whole, until no cell holds less than nothing. So a transfer never
 * changes the sum of a year: it counts at both ends or at neither.
 */
function countedTransfers(lines: readonly BudgetLine[], transfers: readonly BudgetTransfer[]) {
  const sums: Sums = { gainsOfLine: new Map() };
  const counted = transfers.filter(({ struckAt, from, to }) => struckAt === null && from !== to);
  for (const transfer of counted) count(sums, transfer, 1);
  for (let short = overdrawn(sums, lines); short !== null; short = overdrawn(sums, lines)) {
    const [line, name] = short;
    const last = counted.findLastIndex(
      (transfer) => transfer.from === line.id && amountFieldName(transferCell(transfer)) === name,
    );
    const transfer = counted[last];
    if (transfer === undefined) throw new Error(`transfers: ${line.id} is overdrawn in ${name} by no transfer`);
    count(sums, transfer, -1);
    counted.splice(last, 1);
  }
  return { counted: new Set(counted), gainsOfLine: sums.gainsOfLine };
}

function withGains(line: BudgetLine, gains: CellGains): BudgetLine {
  const left = new Map(gains);
  const changed = line.enteredAmounts.map((amount): BudgetAmount => {
    const name = amountFieldName(amount);
    const gainSek = left.get(name)?.gainSek ?? 0;
    left.delete(name);
    return gainSek === 0 ? amount : { ...amount, amountSek: amount.amountSek + gainSek };
  });
  const opened = [...left.values()].flatMap(({ cell, gainSek }) =>
    gainSek > 0 ? [{ ...cell, amountSek: gainSek }] : [],
  );
  const byName = (a: BudgetAmount, b: BudgetAmount): number => (amountFieldName(a) < amountFieldName(b) ? -1 : 1);
  return { ...line, amounts: [...changed, ...opened].sort(byName) };
}

/** The lines with what transfers moved to and from them. Lines that no counted transfer touches stay the same objects. */
export function applyTransfers(lines: readonly BudgetLine[], transfers: readonly BudgetTransfer[]): TransferredLines {
  if (transfers.length === 0) return { lines, transfers };
  const { counted, gainsOfLine } = countedTransfers(lines, transfers);
  return {
    lines: lines.map((line) => {
      const gains = gainsOfLine.get(line.id);
      return gains === undefined ? line : withGains(line, gains);
    }),
    transfers: transfers.map((transfer) => ({ ...transfer, counted: counted.has(transfer) })),
  };
}
