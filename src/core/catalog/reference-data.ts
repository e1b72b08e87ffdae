import type { AreaIndex } from '../geometry/area-index.ts';
import type { LonLat, LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { AreaCode, ColumnId, DivisionId } from '../identifiers.ts';
import type { Catalog, Division, PointLayerReference } from './catalog.ts';

/** Why a cell holds no number. Missing is a value of its own, never 0. */
export type MissingKind = 'missing' | 'suppressed' | 'not-applicable';
export type Cell = number | MissingKind;

export interface Area {
  readonly code: AreaCode;
  /** Published name, or null where the division has codes only (DeSO). */
  readonly name: string | null;
  /** Code of the area of `Division.parentDivision` that holds it, or null. */
  readonly parentCode: AreaCode | null;
  readonly polygons: LonLatMultiPolygon;
}

/** One division loaded: `columns[id][i]` belongs to `areas[i]`, and so does position i in `index`. */
export interface DivisionData {
  readonly division: Division;
  readonly areas: readonly Area[];
  readonly positionOfCode: ReadonlyMap<AreaCode, number>;
  readonly index: AreaIndex;
  readonly columns: ReadonlyMap<ColumnId, readonly Cell[]>;
}

export interface PointObject {
  readonly name: string;
  readonly position: LonLat;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

export interface PointLayer {
  readonly reference: PointLayerReference;
  readonly points: readonly PointObject[];
}

/** Everything loaded from the data folder: frozen, the same for all plans, known by its hash. */
export interface ReferenceData {
  readonly catalog: Catalog;
  readonly divisions: ReadonlyMap<DivisionId, DivisionData>;
  readonly pointLayers: readonly PointLayer[];
  /** Hex digest over the catalogue and every file it names; plans record it. */
  readonly contentHash: string;
}
