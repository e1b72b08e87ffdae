import type { CellReader } from './cell-reader.ts';
import type { Line } from './find-codes.ts';
import { yearIn } from './read-year.ts';
import type { DuplicateRule, TableSeries } from './table-types.ts';
import { CELL_KINDS } from './table-types.ts';

const MOST_SERIES = 300;
/** Series × areas: what can be kept and drawn without the page feeling it. */
const MOST_CELLS = 1_500_000;

const MISSING = CELL_KINDS.indexOf('missing');
const NUMBER = CELL_KINDS.indexOf('number');

interface Combination {
  readonly values: readonly string[];
  /** By value column. */
  readonly cells: readonly {
    readonly values: Float64Array<ArrayBuffer>;
    readonly kinds: Uint8Array<ArrayBuffer>;
    percent: boolean;
  }[];
  /** Line that filled an area, from 1; 0 for none. */
  readonly filledBy: Int32Array;
  /** Areas whose rows differ where none of them may count. */
  readonly disputed: Set<number>;
}

export type RowOutcome =
  | { readonly kind: 'used' }
  | { readonly kind: 'too-many-series' }
  /** An earlier row of the same area says the same, or counts in its stead. */
  | { readonly kind: 'duplicate' }
  /** This row counts and the earlier line does not, or neither counts. */
  | { readonly kind: 'displaces'; readonly line: number; readonly isUsed: boolean };

interface SeriesColumns {
  readonly names: readonly string[];
  readonly dimensions: readonly number[];
  readonly values: readonly number[];
}

/** Puts rows together to series: one for each value column and each combination of what parts the rows. */
export class SeriesGatherer {
  readonly #columns: SeriesColumns;
  readonly #areaCount: number;
  readonly #reader: CellReader;
  readonly #rule: DuplicateRule;
  readonly #combinations = new Map<string, Combination>();
  readonly #leftOut = new Set<string>();
  readonly #most: number;
  differingDuplicateCount = 0;

  constructor(columns: SeriesColumns, areaCount: number, reader: CellReader, rule: DuplicateRule) {
    this.#columns = columns;
    this.#areaCount = areaCount;
    this.#reader = reader;
    this.#rule = rule;
    this.#most = Math.max(1, Math.min(MOST_SERIES, Math.floor(MOST_CELLS / Math.max(1, areaCount))));
  }

  add(row: Line, area: number, line: number): RowOutcome {
    const values = this.#columns.dimensions.map((column) => row[column]?.replace(/\s+/g, ' ').trim() ?? '');
    const key = JSON.stringify(values);
    const combination = this.#combinations.get(key) ?? this.#open(key, values);
    if (combination === null) return { kind: 'too-many-series' };
    const earlier = combination.filledBy[area] ?? 0;
    const read = this.#columns.values.map((column) =>
      this.#reader.read(row[column] ?? '', line, this.#columns.names[column] ?? ''),
    );
    if (earlier === 0) {
      combination.filledBy[area] = line + 1;
      for (const [position, cell] of read.entries()) put(combination.cells[position], area, cell);
      return { kind: 'used' };
    }
    const isSame = read.every((cell, position) => {
      const cells = combination.cells[position];
      return cells?.kinds[area] === cell.kind && Object.is(cells.values[area], cell.value);
    });
    if (isSame && this.#rule !== 'sum') return { kind: 'duplicate' };
    if (!isSame) this.differingDuplicateCount++;
    return this.#settle(combination, area, line, earlier, read);
  }

  #settle(
    combination: Combination,
    area: number,
    line: number,
    earlier: number,
    read: readonly { readonly kind: number; readonly value: number; readonly isPercent: boolean }[],
  ): RowOutcome {
    switch (this.#rule) {
      case 'first':
        return { kind: 'duplicate' };
      case 'last':
        combination.filledBy[area] = line + 1;
        for (const [position, cell] of read.entries()) put(combination.cells[position], area, cell);
        return { kind: 'displaces', line: earlier - 1, isUsed: true };
      case 'sum':
        for (const [position, cell] of read.entries()) addUp(combination.cells[position], area, cell);
        return { kind: 'used' };
      case 'none':
        combination.disputed.add(area);
        return { kind: 'displaces', line: earlier - 1, isUsed: false };
    }
  }

  #open(key: string, values: readonly string[]): Combination | null {
    const width = this.#columns.values.length;
    if ((this.#combinations.size + 1) * width > this.#most && this.#combinations.size > 0) {
      this.#leftOut.add(key);
      return null;
    }
    const combination: Combination = {
      values,
      cells: this.#columns.values.slice(0, this.#most).map(() => ({
        values: new Float64Array(this.#areaCount).fill(Number.NaN),
        kinds: new Uint8Array(this.#areaCount).fill(MISSING),
        percent: false,
      })),
      filledBy: new Int32Array(this.#areaCount),
      disputed: new Set(),
    };
    this.#combinations.set(key, combination);
    return combination;
  }

  get leftOutCount(): number {
    const width = this.#columns.values.length;
    return this.#leftOut.size * width + Math.max(0, width - this.#most) * this.#combinations.size;
  }

  /** Positions of areas that some row fills and no dispute empties. */
  areasFilled(): ReadonlySet<number> {
    const filled = new Set<number>();
    for (const { filledBy, disputed } of this.#combinations.values()) {
      for (const [area, line] of filledBy.entries()) if (line > 0 && !disputed.has(area)) filled.add(area);
    }
    return filled;
  }

  series(): readonly TableSeries[] {
    const combinations = [...this.#combinations.values()];
    const varying = this.#columns.dimensions.map(
      (_, place) => new Set(combinations.map(({ values }) => values[place])).size > 1,
    );
    return combinations.flatMap((combination) => {
      const own = combination.values.filter((text, place) => varying[place] === true && text !== '');
      const shared = combination.values.filter((text, place) => varying[place] !== true && text !== '');
      return combination.cells.map(({ values, kinds, percent }, position): TableSeries => {
        for (const area of combination.disputed) {
          values[area] = Number.NaN;
          kinds[area] = MISSING;
        }
        const column = this.#columns.names[this.#columns.values[position] ?? -1] ?? '';
        const parts = [...own, column];
        return {
          label: parts.join(' · '),
          parts,
          shared,
          year: yearIn(column) ?? lastYear(own) ?? lastYear(shared),
          values,
          kinds,
          hasPercentSign: percent,
        };
      });
    });
  }
}

function lastYear(texts: readonly string[]): number | null {
  return texts.map(yearIn).reduce((found, year) => year ?? found, null);
}

type Cells = Combination['cells'][number] | undefined;
type Read = { readonly kind: number; readonly value: number; readonly isPercent: boolean };

function put(cells: Cells, area: number, { kind, value, isPercent }: Read): void {
  if (cells === undefined) return;
  cells.values[area] = value;
  cells.kinds[area] = kind;
  if (isPercent) cells.percent = true;
}

/** A number and nothing known make nothing known: a sum of which a part is missing is no sum. */
function addUp(cells: Cells, area: number, { kind, value }: Read): void {
  if (cells === undefined) return;
  const now = cells.kinds[area] ?? MISSING;
  if (now !== NUMBER) return;
  if (kind !== NUMBER) {
    cells.kinds[area] = kind;
    cells.values[area] = Number.NaN;
  } else {
    cells.values[area] = (cells.values[area] ?? 0) + value;
  }
}
