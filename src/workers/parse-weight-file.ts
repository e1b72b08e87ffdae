import Papa from 'papaparse';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import { readWeightFeatures } from '../core/weights/reading/read-weight-features.ts';
import { readWeightTable } from '../core/weights/reading/read-weight-table.ts';
import type { CountChoice, WeightReading } from '../core/weights/reading/weight-reading.ts';
import { MOST_WEIGHT_FILE_BYTES, MOST_WEIGHT_ROWS } from '../core/weights/reading/weight-reading.ts';

/** A file taken apart, before what it says is understood: that depends on which column counts. */
export interface ParsedWeightFile {
  read(choice: CountChoice): Result<WeightReading>;
}

const DELIMITERS = [';', '\t', ','] as const;
/** Lines that the delimiter is told by. */
const SAMPLE_LINES = 50;

/**
 * GeoJSON, or a table with semicolons, tabs or commas between cells. Fails with `weights-file-too-large`,
 * `weights-not-understood` or `weights-quote-open` (a quotation mark that is not closed would swallow rows unseen).
 */
export function parseWeightFile(bytes: Uint8Array): Result<ParsedWeightFile> {
  if (bytes.length > MOST_WEIGHT_FILE_BYTES) {
    return fail(problem('weights-file-too-large', { limitMegabytes: MOST_WEIGHT_FILE_BYTES / 1e6 }));
  }
  const text = decode(bytes);
  return /^\s*[{[]/.test(text) ? parseJson(text) : parseTable(text);
}

/** UTF-8 where it is that, UTF-16 by its mark, else the Windows code page that spreadsheets in Sweden write. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parseJson(text: string): Result<ParsedWeightFile> {
  try {
    const root: unknown = JSON.parse(text);
    return succeed({ read: (choice) => readWeightFeatures(root, choice) });
  } catch {
    return fail(problem('weights-not-understood'));
  }
}

function parseTable(text: string): Result<ParsedWeightFile> {
  const delimiter = delimiterOf(text);
  if (delimiter === null) return fail(problem('weights-not-understood'));
  // No typing, and no more rows than can be used: one more says that there are too many.
  const options = { delimiter, skipEmptyLines: false, preview: MOST_WEIGHT_ROWS + 2 } as const;
  const parsed = Papa.parse<string[]>(text, options);
  const quote = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) return fail(problem('weights-quote-open', { row: (quote.row ?? 0) + 1 }));
  return succeed({ read: (choice) => readWeightTable(parsed.data, choice) });
}

/** The one that parts most lines into the same number of cells; null where none parts them. */
function delimiterOf(text: string): string | null {
  let best: { readonly delimiter: string; readonly lines: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true, preview: SAMPLE_LINES });
    const width = data[0]?.length ?? 0;
    const lines = data.filter((cells) => cells.length === width).length;
    if (width > 1 && (best === null || lines > best.lines)) best = { delimiter, lines };
  }
  return best?.delimiter ?? null;
}
