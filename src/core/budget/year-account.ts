import type { AllocationState, Catalog } from '../catalog/catalog.ts';
import { ALLOCATION_STATES } from '../plan/document-schema.ts';
import type { Plan } from '../plan/plan.ts';
import type { AllocationStatement } from './allocation.ts';
import { allocationInForce } from './allocation.ts';
import { carriedInto, receivedSek } from './carry-over.ts';
import { yearSums } from './line-years.ts';

/** How a year's grant went. Whole kronor; null where it is not known. */
export interface YearAccount {
  readonly year: number;
  /** What holds for each state, in the order it happens. */
  readonly states: readonly { readonly state: AllocationState; readonly statement: AllocationStatement | null }[];
  /** A calendar year that is over. */
  readonly closed: boolean;
  /** What was paid, and until that is known what was decided. */
  readonly receivedSek: number | null;
  readonly carriedInSek: number;
  /** As stated, else the lines' outcome of state grant where any line has one. */
  readonly spentSek: number | null;
  readonly spentFrom: 'statement' | 'outcome' | null;
  readonly carriedOutSek: number;
  readonly repaidSek: number;
  /** received + carried in − spent, at least 0. */
  readonly unusedSek: number | null;
  /** Of a closed year, what is unused beyond what is carried over and repaid already; null where not known. */
  readonly toRepaySek: number | null;
}

function calendarYear(today: string): number {
  return Number(today.slice(0, 4));
}

/** The state grant of one year from announced to repaid. `today`: ISO date. */
export function yearAccount(plan: Plan, catalog: Catalog, year: number, today: string): YearAccount {
  const states = ALLOCATION_STATES.map((state) => ({
    state,
    statement: allocationInForce(plan, catalog, year, state),
  }));
  const amountOf = (wanted: AllocationState): number | null =>
    states.find(({ state }) => state === wanted)?.statement?.amountSek ?? null;
  const outcome = yearSums(plan.budgetLines, 'outcome').get(year);
  const spentSek = amountOf('spent') ?? outcome?.stateGrantSek ?? null;
  const received = receivedSek(plan, catalog, year);
  const carriedInSek = carriedInto(plan, catalog, year);
  const carriedOutSek = carriedInto(plan, catalog, year + 1);
  const repaidSek = amountOf('repaid') ?? 0;
  const unusedSek = received === null || spentSek === null ? null : Math.max(0, received + carriedInSek - spentSek);
  const closed = year < calendarYear(today);
  return {
    year,
    states,
    closed,
    receivedSek: received,
    carriedInSek,
    spentSek,
    spentFrom: spentSek === null ? null : amountOf('spent') === null ? 'outcome' : 'statement',
    carriedOutSek,
    repaidSek,
    unusedSek,
    toRepaySek: closed && unusedSek !== null ? Math.max(0, unusedSek - carriedOutSek - repaidSek) : null,
  };
}
