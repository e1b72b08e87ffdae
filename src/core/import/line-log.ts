import type { FateCount, LineFate } from './table-types.ts';
import { LINE_FATES } from './table-types.ts';

const LINES_NAMED = 5;

/** What became of every line of a file: each line has one fate, and the last one given counts. */
export class LineLog {
  readonly #fates: Uint8Array;

  constructor(lineCount: number) {
    this.#fates = new Uint8Array(lineCount).fill(LINE_FATES.indexOf('unmatched'));
  }

  set(line: number, fate: LineFate): void {
    this.#fates[line] = LINE_FATES.indexOf(fate);
  }

  counts(): readonly FateCount[] {
    const counts = LINE_FATES.map((fate) => ({ fate, count: 0, firstLines: [] as number[] }));
    for (const [line, fate] of this.#fates.entries()) {
      const entry = counts[fate];
      if (entry === undefined) continue;
      entry.count++;
      if (entry.firstLines.length < LINES_NAMED) entry.firstLines.push(line + 1);
    }
    return counts.filter(({ count }) => count > 0);
  }

  /** Lines of one fate, counted from 0. */
  linesOf(fate: LineFate): readonly number[] {
    const wanted = LINE_FATES.indexOf(fate);
    const lines: number[] = [];
    for (const [line, found] of this.#fates.entries()) if (found === wanted) lines.push(line);
    return lines;
  }
}
