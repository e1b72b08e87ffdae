import Papa from 'papaparse';
import type { Delimiter, TextEncoding } from '../core/import/import-reading.ts';
import { DELIMITERS } from '../core/import/import-reading.ts';
import { tooMany } from '../core/import/too-many.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';

/** More lines than this are no table of a municipality's areas: all of Sweden's DeSO over 25 years have 150 000. */
const MOST_TABLE_LINES = 400_000;
const MOST_CELLS = 12_000_000;

/** How the bytes are text: by their mark, else UTF-8 where they are that, else the code page of Swedish Windows. */
export function decideEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return unmarked;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Text in Latin letters has a zero beside each in UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 512);
  let [even, odd] = [0, 0];
  for (const [position, byte] of sample.entries()) {
    if (byte === 0 && position % 2 === 0) even++;
    if (byte === 0 && position % 2 === 1) odd++;
  }
  const wanted = sample.length * 0.35;
  if (odd > wanted && even === 0) return 'utf-16le';
  return even > wanted && odd === 0 ? 'utf-16be' : null;
}

/** The whole text at once: in pieces, å ä ö at a seam would break. A byte order mark is no part of it. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_LINES = 120;

/**
 * The sign that parts most lines into the same number of cells, quotation marks heeded; of two the one that parts the
 * lines most alike, then in the order of `DELIMITERS`. Null where none parts them.
 */
export function decideDelimiter(text: string): Delimiter | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { readonly delimiter: Delimiter; readonly lines: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const { data } = Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: true, preview: SAMPLE_LINES });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const lines = Math.max(0, ...widths.values());
    if (lines > 0 && (best === null || lines > best.lines)) best = { delimiter, lines };
  }
  return best?.delimiter ?? null;
}

/**
 * Text as lines of cells, untyped: `0180` stays that. Fails with `import-quote-open` (an open quotation mark swallows
 * the lines after it unseen), `import-too-many-rows` or `import-too-many-cells`.
 */
export function splitTable(
  text: string,
  delimiter: Delimiter,
  onProgress: (done: number) => void = () => undefined,
): Result<readonly (readonly string[])[]> {
  const lines: string[][] = [];
  let cellCount = 0;
  let failure: Result<never> | null = null;
  // The library parses a string in pieces as it does a file; only its types leave that out.
  Papa.parse<string[]>(text as unknown as File, {
    delimiter,
    skipEmptyLines: false,
    chunkSize: 1_000_000,
    chunk: ({ data, errors, meta }, parser) => {
      const quote = errors.find(({ type }) => type === 'Quotes');
      for (const line of data) cellCount += line.length;
      if (quote !== undefined)
        failure = fail(problem('import-quote-open', { row: lines.length + (quote.row ?? 0) + 1 }));
      else if (lines.length + data.length > MOST_TABLE_LINES) failure = fail(tooMany('rows', MOST_TABLE_LINES));
      else if (cellCount > MOST_CELLS) failure = fail(tooMany('cells', MOST_CELLS));
      if (failure !== null) {
        parser.abort();
        return;
      }
      for (const line of data) lines.push(line);
      onProgress(Math.min(1, meta.cursor / Math.max(1, text.length)));
    },
    complete: () => onProgress(1),
  });
  if (failure !== null) return failure;
  // What ends the last line begins no other.
  if (lines.length > 0 && lines[lines.length - 1]?.length === 1 && lines[lines.length - 1]?.[0] === '') lines.pop();
  return succeed(lines);
}
