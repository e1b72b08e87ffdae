import { defaultMeaning, hasPercentSign, markerOf, readFigure } from './read-figure.ts';
import type { DecimalSign, MarkerMeaning, MarkerUse, NotUnderstoodCell } from './table-types.ts';
import { CELL_KINDS } from './table-types.ts';

const NUMBER = CELL_KINDS.indexOf('number');
const NOT_UNDERSTOOD = CELL_KINDS.indexOf('not-understood');
const CELLS_NAMED = 20;

export interface ReadCell {
  readonly kind: number;
  readonly value: number;
  readonly isPercent: boolean;
}

/** Reads cells of figures and keeps account of signs and of what is neither sign nor number. */
export class CellReader {
  readonly #decimal: DecimalSign;
  readonly #chosen: ReadonlyMap<string, MarkerMeaning>;
  readonly #markers = new Map<string, number>();
  readonly notUnderstood: NotUnderstoodCell[] = [];
  notUnderstoodCount = 0;

  constructor(decimal: DecimalSign, chosen: ReadonlyMap<string, MarkerMeaning> = new Map()) {
    this.#decimal = decimal;
    this.#chosen = chosen;
  }

  read(text: string, line: number, column: string): ReadCell {
    const value = readFigure(text, this.#decimal);
    if (value !== null) return { kind: NUMBER, value, isPercent: hasPercentSign(text) };
    const marker = markerOf(text);
    if (marker !== null) {
      this.#markers.set(marker, (this.#markers.get(marker) ?? 0) + 1);
      const meaning = this.#meaningOf(marker);
      if (meaning === 'zero') return { kind: NUMBER, value: 0, isPercent: false };
      return { kind: CELL_KINDS.indexOf(meaning), value: Number.NaN, isPercent: false };
    }
    this.notUnderstoodCount++;
    if (this.notUnderstood.length < CELLS_NAMED)
      this.notUnderstood.push({ line: line + 1, column, text: text.slice(0, 40) });
    return { kind: NOT_UNDERSTOOD, value: Number.NaN, isPercent: false };
  }

  markerUses(): readonly MarkerUse[] {
    return [...this.#markers].map(([text, count]) => ({ text, meaning: this.#meaningOf(text), count }));
  }

  #meaningOf(marker: string): MarkerMeaning {
    return this.#chosen.get(marker) ?? defaultMeaning(marker);
  }
}
