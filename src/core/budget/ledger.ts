import type { AllocationState, Catalog } from '../catalog/catalog.ts';
import type { Plan } from '../plan/plan.ts';
import { planningFrame } from './allocation.ts';
import { budgetLeaves, sumLeaves } from './leaves.ts';

/** One year as the year bar shows it. Whole kronor. */
export interface LedgerYear {
  readonly year: number;
  /** The frame for planning: the decided amount where there is one, else the preliminary; 0 where neither is known. */
  readonly allocationSek: number;
  readonly state: AllocationState | null;
  readonly source: string | null;
  readonly date: string | null;
  /** Planned against the state grant (budget, financier statsbidrag). */
  readonly plannedSek: number;
  /** Everything planned, whoever pays. */
  readonly plannedAllFinanciersSek: number;
  /** allocation − planned; below zero when over-planned. */
  readonly leftSek: number;
}

/** The plan's years, and beyond them any year that holds money after a merge: nothing planned is left out of sight. */
export function ledgerYears(plan: Plan): readonly number[] {
  const { firstYear, lastYear } = plan.settings;
  const years = new Set(Array.from({ length: lastYear - firstYear + 1 }, (_, offset) => firstYear + offset));
  for (const { amounts } of plan.budgetLines) {
    for (const { year, amountSek } of amounts) {
      if (amountSek > 0) years.add(year);
    }
  }
  return [...years].sort((a, b) => a - b);
}

/** Allocated, planned and left, year by year. The grant is per calendar year: nothing is carried over. */
export function ledger(plan: Plan, catalog: Catalog): readonly LedgerYear[] {
  const leaves = budgetLeaves(plan);
  const plannedOfYear = sumLeaves(leaves, ({ year }) => year);
  const stateGrantOfYear = sumLeaves(
    leaves.filter(({ financier }) => financier === 'state-grant'),
    ({ year }) => year,
  );
  return ledgerYears(plan).map((year) => {
    const frame = planningFrame(plan, catalog, year);
    const allocationSek = frame?.amountSek ?? 0;
    const plannedSek = stateGrantOfYear.get(year) ?? 0;
    return {
      year,
      allocationSek,
      state: frame?.state ?? null,
      source: frame?.source ?? null,
      date: frame === null || frame.date === '' ? null : frame.date,
      plannedSek,
      plannedAllFinanciersSek: plannedOfYear.get(year) ?? 0,
      leftSek: allocationSek - plannedSek,
    };
  });
}
