import type { Line } from '../core/import/find-codes.ts';
import { findCodes } from '../core/import/find-codes.ts';
import type { ImportChoices, TableForm, TextEncoding } from '../core/import/import-reading.ts';
import { NO_CHOICES } from '../core/import/import-reading.ts';
import { linesReport } from '../core/import/lines-report.ts';
import type { ReadTable } from '../core/import/read-table.ts';
import { readTable } from '../core/import/read-table.ts';
import type { KnownAreas } from '../core/import/table-types.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import { readWeightTable } from '../core/weights/reading/read-weight-table.ts';
import type { OpenedImport } from './import-geo/opened-import.ts';
import { decideDelimiter, decideEncoding, decodeText, splitTable } from './import-text.ts';
import type { Workbook } from './read-workbook.ts';

export interface OpenTextOptions {
  readonly bytes: Uint8Array;
  readonly known: KnownAreas;
  readonly onProgress: (done: number) => void;
}

/** Text as a table; one without areas but with shapes or coordinates in its cells is those. */
export async function openText({ bytes, known, onProgress }: OpenTextOptions): Promise<Result<OpenedImport>> {
  let split: { readonly key: string; readonly lines: Result<readonly Line[]>; readonly form: TableForm } | null = null;
  const ownEncoding = decideEncoding(bytes);
  let decoded: { readonly encoding: TextEncoding; readonly text: string } | null = null;
  const linesOf = (choices: ImportChoices) => {
    const encoding = choices.encoding ?? ownEncoding;
    if (decoded?.encoding !== encoding) decoded = { encoding, text: decodeText(bytes, encoding) };
    const { text } = decoded;
    const delimiter = choices.delimiter ?? decideDelimiter(text);
    if (delimiter === null) return null;
    const key = `${encoding} ${delimiter}`;
    if (split?.key !== key) {
      split = { key, lines: splitTable(text, delimiter, onProgress), form: { kind: 'text', encoding, delimiter } };
    }
    return split;
  };
  const first = linesOf(NO_CHOICES);
  const places = first?.lines.ok === true ? await openPlaces(first.lines.value, known) : null;
  if (places !== null) return places;
  return succeed(
    openLines((choices) => {
      const parted = linesOf(choices);
      if (parted === null) return fail(problem('import-nothing-there'));
      const { lines, form } = parted;
      return lines.ok ? succeed({ lines: lines.value, form }) : lines;
    }, known),
  );
}

/** Shapes written in cells, or coordinates, where no column names an area; null where there are neither. */
async function openPlaces(lines: readonly Line[], known: KnownAreas): Promise<Result<OpenedImport> | null> {
  if (findCodes(lines, known, {}).found !== null) return null;
  const [{ wellKnownTextLayer }, { openLayers }] = await Promise.all([
    import('./import-geo/well-known-text-layer.ts'),
    import('./import-geo/open-layers.ts'),
  ]);
  const layer = wellKnownTextLayer(lines);
  if (layer !== null) return openLayers([layer], known);
  const points = readWeightTable(lines, { kind: 'automatic' });
  if (!points.ok || points.value.usedRowCount === 0) return null;
  const count = points.value.usedRowCount;
  return succeed({ read: () => succeed({ kind: 'points', count }), report: () => '' });
}

/** Numbers of a workbook are numbers: where its texts do not tell, the decimal sign is the point that they were written with. */
function readNumbers(lines: readonly Line[], known: KnownAreas, { table }: ImportChoices, form: TableForm): ReadTable {
  const read = readTable(lines, known, table);
  if (form.kind === 'text' || read.reading.isDecimalCertain) return read;
  return readTable(lines, known, { ...table, decimal: 'point' });
}

/** A table whose lines may depend on the choices. */
function openLines(
  linesOf: (choices: ImportChoices) => Result<{ readonly lines: readonly Line[]; readonly form: TableForm }>,
  known: KnownAreas,
): OpenedImport {
  let last: { readonly lines: readonly Line[]; readonly table: ReadTable } | null = null;
  return {
    read: (choices) => {
      const split = linesOf(choices);
      if (!split.ok) return split;
      const { lines, form } = split.value;
      const table = readNumbers(lines, known, choices, form);
      last = { lines, table };
      return succeed({ kind: 'table', form, table: table.reading });
    },
    report: (fate, rowWord) => (last === null ? '' : linesReport(last.lines, last.table.log.linesOf(fate), rowWord)),
  };
}

/** A workbook as a table: one sheet at a time. */
export function openWorkbookTable({ sheets, lines }: Workbook, known: KnownAreas): OpenedImport {
  const read = new Map<string, Result<readonly Line[]>>();
  const linesOf = (sheet: string): Result<readonly Line[]> => {
    const known = read.get(sheet) ?? lines(sheet);
    read.set(sheet, known);
    return known;
  };
  const opened = openLines((choices) => {
    const sheet = choices.sheet ?? sheetWithAreas(sheets, linesOf, known);
    const found = linesOf(sheet);
    return found.ok ? succeed({ lines: found.value, form: { kind: 'workbook', sheet, sheets } }) : found;
  }, known);
  return opened;
}

const SHEETS_TRIED = 12;

/** The first sheet that names areas; the first of all where none does. */
function sheetWithAreas(
  sheets: readonly string[],
  linesOf: (sheet: string) => Result<readonly Line[]>,
  known: KnownAreas,
): string {
  const named = sheets.slice(0, SHEETS_TRIED).find((sheet) => {
    const lines = linesOf(sheet);
    return lines.ok && findCodes(lines.value, known, {}).found !== null;
  });
  return named ?? sheets[0] ?? '';
}
