import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail } from '../core/result.ts';
import type { CountChoice, WeightReading } from '../core/weights/reading/weight-reading.ts';
import type { WeightLayerReply, WeightLayerRequest } from '../workers/weight-layer-messages.ts';
import workerUrl from '../workers/weight-layer-worker.ts?worker&url';

/** One file in a worker of its own. */
export interface WeightFileReader {
  /** Reads the file with a choice of count. A later call makes an earlier one's answer come to nothing. */
  read(choice: CountChoice): Promise<Result<WeightReading>>;
  /** Ends the worker whatever it is doing; nothing is answered any more. */
  end(): void;
}

/** A worker that fails, for want of memory say, answers `file-unreadable`. */
export function openWeightFile(fileName: string, bytes: Uint8Array): WeightFileReader {
  const worker = new Worker(new URL(workerUrl, import.meta.url).href, { type: 'module' });
  let isSent = false;
  let serial = 0;
  let answer: (reading: Result<WeightReading>) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<WeightLayerReply>) => {
    if (data.serial === serial) answer(data.reading);
  });
  const giveUp = (): void => answer(fail(problem('file-unreadable', { file: fileName })));
  worker.addEventListener('error', giveUp);
  worker.addEventListener('messageerror', giveUp);
  return {
    read: (choice) =>
      new Promise((resolve) => {
        answer = resolve;
        serial += 1;
        const request: WeightLayerRequest = isSent
          ? { kind: 'choose', serial, choice }
          : { kind: 'read', serial, bytes, choice };
        worker.postMessage(request);
        isSent = true;
      }),
    end: () => worker.terminate(),
  };
}
