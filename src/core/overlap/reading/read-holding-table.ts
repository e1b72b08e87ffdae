import type { LonLat } from '../../geometry/lon-lat.ts';
import { tooMany } from '../../import/too-many.ts';
import type { HoldingPlace } from '../../plan/holdings.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { toLonLat } from '../../weights/reading/position-form.ts';
import { readNumber } from '../../weights/reading/read-number.ts';
import type { TableColumns } from '../../weights/reading/table-columns.ts';
import { tableColumns } from '../../weights/reading/table-columns.ts';
import type { UnusedReason } from '../../weights/reading/weight-reading.ts';
import { countFault, UnusedRowLog } from '../../weights/reading/weight-reading.ts';
import type { DwellingChoice, HoldingsReading, ReadHolding } from './holdings-reading.ts';
import { chooseDwellings, holdingColumns, MOST_HOLDING_ROWS, RowKeys } from './holdings-reading.ts';

/**
 * Holdings from the rows of a table: points by coordinates where there are any, else a list by designation or address,
 * whose rows are kept without a place. Fails with `import-too-many-rows` or `import-not-understood`.
 */
export function readHoldingTable(
  lines: readonly (readonly string[])[],
  choice: DwellingChoice,
): Result<HoldingsReading> {
  const columns = tableColumns(lines);
  const { names, positions } = columns;
  const positionNames = positions === null ? [] : [names[positions.first] ?? '', names[positions.second] ?? ''];
  const known = holdingColumns(names, positionNames);
  const isList = known.designation !== null || known.address !== null;
  if (positions === null && !isList) return fail(problem('import-not-understood'));
  const rows = lines.slice(columns.hasHeader ? 1 : 0);
  if (rows.length > MOST_HOLDING_ROWS) return fail(tooMany('rows', MOST_HOLDING_ROWS));
  const dwellingColumns = columns.countColumns.map((column) => names[column] ?? '').filter((name) => name !== known.id);
  const dwellingColumn = chooseDwellings(choice, dwellingColumns);
  const keys = new RowKeys();
  const unused = new UnusedRowLog();
  const remarks = new UnusedRowLog();
  const holdings: ReadHolding[] = [];
  let rowCount = 0;
  const taken = [...positionNames, ...Object.values(known), dwellingColumn];
  const readRow = (row: readonly string[], rowNumber: number): Omit<ReadHolding, 'key'> => {
    const cellOf = (name: string | null): string => (name === null ? '' : (row[names.indexOf(name)]?.trim() ?? ''));
    const position = positionOf(row, columns);
    if (typeof position === 'string') remarks.add(position, rowNumber);
    const dwellings = dwellingsOf(cellOf(dwellingColumn));
    if (typeof dwellings === 'string') remarks.add(dwellings, rowNumber);
    const rest = names.filter((name) => !taken.includes(name)).map((name) => [name, cellOf(name)] as const);
    return {
      name: cellOf(known.name),
      designation: cellOf(known.designation),
      address: cellOf(known.address),
      place: typeof position === 'string' ? null : position,
      dwellings: typeof dwellings === 'string' ? null : dwellings,
      attributes: Object.fromEntries(rest.filter(([, text]) => text !== '')),
      known: null,
    };
  };
  for (const [place, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    rowCount++;
    const rowNumber = place + (columns.hasHeader ? 2 : 1);
    if (row.length < names.length || row.slice(names.length).some((cell) => cell.trim() !== '')) {
      unused.add('cells-differ', rowNumber);
      continue;
    }
    const holding = readRow(row, rowNumber);
    const id = known.id === null ? '' : (row[names.indexOf(known.id)]?.trim() ?? '');
    holdings.push({ key: keys.keyOf(holding, id), ...holding });
  }
  return succeed({
    holdings,
    rowCount,
    unused: unused.toList(),
    remarks: remarks.toList(),
    dwellingColumns,
    dwellingColumn,
  });
}

function positionOf(row: readonly string[], { positions }: TableColumns): HoldingPlace | UnusedReason {
  if (positions === null) return 'position-missing';
  const [first = '', second = ''] = [row[positions.first], row[positions.second]];
  if (first.trim() === '' || second.trim() === '') return 'position-missing';
  const [one, other] = [readNumber(first), readNumber(second)];
  if (one === null || other === null) return 'position-not-number';
  const position: LonLat | null = toLonLat(positions.form, one, other);
  return position === null ? 'position-outside' : { kind: 'point', position };
}

function dwellingsOf(text: string): number | null | UnusedReason {
  if (text === '') return null;
  const count = readNumber(text);
  if (count === null) return 'count-not-number';
  return countFault(count) ?? count;
}
