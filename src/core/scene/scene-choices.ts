import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { AreaCode, DivisionId, IndicatorId, ZoneId } from '../identifiers.ts';
import type { ComputedIndicator } from '../indicator/area-values.ts';
import type { ClassChoice } from '../indicator/classify.ts';

/** What a person has chosen to look at: session state, never saved in the plan. */
export interface SceneChoices {
  readonly indicator: IndicatorId;
  /** Shown in place of the catalogue's indicator; absent or null for none. */
  readonly computed?: ComputedIndicator | null;
  /** Which year of the indicator's table; absent or null for its latest. */
  readonly year?: number | null;
  readonly division: DivisionId;
  readonly classes: ClassChoice;
  readonly selectedAreas: ReadonlySet<AreaCode>;
  readonly hoveredArea: AreaCode | null;
  readonly selectedZones: ReadonlySet<ZoneId>;
  readonly hoveredZone: ZoneId | null;
  /** The shape being drawn, or a zone's shape while it is dragged: then `draftOf` names the zone it replaces. */
  readonly draft: LonLatMultiPolygon | null;
  readonly draftOf: ZoneId | null;
  /** Ids of the point layers shown. */
  readonly pointLayers: ReadonlySet<string>;
  /** Property of the points that colours them; absent or null for none. */
  readonly pointMeasure?: string | null;
}

type OfTheMoment =
  | 'selectedAreas'
  | 'hoveredArea'
  | 'selectedZones'
  | 'hoveredZone'
  | 'draft'
  | 'draftOf'
  | 'pointLayers';

/** Nothing chosen, pointed at or drawn, and no points: what a drawing on paper starts from. */
export const NOTHING_CHOSEN: Pick<SceneChoices, OfTheMoment> = {
  selectedAreas: new Set(),
  hoveredArea: null,
  selectedZones: new Set(),
  hoveredZone: null,
  draft: null,
  draftOf: null,
  pointLayers: new Set(),
};
