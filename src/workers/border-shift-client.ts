import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { BorderShiftReply, BorderShiftRequest } from './border-shift-messages.ts';

/** What is needed of a Worker. */
export interface BorderShiftWorker {
  postMessage(request: BorderShiftRequest): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: BorderShiftReply }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

export interface BorderShift {
  /** Problem: `shape-operation-failed` where the worker failed or ran out of time. Never settles once ended. */
  readonly shapes: Promise<Result<BorderShiftReply>>;
  /** Ends the worker whatever it is doing. */
  end(): void;
}

const MOST_MS = 20_000;

/** Asks a worker of its own for a shape with its border shifted; the worker is ended when it has answered, or after 20 s. */
export function startBorderShift(
  worker: BorderShiftWorker,
  request: BorderShiftRequest,
  mostMs = MOST_MS,
): BorderShift {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const shapes = new Promise<Result<BorderShiftReply>>((resolve) => {
    const settle = (result: Result<BorderShiftReply>): void => {
      end();
      resolve(result);
    };
    const giveUp = (reason: string): void =>
      settle(fail(problem('shape-operation-failed', { operation: 'buffer', reason })));
    timer = setTimeout(() => giveUp('timeout'), mostMs);
    worker.addEventListener('message', ({ data }) => settle(succeed(data)));
    worker.addEventListener('error', () => giveUp('error'));
    worker.addEventListener('messageerror', () => giveUp('messageerror'));
    worker.postMessage(request);
  });
  return { shapes, end };
}
