import type { Cell } from '../../core/catalog/reference-data.ts';

/** Figures by column, each cell belonging to the area of the same place in `codes`. */
export interface DivisionColumns {
  readonly codes: readonly string[];
  readonly columns: Map<string, Cell[]>;
}

export function cellsOf({ columns }: DivisionColumns, column: string): readonly Cell[] {
  const cells = columns.get(column);
  if (cells === undefined) throw new Error(`no column "${column}" to build on`);
  return cells;
}

/** A new column from others, cell by cell; where a part is not known the whole is not, for the same reason. */
export function deriveColumn(
  table: DivisionColumns,
  parts: readonly string[],
  compute: (...values: readonly number[]) => number,
): Cell[] {
  const sources = parts.map((part) => cellsOf(table, part));
  return table.codes.map((_code, position) =>
    combine(
      sources.map((cells) => cells[position] ?? 'missing'),
      compute,
    ),
  );
}

export function combine(cells: readonly Cell[], compute: (...values: readonly number[]) => number): Cell {
  const values: number[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'number') return cell;
    values.push(cell);
  }
  return compute(...values);
}

export function sum(...values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
