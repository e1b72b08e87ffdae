import type { DivisionId } from '../core/identifiers.ts';

export type ExportFormat = 'geojson' | 'geopackage' | 'shapefile' | 'xlsx' | 'csv-swedish' | 'csv-plain';

/** What of the plan and the data goes into a file, and how. */
export interface ExportChoice {
  readonly what: { readonly kind: 'zones' | 'overlaps' } | { readonly kind: 'areas'; readonly division: DivisionId };
  readonly format: ExportFormat;
  /** Of files with places; EPSG codes. */
  readonly system: '3006' | '4326';
}
