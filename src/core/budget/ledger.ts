import type { AllocationState, Catalog } from '../catalog/catalog.ts';
import { ALLOCATION_STATES } from '../plan/document-schema.ts';
import type { Plan } from '../plan/plan.ts';
import { allocationInForce, planningFrame } from './allocation.ts';
import { carriedInto } from './carry-over.ts';
import { yearSums, yearsWithMoney } from './line-years.ts';

/** One year as the year bar shows it. Whole kronor. */
export interface LedgerYear {
  readonly year: number;
  /** The frame for planning: the decided amount where there is one, else the preliminary; 0 where neither is known. */
  readonly allocationSek: number;
  readonly state: AllocationState | null;
  readonly source: string | null;
  readonly date: string | null;
  /** What a decision lets be carried over from the year before, beside the frame; 0 where no decision says so. */
  readonly carriedInSek: number;
  /** What else is known of the year: applied, paid, spent, repaid, or a preliminary that a decision replaced. Never planned within. */
  readonly ghosts: readonly AllocationGhost[];
  /** Planned against the state grant (budget, financier statsbidrag). */
  readonly plannedSek: number;
  /** Everything planned, whoever pays. */
  readonly plannedAllFinanciersSek: number;
  /** allocation + carried in − planned; below zero when over-planned. */
  readonly leftSek: number;
}

export interface AllocationGhost {
  readonly state: AllocationState;
  readonly amountSek: number;
}

interface KnownYears {
  readonly settings: Plan['settings'];
  readonly years: readonly number[];
}

/** Several figures ask for the same years after an edit. */
const yearsOfLines = new WeakMap<Plan['budgetLines'], KnownYears>();

/** The plan's years, and beyond them any year that holds money after a merge: nothing planned is left out of sight. */
export function ledgerYears({ settings, budgetLines }: Pick<Plan, 'settings' | 'budgetLines'>): readonly number[] {
  const known = yearsOfLines.get(budgetLines);
  if (known?.settings === settings) return known.years;
  const { firstYear, lastYear } = settings;
  const found = new Set(Array.from({ length: lastYear - firstYear + 1 }, (_, offset) => firstYear + offset));
  for (const line of budgetLines) {
    const own = yearsWithMoney(line);
    if (own === null || (own.firstYear >= firstYear && own.lastYear <= lastYear)) continue;
    for (const { year, amountSek } of line.amounts) if (amountSek > 0) found.add(year);
  }
  const years = [...found].sort((a, b) => a - b);
  yearsOfLines.set(budgetLines, { settings, years });
  return years;
}

function ghostsOf(plan: Plan, catalog: Catalog, year: number, frame: AllocationState | null): LedgerYear['ghosts'] {
  return ALLOCATION_STATES.flatMap((state) => {
    const statement = state === frame ? null : allocationInForce(plan, catalog, year, state);
    return statement === null ? [] : [{ state, amountSek: statement.amountSek }];
  });
}

/** Allocated, planned and left, year by year. The grant is per calendar year: carried over is only what a decision says. */
export function ledger(plan: Plan, catalog: Catalog): readonly LedgerYear[] {
  const sums = yearSums(plan.budgetLines);
  return ledgerYears(plan).map((year) => {
    const frame = planningFrame(plan, catalog, year);
    const allocationSek = frame?.amountSek ?? 0;
    const carriedInSek = carriedInto(plan, catalog, year);
    const plannedSek = sums.get(year)?.stateGrantSek ?? 0;
    return {
      year,
      allocationSek,
      state: frame?.state ?? null,
      source: frame?.source ?? null,
      date: frame === null || frame.date === '' ? null : frame.date,
      carriedInSek,
      ghosts: ghostsOf(plan, catalog, year, frame?.state ?? null),
      plannedSek,
      plannedAllFinanciersSek: sums.get(year)?.allSek ?? 0,
      leftSek: allocationSek + carriedInSek - plannedSek,
    };
  });
}
