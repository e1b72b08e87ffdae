import type { ExportTable, ExportValue } from '../../core/export/export-table.ts';
import { csvText } from '../../core/import/csv-text.ts';
import { harmlessText } from './harmless-text.ts';

/** `swedish`: semicolons, decimal comma, byte order mark, as Excel in Sweden opens it. `plain`: commas and points (RFC 4180). */
export type CsvForm = 'swedish' | 'plain';

/** A table with its titles on the first line. Missing is an empty cell. */
export function csvFile({ fields, rows }: ExportTable, form: CsvForm): string {
  const titles = fields.map(({ title }) => title);
  if (form === 'swedish') {
    return `${csvText([titles.map(harmlessText), ...rows.map(({ values }) => values.map(swedishCell))])}\r\n`;
  }
  const lines = [titles.map(plainCell), ...rows.map(({ values }) => values.map(plainCell))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function swedishCell(value: ExportValue): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value === null ? '' : harmlessText(value);
}

function plainCell(value: ExportValue): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : harmlessText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
