import { unpackReference } from '../core/catalog/reading/packed-reference.ts';
import type { TellProgress } from '../core/catalog/reading/reading-progress.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { Result } from '../core/result.ts';
import { succeed } from '../core/result.ts';
import type { ReferenceReply, ReferenceRequest } from './reference-messages.ts';

/** What is needed of a Worker. */
export interface ReferenceWorker {
  postMessage(request: ReferenceRequest): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ReferenceReply }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

/** A worker says at once that it has begun; one that has said nothing for so long never will. */
const MOST_MS_TO_BEGIN = 10_000;

/**
 * Has a worker of its own read the files, and ends it. Null where the worker failed or never began: then nothing is known
 * of the files, and they are still there, for they are copied to it (tens of megabytes take milliseconds).
 */
export async function readInWorker(
  worker: ReferenceWorker,
  request: ReferenceRequest,
  tellProgress: TellProgress,
  mostMsToBegin = MOST_MS_TO_BEGIN,
): Promise<Result<ReferenceData> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const packed = await new Promise<Extract<ReferenceReply, { kind: 'read' }>['reference'] | null>((resolve) => {
    timer = setTimeout(() => resolve(null), mostMsToBegin);
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('messageerror', () => resolve(null));
    worker.addEventListener('message', ({ data: reply }) => {
      clearTimeout(timer);
      if (reply.kind === 'progress') tellProgress(reply.done);
      else resolve(reply.reference);
    });
    worker.postMessage(request);
  });
  clearTimeout(timer);
  worker.terminate();
  if (packed === null || !packed.ok) return packed;
  return succeed(unpackReference(packed.value));
}
