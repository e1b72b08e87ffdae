import type { ImportReading } from '../core/import/import-reading.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail } from '../core/result.ts';
import type { OpenedImport } from './import-geo/opened-import.ts';
import type { ImportReply, ImportRequest } from './import-messages.ts';
import { openImport } from './open-import.ts';

/** Reads one file from outside away from the page, which can end it at any time. Keeps the file for other choices. */
let opened: Result<OpenedImport> = fail(problem('import-not-understood'));

function send(reply: ImportReply, transfer: ArrayBuffer[] = []): void {
  postMessage(reply, { transfer });
}

function buffersOf(reading: ImportReading): ArrayBuffer[] {
  if (reading.kind !== 'table') return [];
  return reading.table.series.flatMap(({ values, kinds }) => [values.buffer, kinds.buffer]);
}

async function answer(request: ImportRequest): Promise<void> {
  const { serial } = request;
  if (request.kind === 'report') {
    const text = opened.ok ? opened.value.report(request.fate, request.rowWord) : '';
    send({ kind: 'report', serial, text });
    return;
  }
  if (request.kind === 'open') {
    const { fileName, bytes, known } = request;
    opened = await openImport({
      fileName,
      bytes,
      known,
      onProgress: (done) => send({ kind: 'progress', serial, done }),
    });
  }
  const reading = opened.ok ? await opened.value.read(request.choices) : opened;
  send({ kind: 'reading', serial, reading }, reading.ok ? buffersOf(reading.value) : []);
}

addEventListener('message', ({ data: request }: MessageEvent<ImportRequest>) => {
  answer(request).catch((error: unknown) => {
    // A reader that stumbles is a failed import, not a silent one; the page says which file.
    const what = error instanceof Error ? error.message : String(error);
    send({ kind: 'reading', serial: request.serial, reading: fail(problem('import-failed', { what })) });
  });
});
