import type { FileKind } from '../core/import/file-kind.ts';
import { fileKind } from '../core/import/file-kind.ts';
import { fileSizeProblem } from '../core/import/file-size.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';

/** The kinds of files that some reader takes apart. */
export type ReadableKind = Extract<FileKind, 'json' | 'text' | 'zip' | 'sqlite' | 'xml'>;

const DIRECTORY_ENTRY_BYTES = 128;
/** As a directory of a compound file writes it (MS-CFB 2.6.1, MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** An .xlsx with a password is no zip but the container of the older Excel, with the workbook encrypted in it. */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  for (let start = 0; start + DIRECTORY_ENTRY_BYTES <= bytes.length; start += DIRECTORY_ENTRY_BYTES) {
    if (ENCRYPTED_STREAM.every((byte, place) => bytes[start + place] === byte)) return true;
  }
  return false;
}

/**
 * What a file is by its contents, before anything reads it. Fails with `import-too-large` beyond `mostBytes`,
 * `import-nothing-there`, `import-not-understood`, `import-password`, or `import-convert-…` for what another program must convert first.
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
    case 'old-excel':
      return fail(problem(isEncryptedWorkbook(bytes) ? 'import-password' : 'import-convert-old-excel'));
    case 'mapinfo':
    case 'cad':
    case 'shapefile-part':
    case 'pdf':
      return fail(problem(`import-convert-${kind}`));
    case 'pmtiles':
    case 'unknown':
      return fail(problem('import-not-understood'));
  }
}
