import type { ImportChoices, ImportReading } from '../core/import/import-reading.ts';
import type { KnownAreas, LineFate } from '../core/import/table-types.ts';
import type { Result } from '../core/result.ts';

/** What the page asks: to open a file, to read it anew with other choices, or for a report of its lines. */
export type ImportRequest =
  | {
      readonly kind: 'open';
      readonly serial: number;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly known: KnownAreas;
      readonly choices: ImportChoices;
    }
  | { readonly kind: 'choose'; readonly serial: number; readonly choices: ImportChoices }
  | { readonly kind: 'report'; readonly serial: number; readonly fate: LineFate; readonly rowWord: string };

export type ImportReply =
  | { readonly kind: 'progress'; readonly serial: number; readonly done: number }
  | { readonly kind: 'reading'; readonly serial: number; readonly reading: Result<ImportReading> }
  | { readonly kind: 'report'; readonly serial: number; readonly text: string };
