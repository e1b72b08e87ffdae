import type { ReferenceData } from '../catalog/reference-data.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanFigures } from './plan-figures.ts';

/** One side of a comparison: a plan, the data it lies over with the plan's imports among them, and its figures. */
export interface ComparedSide {
  readonly plan: Plan;
  readonly reference: ReferenceData;
  readonly figures: PlanFigures;
  /** How the figures were worked out: `METHOD_VERSION` of then. */
  readonly method: number;
}
