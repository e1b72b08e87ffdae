import type { AreaCode, ColumnId, DivisionId } from '../../identifiers.ts';
import { asId } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { ColumnTable } from '../column-table.ts';
import { columnTableSchema } from '../column-table.ts';
import type { Area, Cell } from '../reference-data.ts';
import { readJsonOf } from './read-json.ts';

/**
 * A table's columns in the order of the division's areas.
 * Fails where the table's codes are not exactly the areas' codes, or a column has another length than the codes.
 */
export function readColumns(
  file: string,
  text: string,
  division: DivisionId,
  areas: readonly Area[],
): Result<ReadonlyMap<ColumnId, readonly Cell[]>> {
  const parsed = readJsonOf(file, text, columnTableSchema);
  if (!parsed.ok) return parsed;
  const table = parsed.value;
  if (table.division !== division) {
    return fail(problem('file-invalid', { file, path: 'division', expected: division, received: table.division }));
  }
  const rows = rowOfEachArea(file, table, areas);
  if (!rows.ok) return rows;

  const columns = new Map<ColumnId, readonly Cell[]>();
  for (const [name, cells] of Object.entries(table.columns)) {
    if (cells.length !== table.codes.length) {
      const details = { file, path: `columns.${name}`, expected: table.codes.length, received: cells.length };
      return fail(problem('file-invalid', details));
    }
    columns.set(
      asId<ColumnId>(name),
      rows.value.map((row) => cellAt(cells, row)),
    );
  }
  return succeed(columns);
}

function rowOfEachArea(file: string, table: ColumnTable, areas: readonly Area[]): Result<readonly number[]> {
  const rowOfCode = new Map<AreaCode, number>();
  const known = new Set(areas.map((area) => area.code));
  for (const [row, code] of table.codes.entries()) {
    if (rowOfCode.has(code)) return fail(problem('table-code-duplicate', { file, row: row + 1, areaCode: code }));
    if (!known.has(code)) return fail(problem('table-code-unknown', { file, row: row + 1, areaCode: code }));
    rowOfCode.set(code, row);
  }
  const rows: number[] = [];
  for (const { code } of areas) {
    const row = rowOfCode.get(code);
    if (row === undefined) {
      return fail(problem('file-invalid', { file, path: 'codes', expected: code, received: 'nothing' }));
    }
    rows.push(row);
  }
  return succeed(rows);
}

function cellAt(cells: readonly Cell[], row: number): Cell {
  const cell = cells[row];
  if (cell === undefined) throw new Error(`readColumns: no cell at row ${row} of ${cells.length}`);
  return cell;
}
