import { fileKind } from '../core/import/file-kind.ts';
import type { Line } from '../core/import/find-codes.ts';
import { findCodes } from '../core/import/find-codes.ts';
import type { ImportChoices, ImportReading, TableForm } from '../core/import/import-reading.ts';
import { linesReport } from '../core/import/lines-report.ts';
import type { ReadTable } from '../core/import/read-table.ts';
import { readTable } from '../core/import/read-table.ts';
import type { KnownAreas, LineFate } from '../core/import/table-types.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import { decideDelimiter, decideEncoding, decodeText, splitTable } from './import-text.ts';

/** A larger file is refused: all of it must be held at once, and more than once. */
export const MOST_IMPORT_BYTES = 100_000_000;

/** A file taken apart, which can be read again with other choices. */
export interface OpenedImport {
  read(choices: ImportChoices): Promise<Result<ImportReading>> | Result<ImportReading>;
  /** The lines of one fate of the last reading as a file. */
  report(fate: LineFate, rowWord: string): string;
}

export interface OpenImportOptions {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly known: KnownAreas;
  /** 0–1. */
  readonly onProgress: (done: number) => void;
}

/** Tells what a file is by its contents and opens it. Fails with an `import-…` problem. */
export async function openImport(options: OpenImportOptions): Promise<Result<OpenedImport>> {
  const { fileName, bytes } = options;
  if (bytes.length > MOST_IMPORT_BYTES) {
    return fail(
      problem('import-too-large', { what: `${Math.round(bytes.length / 1e6)} MB > ${MOST_IMPORT_BYTES / 1e6} MB` }),
    );
  }
  if (bytes.length === 0) return fail(problem('import-nothing-there'));
  switch (fileKind(fileName, bytes.subarray(0, 4096))) {
    case 'text':
      return openText(options);
    case 'json':
      return openJson(options);
    case 'zip':
      return await openPacked(options);
    default:
      return fail(problem('import-not-understood'));
  }
}

function openText({ bytes, known, onProgress }: OpenImportOptions): Result<OpenedImport> {
  let split: { readonly key: string; readonly lines: Result<readonly Line[]>; readonly form: TableForm } | null = null;
  const linesOf = (choices: ImportChoices) => {
    const encoding = choices.encoding ?? decideEncoding(bytes);
    const text = decodeText(bytes, encoding);
    const delimiter = choices.delimiter ?? decideDelimiter(text);
    if (delimiter === null) return null;
    const key = `${encoding} ${delimiter}`;
    if (split?.key !== key) {
      split = { key, lines: splitTable(text, delimiter, onProgress), form: { kind: 'text', encoding, delimiter } };
    }
    return split;
  };
  return succeed(
    openLines((choices) => {
      const parted = linesOf(choices);
      if (parted === null) return fail(problem('import-nothing-there'));
      const { lines, form } = parted;
      return lines.ok ? succeed({ lines: lines.value, form }) : lines;
    }, known),
  );
}

/** Numbers of a workbook are numbers: where its texts do not tell, the decimal sign is the point that they were written with. */
function readNumbers(lines: readonly Line[], known: KnownAreas, { table }: ImportChoices, form: TableForm): ReadTable {
  const read = readTable(lines, known, table);
  if (form.kind === 'text' || read.reading.isDecimalCertain) return read;
  return readTable(lines, known, { ...table, decimal: 'point' });
}

/** A table whose lines may depend on the choices. */
export function openLines(
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

/** A workbook, or geodata in a zip; what unpacks is fetched when there is something to unpack. */
async function openPacked({ bytes, known }: OpenImportOptions): Promise<Result<OpenedImport>> {
  const [{ openZip }, { openWorkbook }] = await Promise.all([import('./zip-archive.ts'), import('./read-workbook.ts')]);
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const workbook = openWorkbook(archive.value);
  if (workbook === null) return fail(problem('import-not-understood'));
  if (!workbook.ok) return workbook;
  const { sheets, lines } = workbook.value;
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
  return succeed(opened);
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

function openJson({ bytes }: OpenImportOptions): Result<OpenedImport> {
  let root: unknown;
  try {
    root = JSON.parse(decodeText(bytes, decideEncoding(bytes)));
  } catch {
    return fail(problem('import-not-understood'));
  }
  const isPlan = typeof root === 'object' && root !== null && 'format' in root && root.format === 'zonplan';
  if (!isPlan) return fail(problem('import-not-understood'));
  return succeed({ read: () => succeed({ kind: 'plan' }), report: () => '' });
}
