import type { CountCell, SharedPart } from './count-cell.ts';

/** A cell with the people that its members are. */
export interface SizedCell {
  readonly cell: CountCell;
  readonly people: number;
}

/** The people that two cells both hold, at least and at most. */
export interface HeldByBoth {
  readonly other: SizedCell;
  readonly least: number;
  readonly most: number;
}

const NONE = -1;

/** The cells shown so far, by the holdings in them: one list of cells for each holding, chained through flat arrays. */
export class ShownCells {
  readonly #shown: SizedCell[] = [];
  readonly #firstEntry: Int32Array;
  readonly #nextEntry: number[] = [];
  readonly #cellOfEntry: number[] = [];
  readonly #shareOfEntry: number[] = [];
  /** By shown cell, during one question. */
  readonly #least: number[] = [];
  readonly #most: number[] = [];

  /** All cells that may be shown: they say how many holdings there are. */
  constructor(cells: readonly CountCell[]) {
    const last = cells.reduce((most, { members }) => Math.max(most, members.holdings.at(-1) ?? NONE), NONE);
    this.#firstEntry = new Int32Array(last + 1).fill(NONE);
  }

  add(sized: SizedCell): void {
    const position = this.#shown.push(sized) - 1;
    this.#least.push(0);
    this.#most.push(0);
    const { holdings, shares } = sized.cell.members;
    for (let place = 0; place < holdings.length; place++) {
      const holding = holdings[place] as number;
      const entry = this.#cellOfEntry.push(position) - 1;
      this.#shareOfEntry.push(shares[place] as number);
      this.#nextEntry.push(this.#firstEntry[holding] as number);
      this.#firstEntry[holding] = entry;
    }
  }

  /**
   * What each shown cell that shares a holding with this one holds in common with it. Of a building that is partly in both,
   * as much as must and as little as can lie in each, unless `partOf` knows it. `only`: of these cells, else of all.
   */
  commonWith(
    cell: CountCell,
    peopleOf: (holding: number) => number,
    partOf: SharedPart = () => null,
    only: ReadonlySet<SizedCell> | null = null,
  ): readonly HeldByBoth[] {
    const found = new Set<number>();
    const { holdings, shares } = cell.members;
    for (let place = 0; place < holdings.length; place++) {
      const holding = holdings[place] as number;
      const share = shares[place] as number;
      const people = peopleOf(holding);
      let entry = this.#firstEntry[holding] as number;
      for (; entry !== NONE; entry = this.#nextEntry[entry] as number) {
        const position = this.#cellOfEntry[entry] as number;
        const other = this.#shown[position] as SizedCell;
        if (only !== null && !only.has(other)) continue;
        found.add(position);
        const otherShare = this.#shareOfEntry[entry] as number;
        let least = Math.min(share, otherShare);
        let most = least;
        if (share < 1 && otherShare < 1) {
          const known = partOf(cell, other.cell, holding);
          least = known ?? Math.max(0, share + otherShare - 1);
          most = known ?? most;
        }
        this.#least[position] = (this.#least[position] as number) + people * least;
        this.#most[position] = (this.#most[position] as number) + people * most;
      }
    }
    return [...found].map((position) => {
      const other = this.#shown[position] as SizedCell;
      const both = { other, least: this.#least[position] as number, most: this.#most[position] as number };
      this.#least[position] = 0;
      this.#most[position] = 0;
      return both;
    });
  }
}
