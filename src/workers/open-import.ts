import { fileKind } from '../core/import/file-kind.ts';
import type { Line } from '../core/import/find-codes.ts';
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
export function openImport(options: OpenImportOptions): Promise<Result<OpenedImport>> {
  return Promise.resolve(openSync(options));
}

function openSync(options: OpenImportOptions): Result<OpenedImport> {
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
      const table = readTable(lines, known, choices.table);
      last = { lines, table };
      return succeed({ kind: 'table', form, table: table.reading });
    },
    report: (fate, rowWord) => (last === null ? '' : linesReport(last.lines, last.table.log.linesOf(fate), rowWord)),
  };
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
