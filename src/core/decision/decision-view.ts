import type { DivisionId, IndicatorId } from '../identifiers.ts';
import type { ClassChoice } from '../indicator/classify.ts';

/** What the maps of a decision show. */
export interface DecisionView {
  readonly indicator: IndicatorId;
  readonly division: DivisionId;
  readonly classes: ClassChoice;
}

/**
 * How figures are worked out. Raised whenever the same plan over the same data could give another figure than before, or
 * the same figures another page.
 */
export const METHOD_VERSION = 2;
