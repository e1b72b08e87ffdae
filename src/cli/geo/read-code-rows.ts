import type { CsvRow, CsvTable } from './csv-table.ts';
import { textOf } from './csv-table.ts';
import type { Report } from './source-problem.ts';
import { row } from './source-problem.ts';

/** The row of each code; reports a code that is no area and one that stands twice. */
export function rowsByCode(
  table: CsvTable,
  keyOf: (csvRow: CsvRow) => string,
  codeColumn: string,
  known: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, CsvRow> {
  const rows = new Map<string, CsvRow>();
  for (const csvRow of table.rows) {
    const code = textOf(csvRow, codeColumn);
    const key = keyOf(csvRow);
    const place = row(csvRow.number);
    if (!known.has(code)) {
      const message = `column "${codeColumn}": code "${code}" is not among the areas`;
      report({ code: 'table-code-unknown', file: table.file, place, message });
    } else if (rows.has(key)) {
      report({ code: 'table-code-duplicate', file: table.file, place, message: `"${key}" stands twice` });
    } else {
      rows.set(key, csvRow);
    }
  }
  return rows;
}

/** Reports every key that should have a row and has none: a figure left out is not a figure of 0. */
export function reportAbsentRows(
  table: CsvTable,
  rows: ReadonlyMap<string, CsvRow>,
  keys: readonly string[],
  report: Report,
): void {
  for (const key of keys.filter((wanted) => !rows.has(wanted))) {
    report({ code: 'file-invalid', file: table.file, place: null, message: `no row for "${key}"` });
  }
}
