import type { AllocationState, Catalog } from '../catalog/catalog.ts';
import type { Plan } from '../plan/plan.ts';

/** One statement about a year's allocation, from the catalogue or entered in the plan. */
export interface AllocationStatement {
  readonly year: number;
  readonly state: AllocationState;
  readonly amountSek: number;
  readonly source: string;
  /** ISO date of the source; empty where it is not said. */
  readonly date: string;
  readonly note: string;
  readonly origin: 'catalog' | 'plan';
}

/** Everything known of a year, oldest first: the catalogue's statements, then the plan's events as they were entered. */
export function allocationHistory(plan: Plan, catalog: Catalog, year: number): readonly AllocationStatement[] {
  const fromCatalog = catalog.allocation
    .filter((entry) => entry.year === year)
    .map((entry) => ({ ...entry, note: '', origin: 'catalog' as const }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const fromPlan = plan.allocationEvents
    .filter((event) => event.year === year)
    .map(({ state, amountSek, source, date, note }) => ({
      year,
      state,
      amountSek,
      source,
      date,
      note,
      origin: 'plan' as const,
    }));
  return [...fromCatalog, ...fromPlan];
}

/** What holds for a year and state: the latest statement; the plan's own overrule the catalogue's. */
export function allocationInForce(
  plan: Plan,
  catalog: Catalog,
  year: number,
  state: AllocationState,
): AllocationStatement | null {
  return allocationHistory(plan, catalog, year).findLast((statement) => statement.state === state) ?? null;
}

/** The frame to plan within: decided where a decision is known, else preliminary. What was applied for never is. */
export function planningFrame(plan: Plan, catalog: Catalog, year: number): AllocationStatement | null {
  return allocationInForce(plan, catalog, year, 'decided') ?? allocationInForce(plan, catalog, year, 'preliminary');
}
