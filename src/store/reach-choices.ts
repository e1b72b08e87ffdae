import type { IndicatorId } from '../core/identifiers.ts';
import type { AmountMeasure } from '../core/plan/plan.ts';

/** What of the money reach is shown for: session state, never saved in the plan. */
export interface ReachChoices {
  /** The year chosen in the year bar, or all of them together. */
  readonly span: 'year' | 'all-years';
  readonly money: 'all' | 'state-grant';
  readonly measure: AmountMeasure;
  /** What need residents are ranked by; null for the catalogue's first. */
  readonly ranking: IndicatorId | null;
}

export const FIRST_REACH_CHOICES: ReachChoices = {
  span: 'year',
  money: 'all',
  measure: 'budget',
  ranking: null,
};
