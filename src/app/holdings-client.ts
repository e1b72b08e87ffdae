import type { LonLatBox } from '../core/geometry/lon-lat.ts';
import type { DwellingChoice, HoldingsReading } from '../core/overlap/reading/holdings-reading.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail } from '../core/result.ts';
import type { HoldingsReply, HoldingsRequest } from '../workers/holdings-messages.ts';
import workerUrl from '../workers/holdings-worker.ts?worker&url';

/** One file in a worker of its own. */
export interface HoldingsReader {
  /** A later call makes an earlier one's answer come to nothing. */
  read(choice: DwellingChoice): Promise<Result<HoldingsReading>>;
  end(): void;
}

/** A worker that fails, for want of memory say, answers `file-unreadable`. */
export async function openHoldings(file: File, here: LonLatBox): Promise<HoldingsReader> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL(workerUrl, import.meta.url).href, { type: 'module' });
  let isSent = false;
  let serial = 0;
  let answer: (reading: Result<HoldingsReading>) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<HoldingsReply>) => {
    if (data.serial === serial) answer(data.reading);
  });
  const giveUp = (): void => answer(fail(problem('file-unreadable', { file: file.name })));
  worker.addEventListener('error', giveUp);
  worker.addEventListener('messageerror', giveUp);
  return {
    read: (choice) =>
      new Promise((resolve) => {
        answer = resolve;
        serial += 1;
        const request: HoldingsRequest = isSent
          ? { kind: 'choose', serial, choice }
          : { kind: 'read', serial, fileName: file.name, bytes, here, choice };
        worker.postMessage(request);
        isSent = true;
      }),
    end: () => worker.terminate(),
  };
}
