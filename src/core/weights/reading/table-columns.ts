import type { Axis, PositionForm } from './position-form.ts';
import { liesOn } from './position-form.ts';
import { readNumber } from './read-number.ts';

/** What a table's columns are, read from their names and first rows. Columns are numbered from 0. */
export interface TableColumns {
  readonly hasHeader: boolean;
  /** Each name once; a column without one is called by its number, #1 being the first. */
  readonly names: readonly string[];
  readonly positions: { readonly first: number; readonly second: number; readonly form: PositionForm } | null;
  readonly countColumns: readonly number[];
}

/** Enough to know a column by; a file sorted by place begins in one corner, and that is enough as well. */
const SAMPLE_ROWS = 2000;

const AXIS_NAMES: Readonly<Record<Axis, RegExp>> = {
  longitude: /lon|lng|[öo]st|east|(^|[^a-zåäö])[exy]([^a-zåäö]|$)/i,
  latitude: /lat|nor|(^|[^a-zåäö])[nxy]([^a-zåäö]|$)/i,
  easting: /lon|[öo]st|east|(^|[^a-zåäö])[exy]([^a-zåäö]|$)/i,
  northing: /lat|nor|(^|[^a-zåäö])[nxy]([^a-zåäö]|$)/i,
};

/** A column of the sample: the numbers in it, and how many of its cells say anything. */
interface SampledColumn {
  readonly numbers: readonly number[];
  readonly filled: number;
}

export function tableColumns(lines: readonly (readonly string[])[]): TableColumns {
  const [top = []] = lines;
  const hasHeader = !(top.length > 0 && top.every((cell) => readNumber(cell) !== null));
  const names = uniqueNames(hasHeader ? top : top.map(() => ''));
  const sample = lines.slice(hasHeader ? 1 : 0, SAMPLE_ROWS);
  const columns = names.map((_, column): SampledColumn => {
    const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    return { numbers: cells.map(readNumber).filter((value) => value !== null), filled: cells.length };
  });
  const positions =
    positionColumns(names, columns, 'easting', 'northing') ?? positionColumns(names, columns, 'longitude', 'latitude');
  const countColumns = [...names.keys()].filter(
    (column) =>
      column !== positions?.first && column !== positions?.second && isMostly(columns[column], (value) => value >= 0),
  );
  return { hasHeader, names, positions, countColumns };
}

function positionColumns(
  names: readonly string[],
  columns: readonly SampledColumn[],
  east: 'easting' | 'longitude',
  north: 'northing' | 'latitude',
): TableColumns['positions'] {
  const norths = axisColumns(names, columns, north);
  const [best] = norths
    .flatMap((northColumn) =>
      axisColumns(names, columns, east)
        .filter((eastColumn) => eastColumn !== northColumn)
        .map((eastColumn) => ({ northColumn, eastColumn, apart: Math.abs(northColumn - eastColumn) })),
    )
    .sort((a, b) => a.apart - b.apart);
  if (best === undefined) return null;
  const eastFirst = best.eastColumn < best.northColumn;
  const system = east === 'easting' ? 'sweref99tm' : 'longitude-latitude';
  return {
    first: Math.min(best.eastColumn, best.northColumn),
    second: Math.max(best.eastColumn, best.northColumn),
    form: { system, order: eastFirst ? 'east-first' : 'north-first' },
  };
}

/** Columns whose numbers can be that axis; only those named so, where any is. */
function axisColumns(names: readonly string[], columns: readonly SampledColumn[], axis: Axis): readonly number[] {
  const isDegrees = axis === 'longitude' || axis === 'latitude';
  const fitting = [...names.keys()].filter(
    (column) =>
      isMostly(columns[column], (value) => liesOn(axis, value)) &&
      // Whole numbers from 10 to 25 are a count of something, not places.
      (!isDegrees || isMostly(columns[column], (value) => !Number.isInteger(value))),
  );
  const named = fitting.filter((column) => AXIS_NAMES[axis].test(names[column] ?? ''));
  return named.length > 0 ? named : fitting;
}

function isMostly(column: SampledColumn | undefined, fits: (value: number) => boolean): boolean {
  return column !== undefined && column.numbers.filter(fits).length * 2 > column.filled;
}

function uniqueNames(header: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const [column, text] of header.entries()) {
    const name = text.trim() === '' ? `#${column + 1}` : text.trim();
    names.push(names.includes(name) ? `${name} #${column + 1}` : name);
  }
  // A delimiter at the end of each line makes no column.
  while (names.length > 1 && header[names.length - 1]?.trim() === '' && !header.every((text) => text === ''))
    names.pop();
  return names;
}
