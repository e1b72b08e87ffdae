import type { DivisionId } from '../core/identifiers.ts';

export type ExportFormat = 'geojson' | 'geopackage' | 'shapefile' | 'xlsx' | 'csv-swedish' | 'csv-plain';

/** What has a place on the map, beside a division's areas. */
export const PLACED_CONTENT = ['zones', 'overlaps', 'reach', 'need', 'screening'] as const;
/** What is a table only. */
export const TABLE_CONTENT = ['lines', 'amounts', 'allocation', 'years'] as const;

export type ExportContent =
  | { readonly kind: (typeof PLACED_CONTENT)[number] | (typeof TABLE_CONTENT)[number] }
  | { readonly kind: 'areas'; readonly division: DivisionId };

/** What of the plan and the data goes into a file, and how. */
export interface ExportChoice {
  readonly what: ExportContent;
  readonly format: ExportFormat;
  /** Of files with places; EPSG codes. */
  readonly system: '3006' | '4326';
}
