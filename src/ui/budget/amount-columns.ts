import { COST_TYPES, FINANCIERS } from '../../core/plan/document-schema.ts';
import type { AmountMeasure, BudgetAmount, CostType, Financier } from '../../core/plan/plan.ts';

/** One column of a line's amounts: who pays, for what kind of cost. */
export interface AmountColumn {
  readonly financier: Financier;
  readonly costType: CostType;
}

/** What a new line starts with: state grant, not yet divided by kind of cost. */
export const DEFAULT_COLUMN: AmountColumn = { financier: 'state-grant', costType: 'unallocated' };

export function sameColumn(a: AmountColumn, b: AmountColumn): boolean {
  return a.financier === b.financier && a.costType === b.costType;
}

/** The column most likely wanted next: another financier first, then the state grant by kind of cost; null when all are used. */
export function firstFreeColumn(used: readonly AmountColumn[]): AmountColumn | null {
  const likely = [
    ...FINANCIERS.map((financier): AmountColumn => ({ financier, costType: 'unallocated' })),
    ...FINANCIERS.flatMap((financier) => COST_TYPES.map((costType): AmountColumn => ({ financier, costType }))),
  ];
  return likely.find((column) => !used.some((other) => sameColumn(other, column))) ?? null;
}

/** The columns that hold money of any kind (budget, forecast, outcome) and those the person opened, in the order of the lists; the default where there is none. */
export function amountColumns(
  amounts: readonly BudgetAmount[],
  opened: readonly AmountColumn[],
): readonly AmountColumn[] {
  const wanted = [...amounts, ...opened];
  const columns = FINANCIERS.flatMap((financier) =>
    COST_TYPES.map((costType): AmountColumn => ({ financier, costType })),
  ).filter((column) => wanted.some((other) => sameColumn(column, other)));
  return columns.length === 0 ? [DEFAULT_COLUMN] : columns;
}

/** What one cell holds, or null where nothing is said. */
export function amountIn(
  amounts: readonly BudgetAmount[],
  year: number,
  column: AmountColumn,
  measure: AmountMeasure = 'budget',
): number | null {
  const found = amounts.find(
    (amount) => amount.year === year && amount.measure === measure && sameColumn(amount, column),
  );
  return found?.amountSek ?? null;
}

/** Sum of one measure where the test holds; null where no cell says anything. */
export function sumWhere(
  amounts: readonly BudgetAmount[],
  test: (amount: BudgetAmount) => boolean,
  measure: AmountMeasure = 'budget',
): number | null {
  const chosen = amounts.filter((amount) => amount.measure === measure && test(amount));
  return chosen.length === 0 ? null : chosen.reduce((sum, { amountSek }) => sum + amountSek, 0);
}
