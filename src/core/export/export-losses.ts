import type { ExportTable } from './export-table.ts';

/** What of a table a kind of file has no room for: never lost without a word. A GeoPackage holds everything. */
export interface ExportLosses {
  /** Columns, by title, with how many texts were cut at what a field holds. */
  readonly cutTexts: readonly { readonly title: string; readonly count: number }[];
  /** Columns that have another name in the file. */
  readonly shortenedNames: readonly { readonly from: string; readonly to: string }[];
  /** Rows that are not in the file, as they have no place on the map that it can hold. */
  readonly rowsLeftOut: number;
}

export const NO_LOSSES: ExportLosses = { cutTexts: [], shortenedNames: [], rowsLeftOut: 0 };

export function hasLosses({ cutTexts, shortenedNames, rowsLeftOut }: ExportLosses): boolean {
  return cutTexts.length > 0 || shortenedNames.length > 0 || rowsLeftOut > 0;
}

/** What a file of places alone leaves out. */
export function rowsWithoutPlace({ rows }: ExportTable): ExportLosses {
  const left = rows.filter(({ polygons, point }) => polygons === null && point === undefined);
  return { ...NO_LOSSES, rowsLeftOut: left.length };
}
