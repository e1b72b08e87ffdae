import type { FileKind } from '../core/import/file-kind.ts';
import { fileKind } from '../core/import/file-kind.ts';
import { fileSizeProblem } from '../core/import/file-size.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';

/** The kinds of files that some reader takes apart. */
export type ReadableKind = Extract<FileKind, 'json' | 'text' | 'zip' | 'sqlite' | 'xml'>;

/**
 * What a file is by its contents, before anything reads it. Fails with `import-too-large` beyond `mostBytes`,
 * `import-nothing-there`, `import-not-understood`, or `import-convert-…` for what another program must convert first.
 */
export function readableKind(fileName: string, bytes: Uint8Array, mostBytes: number): Result<ReadableKind> {
  const tooLarge = fileSizeProblem(bytes.length, mostBytes);
  if (tooLarge !== null) return fail(tooLarge);
  if (bytes.length === 0) return fail(problem('import-nothing-there'));
  const kind = fileKind(fileName, bytes.subarray(0, 4096));
  switch (kind) {
    case 'json':
    case 'text':
    case 'zip':
    case 'sqlite':
    case 'xml':
      return succeed(kind);
    case 'mapinfo':
    case 'cad':
    case 'shapefile-part':
    case 'old-excel':
    case 'pdf':
      return fail(problem(`import-convert-${kind}`));
    case 'pmtiles':
    case 'unknown':
      return fail(problem('import-not-understood'));
  }
}
