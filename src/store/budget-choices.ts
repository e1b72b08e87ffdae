import type { AmountMeasure, Financier } from '../core/plan/plan.ts';

/** How the budget is looked at: session state, never saved in the plan. */
export interface BudgetChoices {
  /** A list beside the map, or the lines and years as one wide table. */
  readonly view: 'list' | 'table';
  readonly measure: AmountMeasure;
  readonly financier: Financier | 'all';
  /** The year whose prices amounts are shown in, or null for the prices of each year (löpande priser). */
  readonly pricesOf: number | null;
}

export const FIRST_BUDGET_CHOICES: BudgetChoices = {
  view: 'list',
  measure: 'budget',
  financier: 'all',
  pricesOf: null,
};
