import type { IndicatorId, ScenarioId } from '../core/identifiers.ts';
import type { AmountMeasure } from '../core/plan/plan.ts';
import type { WhatIf } from '../core/plan/scenario.ts';
import { NO_WHAT_IF } from '../core/plan/scenario.ts';

/** What of the money reach is shown for: session state, never saved in the plan. */
export interface ReachChoices {
  /** The plan as it is, or under another allocation. */
  readonly view: 'reach' | 'what-if';
  /** The year chosen in the year bar, or all of them together. */
  readonly span: 'year' | 'all-years';
  readonly money: 'all' | 'state-grant';
  readonly measure: AmountMeasure;
  /** What need residents are ranked by; null for the catalogue's first. */
  readonly ranking: IndicatorId | null;
  /** What is thought of now, and the scenario it was opened from or kept as. */
  readonly whatIf: WhatIf;
  readonly scenario: ScenarioId | null;
}

export const FIRST_REACH_CHOICES: ReachChoices = {
  view: 'reach',
  span: 'year',
  money: 'all',
  measure: 'budget',
  ranking: null,
  whatIf: NO_WHAT_IF,
  scenario: null,
};
