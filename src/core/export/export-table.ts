import type { LonLat, LonLatMultiPolygon } from '../geometry/lon-lat.ts';

/** A number stays a number, in whatever file; nothing known is null, never 0 or ''. */
export type ExportValue = string | number | null;

export interface ExportField {
  /** Short and without spaces, for files that programs read. */
  readonly name: string;
  /** What stands over the column in files that people read. */
  readonly title: string;
  readonly kind: 'text' | 'number';
}

/** A table of things, each with its place on the map where it has one. */
export interface ExportTable {
  /** Without spaces: layer in a GeoPackage, file in an archive. */
  readonly name: string;
  readonly title: string;
  readonly fields: readonly ExportField[];
  readonly rows: readonly ExportRow[];
}

export interface ExportRow {
  readonly values: readonly ExportValue[];
  readonly polygons: LonLatMultiPolygon | null;
  /** Where the thing is a point; it has no polygons then. */
  readonly point?: LonLat;
}
