import type { NeedRobustness, RobustnessQuestion } from '../core/need/need-robustness.ts';

/** What is needed of a Worker. */
export interface NeedRobustnessWorker {
  postMessage(question: RobustnessQuestion): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: NeedRobustness }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

export interface RobustnessAnswer {
  /** Null where the worker failed, for want of memory say. Never settles once ended. */
  readonly result: Promise<NeedRobustness | null>;
  /** Ends the worker whatever it is doing. */
  end(): void;
}

/** Asks a worker of its own, which is ended when it has answered. */
export function askRobustness(worker: NeedRobustnessWorker, question: RobustnessQuestion): RobustnessAnswer {
  const result = new Promise<NeedRobustness | null>((resolve) => {
    const settle = (answer: NeedRobustness | null): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener('message', ({ data }) => settle(data));
    worker.addEventListener('error', () => settle(null));
    worker.addEventListener('messageerror', () => settle(null));
    worker.postMessage(question);
  });
  return { result, end: () => worker.terminate() };
}
