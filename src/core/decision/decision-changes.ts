import type { Plan } from '../plan/plan.ts';
import type { ComparedSide } from './compared-side.ts';
import type { DataChanges } from './data-changes.ts';
import { dataChanges } from './data-changes.ts';
import type { FigureChange } from './figure-changes.ts';
import { figureChanges } from './figure-changes.ts';
import type { LineChange, YearChange } from './money-changes.ts';
import { lineChanges, yearChanges } from './money-changes.ts';
import type { ZoneChange } from './zone-changes.ts';
import { zoneChanges } from './zone-changes.ts';

/** What a plan is otherwise than when it was decided. */
export interface DecisionChanges {
  /** Whether the two have nothing in common: then everything is new, and that says little. */
  readonly isAnotherPlan: boolean;
  readonly zones: readonly ZoneChange[];
  readonly lines: readonly LineChange[];
  readonly years: readonly YearChange[];
  readonly data: DataChanges;
  readonly figures: readonly FigureChange[];
}

/**
 * The decided plan beside the plan as it is: zones, money, data and figures, each thing known again by its id whatever it
 * is called now. The decided figures are those that were recorded; nothing is worked out anew here but borders.
 */
export function decisionChanges(before: ComparedSide, after: ComparedSide): DecisionChanges {
  return {
    isAnotherPlan: isAnotherPlan(before.plan, after.plan),
    zones: zoneChanges(before, after),
    lines: lineChanges(before, after),
    years: yearChanges(before, after),
    data: dataChanges(before, after),
    figures: figureChanges(before, after),
  };
}

/** Ids are made once and follow a thing for life: plans that share none were never the same. */
function isAnotherPlan(before: Plan, after: Plan): boolean {
  const [earlier, later] = [idsOf(before), new Set(idsOf(after))];
  const [one, other] = [before.municipalityCode, after.municipalityCode];
  if (one !== null && other !== null && one !== other) return true;
  return earlier.length > 0 && later.size > 0 && !earlier.some((id) => later.has(id));
}

function idsOf({ zones, budgetLines, allocationEvents, scenes }: Plan): readonly string[] {
  return [...zones, ...budgetLines, ...allocationEvents, ...scenes].map(({ id }) => id);
}
