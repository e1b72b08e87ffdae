import type { IndicatorDirection, IndicatorUnit, LocalizedText, PointMeasure } from '../catalog/catalog.ts';
import type { MissingKind } from '../catalog/reference-data.ts';
import type { LonLat, LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { AreaCode, DivisionId, IndicatorId, ZoneId } from '../identifiers.ts';
import type { ElsewhereReason } from '../indicator/area-values.ts';
import type { FigureFlag } from '../indicator/figure.ts';
import type { ZoneColour, ZoneStatus } from '../plan/plan.ts';

/** How one area is coloured: a class of the ramp, or the pattern for no data. */
export type AreaClass = number | 'no-data';

export interface SceneZone {
  readonly id: ZoneId;
  readonly name: string;
  readonly polygons: LonLatMultiPolygon;
  readonly colour: ZoneColour;
  readonly status: ZoneStatus;
  readonly selected: boolean;
  readonly hovered: boolean;
  /** Where its name stands: the inside point furthest from the border. Null for a shape without area. */
  readonly labelPosition: LonLat | null;
}

export interface LegendClass {
  readonly from: number;
  readonly to: number;
  readonly areaCount: number;
  /** #rrggbb */
  readonly colour: string;
  /** Black or white, whichever can be read on the colour. */
  readonly textColour: string;
  /** The class's own name where values are categories, else null. */
  readonly name: LocalizedText | null;
}

export interface Legend {
  readonly indicator: IndicatorId;
  readonly title: LocalizedText;
  /** What stands under the title in place of division, year and unit. */
  readonly caption?: LocalizedText;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly year: number;
  readonly direction: IndicatorDirection;
  readonly source: string;
  readonly licence: string;
  /** Low to high. */
  readonly classes: readonly LegendClass[];
  readonly noDataCount: number;
  /** What those areas have in place of a value where it is the same for all of them, else null. */
  readonly noDataKind?: MissingKind | null;
  /** Whether the values are computed from smaller areas rather than published. */
  readonly aggregated: boolean;
  /** Why the values stand on another division than the one chosen, or null. */
  readonly elsewhere: ElsewhereReason | null;
  readonly flags: readonly FigureFlag[];
  /** Where two figures are shown at once: the classes are the cells of this grid, row by row, both axes ascending. */
  readonly grid?: { readonly x: GridAxis; readonly y: GridAxis };
}

export interface GridAxis {
  readonly title: LocalizedText;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly breaks: readonly number[];
}

export interface SceneLabel {
  readonly code: AreaCode;
  readonly text: string;
  readonly position: LonLat;
}

export interface ScenePoint {
  readonly name: string;
  readonly position: LonLat;
  /** Colour of its class where a figure of the points is shown, null where this one has none; absent where none is shown. */
  readonly colour?: string | null;
}

/** What the points' colours stand for: a legend of their own, apart from the areas'. */
export interface PointLegend {
  readonly layer: string;
  readonly measure: PointMeasure;
  /** Low to high. */
  readonly classes: readonly {
    readonly from: number;
    readonly to: number;
    readonly pointCount: number;
    readonly colour: string;
  }[];
  readonly noDataCount: number;
}

/** Plan + session as a drawing: what the live map and the paper map both show. Pure data, positions in lon/lat. */
export interface Scene {
  /** The division drawn: the one chosen, or the one that has the values (`legend.elsewhere` says why). */
  readonly division: DivisionId;
  readonly areaClasses: ReadonlyMap<AreaCode, AreaClass>;
  readonly legend: Legend;
  readonly selectedAreas: ReadonlySet<AreaCode>;
  readonly hoveredArea: AreaCode | null;
  /** In the plan's order: later ones are drawn over earlier. */
  readonly zones: readonly SceneZone[];
  /** Zones that cannot be drawn over these data (unknown codes): listed, never dropped in silence. */
  readonly undrawableZones: readonly ZoneId[];
  /** The shape under the hand, or null. */
  readonly draft: LonLatMultiPolygon | null;
  /** Names of the areas of a labelled division, whichever division is drawn. */
  readonly labels: readonly SceneLabel[];
  readonly points: readonly ScenePoint[];
  /** One for each layer that shows a figure of its points. */
  readonly pointLegends: readonly PointLegend[];
}
