import type { Cell } from '../../core/catalog/reference-data.ts';
import { combine } from './columns.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { readCell, readCsvTable, readNumber, textOf } from './csv-table.ts';
import type { SourceFile } from './find-source-files.ts';
import { rowsByCode } from './read-code-rows.ts';
import type { Report } from './source-problem.ts';
import { row } from './source-problem.ts';

const ELIGIBLE = 'eligible_2026';
const VOTING = 'voting_2026_preliminary';
const RATIO = 'eligible_per_resident_20_plus';
export const TURNOUT = 'turnout_pct_2026';

/**
 * Turnout by RegSO. Only rows that say they cover the area have figures: elsewhere the voting districts matched by
 * name hold other people than the area does, and a rate of them would be false.
 */
export function readTurnoutByRegso(source: SourceFile, codes: readonly string[], report: Report): Map<string, Cell[]> {
  const table = readCsvTable(source, ['regso', ELIGIBLE, VOTING, RATIO, 'covers'], report);
  if (table === null) return new Map();
  const rows = rowsByCode(table, (csvRow) => textOf(csvRow, 'regso'), 'regso', new Set(codes), report);

  const read = (column: string, kind: 'count' | 'amount') =>
    codes.map((code): Cell => {
      const csvRow = rows.get(code);
      return csvRow === undefined ? 'missing' : readCell(table, csvRow, column, kind, report);
    });
  const covered = codes.map((code) => covers(table, rows.get(code), report));
  const onlyCovered = (cells: readonly Cell[]) =>
    cells.map((cell, position): Cell => (covered[position] === true ? cell : 'missing'));

  const eligible = onlyCovered(read(ELIGIBLE, 'count'));
  const voting = onlyCovered(read(VOTING, 'count'));
  reportMoreVotesThanVoters(table, rows, report);
  return new Map([
    [ELIGIBLE, eligible],
    [VOTING, voting],
    [RATIO, read(RATIO, 'amount')],
    [TURNOUT, eligible.map((cell, position) => combine([voting[position] ?? 'missing', cell], percentage))],
  ]);
}

function percentage(part = Number.NaN, whole = Number.NaN): number {
  return (100 * part) / whole;
}

function covers(table: CsvTable, csvRow: CsvRow | undefined, report: Report): boolean {
  if (csvRow === undefined) return false;
  const text = textOf(csvRow, 'covers');
  if (text !== 'yes' && text !== 'no') {
    const message = `column "covers": "${text}" is neither yes nor no`;
    report({ code: 'file-invalid', file: table.file, place: row(csvRow.number), message });
  }
  return text === 'yes';
}

function reportMoreVotesThanVoters(table: CsvTable, rows: ReadonlyMap<string, CsvRow>, report: Report): void {
  for (const csvRow of rows.values()) {
    const [eligible, voting] = [textOf(csvRow, ELIGIBLE), textOf(csvRow, VOTING)];
    if (textOf(csvRow, 'covers') !== 'yes' || (Number(eligible) > 0 && Number(voting) <= Number(eligible))) continue;
    const message = `${voting || 'no'} votes of ${eligible || 'no'} eligible voters cannot be a turnout`;
    report({ code: 'file-invalid', file: table.file, place: row(csvRow.number), message });
  }
}

export interface TurnoutTotal {
  readonly numerator: number;
  readonly denominator: number;
}

/** The municipality's own turnout: all voting districts, also those that no area could be found for. */
export function readMunicipalityTurnout(
  source: SourceFile,
  regsoCodes: readonly string[],
  report: Report,
): TurnoutTotal | null {
  const table = readCsvTable(source, ['voting_district', 'regso_by_name', ELIGIBLE, VOTING], report);
  if (table === null) return null;
  const known = new Set(regsoCodes);
  const seen = new Set<string>();
  let numerator = 0;
  let denominator = 0;
  for (const csvRow of table.rows) {
    const place = row(csvRow.number);
    const district = textOf(csvRow, 'voting_district');
    if (seen.has(district)) {
      const message = `voting district "${district}" stands twice`;
      report({ code: 'table-code-duplicate', file: table.file, place, message });
    }
    seen.add(district);
    const regso = textOf(csvRow, 'regso_by_name');
    if (regso !== '' && !known.has(regso)) {
      const message = `column "regso_by_name": code "${regso}" is not among the areas`;
      report({ code: 'table-code-unknown', file: table.file, place, message });
    }
    numerator += readNumber(table, csvRow, VOTING, 'count', report);
    denominator += readNumber(table, csvRow, ELIGIBLE, 'count', report);
  }
  return denominator > 0 ? { numerator, denominator } : null;
}
