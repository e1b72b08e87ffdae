import { CompensatedSum } from '../../geometry/compensated-sum.ts';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { PositionForm } from './position-form.ts';
import { toLonLat } from './position-form.ts';
import { readNumber } from './read-number.ts';
import { tableColumns } from './table-columns.ts';
import type { CountChoice, UnusedReason, WeightReading } from './weight-reading.ts';
import { countFault, MOST_WEIGHT_ROWS, resolveChoice, UnusedRowLog } from './weight-reading.ts';

/**
 * Points from the rows of a table, the first row being the header unless it is all numbers. Lines without any text are no
 * rows. Fails with `weights-too-many-rows`, or `weights-no-positions` where no two columns hold coordinates that are known.
 */
export function readWeightTable(lines: readonly (readonly string[])[], choice: CountChoice): Result<WeightReading> {
  const columns = tableColumns(lines);
  const rows = lines.slice(columns.hasHeader ? 1 : 0);
  const rowCount = rows.filter((row) => !isBlank(row)).length;
  if (rowCount > MOST_WEIGHT_ROWS) {
    return fail(problem('weights-too-many-rows', { rowCount, limit: MOST_WEIGHT_ROWS }));
  }
  const { positions } = columns;
  if (positions === null) return fail(problem('weights-no-positions'));
  const countColumns = columns.countColumns.map((column) => columns.names[column] ?? '');
  const countChoice = resolveChoice(choice, countColumns);
  const readers = {
    width: columns.names.length,
    first: positions.first,
    second: positions.second,
    form: positions.form,
    count: countChoice.kind === 'column' ? columns.names.indexOf(countChoice.name) : null,
  };
  const pointPositions = new Float64Array(rowCount * 2);
  const pointCounts = new Float64Array(rowCount);
  const total = new CompensatedSum();
  const unused = new UnusedRowLog();
  let used = 0;
  for (const [place, row] of rows.entries()) {
    if (isBlank(row)) continue;
    const read = readRow(row, readers);
    if (typeof read === 'string') {
      unused.add(read, place + (columns.hasHeader ? 2 : 1));
      continue;
    }
    pointPositions.set(read.position, used * 2);
    pointCounts[used] = read.count;
    total.add(read.count);
    used++;
  }
  return succeed({
    content: { pointPositions: pointPositions.slice(0, used * 2), pointCounts: pointCounts.slice(0, used), cells: [] },
    rowCount,
    usedRowCount: used,
    unused: unused.toList(),
    totalCount: total.value,
    form: positions.form,
    positionColumns: [columns.names[positions.first] ?? '', columns.names[positions.second] ?? ''],
    countColumns,
    countChoice,
  });
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

interface RowReaders {
  readonly width: number;
  readonly first: number;
  readonly second: number;
  readonly form: PositionForm;
  /** Null where each row counts one. */
  readonly count: number | null;
}

function readRow(
  row: readonly string[],
  { width, first, second, form, count }: RowReaders,
): UnusedReason | { readonly position: LonLat; readonly count: number } {
  // A cell too many shifts the others: a decimal comma in a file with commas between cells.
  const isShifted = row.length < width || row.slice(width).some((cell) => cell.trim() !== '');
  if (isShifted) return 'cells-differ';
  const [firstText = '', secondText = ''] = [row[first], row[second]];
  if (firstText.trim() === '' || secondText.trim() === '') return 'position-missing';
  const [firstNumber, secondNumber] = [readNumber(firstText), readNumber(secondText)];
  if (firstNumber === null || secondNumber === null) return 'position-not-number';
  const position = toLonLat(form, firstNumber, secondNumber);
  if (position === null) return 'position-outside';
  if (count === null) return { position, count: 1 };
  const countText = row[count] ?? '';
  if (countText.trim() === '') return 'count-missing';
  const counted = readNumber(countText);
  if (counted === null) return 'count-not-number';
  return countFault(counted) ?? { position, count: counted };
}
