import type { ImportChoices, ImportReading } from '../core/import/import-reading.ts';
import type { KnownAreas, LineFate } from '../core/import/table-types.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail } from '../core/result.ts';
import type { ImportReply, ImportRequest } from '../workers/import-messages.ts';
import workerUrl from '../workers/import-worker.ts?worker&url';

/** A file that has said nothing for so long is let go. */
const LONGEST_SILENCE_MS = 60_000;

/** One file in a worker of its own. */
export interface ImportFileReader {
  read(choices: ImportChoices): Promise<Result<ImportReading>>;
  report(fate: LineFate, rowWord: string): Promise<string>;
  /** Ends the worker whatever it is doing; nothing is answered any more. */
  end(): void;
}

export interface OpenImportFileOptions {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly known: KnownAreas;
  readonly onProgress: (done: number) => void;
}

/** A worker that fails answers `import-failed`, one that is silent too long is ended with `import-too-slow`. */
export function openImportFile({ fileName, bytes, known, onProgress }: OpenImportFileOptions): ImportFileReader {
  const worker = new Worker(new URL(workerUrl, import.meta.url).href, { type: 'module' });
  let isSent = false;
  let serial = 0;
  let answer: (reading: Result<ImportReading>) => void = () => undefined;
  const reports = new Map<number, (text: string) => void>();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const settle = (reading: Result<ImportReading>): void => {
    clearTimeout(silence);
    answer(reading);
  };
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      worker.terminate();
      settle(fail(problem('import-too-slow')));
    }, LONGEST_SILENCE_MS);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
    switch (data.kind) {
      case 'progress':
        listen();
        if (data.serial === serial) onProgress(data.done);
        return;
      case 'report':
        reports.get(data.serial)?.(data.text);
        reports.delete(data.serial);
        return;
      case 'reading':
        if (data.serial === serial) settle(data.reading);
    }
  });
  const giveUp = (): void => settle(fail(problem('import-failed', { file: fileName })));
  worker.addEventListener('error', giveUp);
  worker.addEventListener('messageerror', giveUp);
  // The bytes are handed over, not copied: the page has the file itself for anything else.
  const send = (request: ImportRequest): void =>
    worker.postMessage(request, request.kind === 'open' ? [request.bytes.buffer] : []);
  return {
    read: (choices) =>
      new Promise((resolve) => {
        answer = resolve;
        serial += 1;
        listen();
        send(isSent ? { kind: 'choose', serial, choices } : { kind: 'open', serial, fileName, bytes, known, choices });
        isSent = true;
      }),
    report: (fate, rowWord) =>
      new Promise((resolve) => {
        // Counted apart from readings: a report does not make a reading come to nothing.
        const own = -1 - reports.size - serial;
        reports.set(own, resolve);
        send({ kind: 'report', serial: own, fate, rowWord });
      }),
    end: () => {
      clearTimeout(silence);
      worker.terminate();
    },
  };
}
