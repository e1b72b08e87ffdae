import type { BudgetLineId, ZoneId } from '../identifiers.ts';
import type { Financier, Plan } from '../plan/plan.ts';
import type { BudgetLeaf } from './leaves.ts';
import { budgetLeaves, sumLeaves } from './leaves.ts';

/** The same money summed along each of its sides: every map's values add up to `totalSek`. */
export interface BudgetTotals {
  readonly totalSek: number;
  readonly byYear: ReadonlyMap<number, number>;
  readonly byLine: ReadonlyMap<BudgetLineId, number>;
  readonly byFinancier: ReadonlyMap<Financier, number>;
  readonly byPlace: ReadonlyMap<ZoneId | 'municipality-wide' | 'without-place', number>;
}

export function placeKey({ place }: BudgetLeaf): ZoneId | 'municipality-wide' | 'without-place' {
  return place.kind === 'zone' ? place.zone : place.kind;
}

export function budgetTotals(plan: Plan): BudgetTotals {
  const leaves = budgetLeaves(plan);
  return {
    totalSek: leaves.reduce((sum, { amountSek }) => sum + amountSek, 0),
    byYear: sumLeaves(leaves, ({ year }) => year),
    byLine: sumLeaves(leaves, ({ line }) => line),
    byFinancier: sumLeaves(leaves, ({ financier }) => financier),
    byPlace: sumLeaves(leaves, placeKey),
  };
}
