import type { LonLat, LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { AreaCode, DivisionId, ZoneId } from '../identifiers.ts';
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
}

export interface LegendClass {
  readonly from: number;
  readonly to: number;
  readonly areaCount: number;
  readonly colour: string;
}

export interface Legend {
  readonly classes: readonly LegendClass[];
  readonly noDataCount: number;
}

/** Plan + session as a drawing: what the live map and the paper map both show. Pure data, positions in lon/lat. */
export interface Scene {
  readonly division: DivisionId;
  readonly areaClasses: ReadonlyMap<AreaCode, AreaClass>;
  readonly legend: Legend;
  readonly selectedAreas: ReadonlySet<AreaCode>;
  readonly hoveredArea: AreaCode | null;
  readonly zones: readonly SceneZone[];
  readonly points: readonly { readonly name: string; readonly position: LonLat }[];
}
