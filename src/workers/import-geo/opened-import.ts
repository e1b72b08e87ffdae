import type { ImportChoices, ImportReading } from '../../core/import/import-reading.ts';
import type { LineFate } from '../../core/import/table-types.ts';
import type { Result } from '../../core/result.ts';

/** A file taken apart, which can be read again with other choices. */
export interface OpenedImport {
  read(choices: ImportChoices): Result<ImportReading>;
  /** The lines of one fate of the last reading as a file; nothing for what has no lines. */
  report(fate: LineFate, rowWord: string): string;
}
