import type { AllocationState, Catalog } from '../catalog/catalog.ts';
import type { AllocationEventId } from '../identifiers.ts';
import type { AllocationEvent, Plan, YearSpan } from '../plan/plan.ts';

/** One statement about a year's allocation, from the catalogue or entered in the plan. */
export interface AllocationStatement {
  readonly year: number;
  readonly state: AllocationState;
  readonly amountSek: number;
  readonly source: string;
  /** ISO date of the source; empty where it is not said. */
  readonly date: string;
  readonly note: string;
  /** The decision it rests on; empty where not said. */
  readonly decisionReference: string;
  /** The years one decision covers, where it covers several. */
  readonly decisionYears: YearSpan | null;
  /** How much of what is unused may be carried over to the next year; null where no decision says so. */
  readonly carryOverSek: number | null;
  readonly origin: 'catalog' | 'plan';
  /** The plan's event that says it; null for the catalogue's. */
  readonly event: AllocationEventId | null;
  /** Recorded by mistake and struck out since: shown, never counted. */
  readonly struck: boolean;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By the date of the source, unknown first; of the same date by when it was entered, ties by id. */
function compareEvents(a: AllocationEvent, b: AllocationEvent): number {
  return compareTexts(a.date, b.date) || compareTexts(a.recordedAt, b.recordedAt) || compareTexts(a.id, b.id);
}

const NOTHING_MORE = { note: '', decisionReference: '', decisionYears: null, carryOverSek: null } as const;

/** Everything known of a year: the catalogue's statements, then the plan's, each oldest first. */
export function allocationHistory(plan: Plan, catalog: Catalog, year: number): readonly AllocationStatement[] {
  const fromCatalog = catalog.allocation
    .filter((entry) => entry.year === year)
    .map((entry) => ({ ...entry, ...NOTHING_MORE, origin: 'catalog' as const, event: null, struck: false }))
    .sort((a, b) => compareTexts(a.date, b.date));
  const fromPlan = plan.allocationEvents
    .filter((event) => event.year === year)
    .sort(compareEvents)
    .map(({ id, struckAt, recordedAt: _recordedAt, ...event }) => ({
      ...event,
      origin: 'plan' as const,
      event: id,
      struck: struckAt !== null,
    }));
  return [...fromCatalog, ...fromPlan];
}

/**
 * What holds for a year and state: the statement with the latest date, of the same date the one entered last, so that
 * a correction replaces what it corrects. The plan's own overrule the catalogue's.
 */
export function allocationInForce(
  plan: Plan,
  catalog: Catalog,
  year: number,
  state: AllocationState,
): AllocationStatement | null {
  const history = allocationHistory(plan, catalog, year);
  return history.findLast((statement) => statement.state === state && !statement.struck) ?? null;
}

/** The frame to plan within: decided where a decision is known, else preliminary. What was applied for never is. */
export function planningFrame(plan: Plan, catalog: Catalog, year: number): AllocationStatement | null {
  return allocationInForce(plan, catalog, year, 'decided') ?? allocationInForce(plan, catalog, year, 'preliminary');
}
