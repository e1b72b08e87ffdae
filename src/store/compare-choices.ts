import type { Cell } from '../core/catalog/reference-data.ts';
import type { AreaCode, DivisionId, IndicatorId, ZoneId } from '../core/identifiers.ts';
import type { Session } from './session-store.ts';

/** What the chosen areas or zones are set against. */
export type Comparison =
  | { readonly kind: 'municipality' }
  /** All of the municipality but what is chosen. */
  | { readonly kind: 'rest' }
  /** Areas of a kind, such as area type 1. */
  | { readonly kind: 'category'; readonly indicator: IndicatorId; readonly value: number }
  | { readonly kind: 'area'; readonly division: DivisionId; readonly code: AreaCode }
  | { readonly kind: 'zone'; readonly zone: ZoneId };

/** One figure on the map, two in its colours and a scatter, or a map for each. */
export type CompareView = 'one' | 'two' | 'maps';

/** How figures are set against one another: session state, never saved in the plan. */
export interface CompareChoices {
  readonly against: Comparison;
  readonly view: CompareView;
  /** The other figure where two are shown. */
  readonly second: IndicatorId | null;
  /** Which year of the indicator's table is shown; null for its latest. */
  readonly year: number | null;
  /** The year that the map shows the change from; null for a year's own values. */
  readonly changeFrom: number | null;
}

export const FIRST_COMPARE_CHOICES: CompareChoices = {
  against: { kind: 'municipality' },
  view: 'one',
  second: null,
  year: null,
  changeFrom: null,
};

/** Whether the map's room is shared by two maps: where areas are looked at by a figure. */
export function showsTwoMaps({ task, areasView, compare }: Session): boolean {
  return task === 'areas' && areasView !== 'screening' && compare.view === 'maps';
}

/** A further column of the area table. */
export interface AreaColumn {
  readonly title: string;
  readonly decimals: number;
  readonly signed: boolean;
  readonly values: ReadonlyMap<AreaCode, Cell>;
}
