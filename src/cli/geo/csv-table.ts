import Papa from 'papaparse';
import type { Cell } from '../../core/catalog/reference-data.ts';
import type { SourceFile } from './find-source-files.ts';
import type { Report } from './source-problem.ts';
import { row } from './source-problem.ts';

export interface CsvRow {
  /** As an editor or spreadsheet counts: the header is row 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Comma-separated text with a header, cells as the text they are. Null after reporting what is wrong. */
export function readCsvTable(source: SourceFile, required: readonly string[], report: Report): CsvTable | null {
  const file = source.name;
  // No delimiter guessing and no typing: 0180 must not become 180.
  const parsed = Papa.parse<string[]>(source.text.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: false });
  for (const error of parsed.errors) {
    report({ code: 'file-invalid', file, place: row((error.row ?? 0) + 1), message: error.message });
  }
  const [columns, ...lines] = parsed.data;
  const missing = required.filter((column) => !columns?.includes(column));
  for (const column of missing) {
    report({ code: 'table-column-missing', file, place: row(1), message: `column "${column}" is missing` });
  }
  const twice = columns?.filter((column, place) => columns.indexOf(column) < place) ?? [];
  for (const column of twice) {
    report({ code: 'file-invalid', file, place: row(1), message: `column "${column}" stands twice` });
  }
  if (columns === undefined || missing.length + twice.length + parsed.errors.length > 0) return null;

  const rows: CsvRow[] = [];
  let wellFormed = true;
  for (const [position, line] of lines.entries()) {
    if (line.length === 1 && line[0] === '') continue;
    const number = position + 2;
    if (line.length !== columns.length) {
      const message = `${line.length} cells where the header has ${columns.length}`;
      report({ code: 'file-invalid', file, place: row(number), message });
      wellFormed = false;
      continue;
    }
    rows.push({ number, cells: new Map(columns.map((column, place) => [column, (line[place] ?? '').trim()])) });
  }
  return wellFormed ? { file, columns, rows } : null;
}

export function textOf({ cells }: CsvRow, column: string): string {
  return cells.get(column) ?? '';
}

/**
 * What a column may hold. `count`: whole and not below 0. `percent`: 0–100. `percent-below-100`: where people are
 * counted back from those it leaves out. `amount`: not below 0. `change-percent`: above −100, for else nobody was there.
 */
export type CellKind = 'count' | 'percent' | 'percent-below-100' | 'amount' | 'change-percent';

/** A cell as a number, or as the reason there is none: empty = not published, `..` = suppressed, `–` = not applicable. */
export function readCell(table: CsvTable, csvRow: CsvRow, column: string, kind: CellKind, report: Report): Cell {
  const text = textOf(csvRow, column);
  if (text === '') return 'missing';
  if (text === '..') return 'suppressed';
  if (text === '–' || text === '-') return 'not-applicable';
  const place = row(csvRow.number);
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    const message = `column "${column}": "${text}" is not a number`;
    report({ code: 'table-not-a-number', file: table.file, place, message });
    return 'missing';
  }
  const value = Number(text);
  const mistake = outOfBounds(value, kind);
  if (mistake !== null) {
    report({ code: 'file-invalid', file: table.file, place, message: `column "${column}": ${text} is ${mistake}` });
  }
  return value;
}

/** A cell that must hold a number. */
export function readNumber(table: CsvTable, csvRow: CsvRow, column: string, kind: CellKind, report: Report): number {
  const cell = readCell(table, csvRow, column, kind, report);
  if (typeof cell === 'number') return cell;
  if (/^(\.\.|–|-|)$/.test(textOf(csvRow, column))) {
    const message = `column "${column}" needs a number here`;
    report({ code: 'table-not-a-number', file: table.file, place: row(csvRow.number), message });
  }
  return 0;
}

function outOfBounds(value: number, kind: CellKind): string | null {
  switch (kind) {
    case 'count':
      return Number.isSafeInteger(value) && value >= 0 ? null : 'not a count';
    case 'percent':
      return value >= 0 && value <= 100 ? null : 'outside 0–100';
    case 'percent-below-100':
      return value >= 0 && value < 100 ? null : value < 0 ? 'below 0' : 'not below 100';
    case 'amount':
      return value >= 0 ? null : 'below 0';
    case 'change-percent':
      return value > -100 ? null : 'not above -100';
  }
}
