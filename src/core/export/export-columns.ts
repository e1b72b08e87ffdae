import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { ExportField, ExportTable, ExportValue } from './export-table.ts';

/** A column and what stands in it: the two cannot come apart. */
export interface ExportColumn<Row> extends ExportField {
  readonly value: (row: Row) => ExportValue;
}

/** Makers of columns over rows of one kind. Where nothing is said the cell is empty. */
export function columnsOf<Row>() {
  return {
    text: (name: string, title: string, value: (row: Row) => string | null | undefined): ExportColumn<Row> => ({
      name,
      title,
      kind: 'text',
      value: (row) => value(row) || null,
    }),
    number: (name: string, title: string, value: (row: Row) => number | null | undefined): ExportColumn<Row> => ({
      name,
      title,
      kind: 'number',
      value: (row) => value(row) ?? null,
    }),
  };
}

export function tableOfColumns<Row>(
  { name, title }: Pick<ExportTable, 'name' | 'title'>,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  polygonsOf: (row: Row) => LonLatMultiPolygon | null = () => null,
): ExportTable {
  return {
    name,
    title,
    fields: columns.map((column) => ({ name: column.name, title: column.title, kind: column.kind })),
    rows: rows.map((row) => ({ values: columns.map(({ value }) => value(row)), polygons: polygonsOf(row) })),
  };
}
