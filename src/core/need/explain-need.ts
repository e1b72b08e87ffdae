import type { Indicator } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import { areaValues } from '../indicator/area-values.ts';
import type { NeedValues } from './need-values.ts';

/** One component's part in an area's index. */
export interface ExplainedPart {
  readonly indicator: Indicator;
  /** As published on this division, or why there is none. */
  readonly value: Cell;
  /** Made comparable, higher is greater need; null where the area lacks it or is not ranked. */
  readonly score: number | null;
  /** Its weight among those that the area is ranked by, 0–1; null where it does not enter. */
  readonly weight: number | null;
  /** weight × score: the parts add up to the index. */
  readonly contribution: number | null;
}

/** What an area's index is made of, in the definition's order. */
export function explainNeed(need: NeedValues, area: number, reference: ReferenceData): readonly ExplainedPart[] {
  const { areaCount, counted, scores } = need.normalised;
  const enters = (component: number): boolean => counted[component * areaCount + area] === 1;
  const weightSum = need.weights.reduce((sum, weight, component) => sum + (enters(component) ? weight : 0), 0);
  return need.indicators.map((indicator, component) => {
    const { shownOn, values } = areaValues(indicator, need.division, reference);
    const value = shownOn === need.division ? (values[area] ?? 'missing') : 'missing';
    if (!enters(component) || weightSum === 0)
      return { indicator, value, score: null, weight: null, contribution: null };
    const score = scores[component * areaCount + area] ?? 0;
    const weight = (need.weights[component] ?? 0) / weightSum;
    return { indicator, value, score, weight, contribution: weight * score };
  });
}
