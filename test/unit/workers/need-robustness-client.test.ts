import { describe, expect, it } from 'vitest';
import { needMatrix } from '../../../src/core/need/need-matrix.ts';
import type { NeedRobustness, RobustnessQuestion } from '../../../src/core/need/need-robustness.ts';
import { needRobustness } from '../../../src/core/need/need-robustness.ts';
import type { NeedRobustnessWorker } from '../../../src/workers/need-robustness-client.ts';
import { askRobustness } from '../../../src/workers/need-robustness-client.ts';

const question: RobustnessQuestion = {
  matrix: needMatrix([[1, 2, 3]], [true]),
  methods: ['z-score'],
  missingRule: 'complete',
  weightingCount: 10,
  seed: 1,
  mostExposed: 1,
};

class FakeWorker implements NeedRobustnessWorker {
  readonly asked: RobustnessQuestion[] = [];
  ended = 0;
  readonly #listeners = new Map<string, (event: { readonly data: NeedRobustness }) => void>();

  postMessage(asked: RobustnessQuestion): void {
    this.asked.push(structuredClone(asked));
  }

  terminate(): void {
    this.ended += 1;
  }

  addEventListener(type: string, listener: (event: { readonly data: NeedRobustness }) => void): void {
    this.#listeners.set(type, listener);
  }

  tell(type: string, data: NeedRobustness = needRobustness(question)): void {
    this.#listeners.get(type)?.({ data });
  }
}

describe('asking a worker about the weightings', () => {
  it('sends the question, gives the answer, and ends the worker', async () => {
    const worker = new FakeWorker();
    const { result } = askRobustness(worker, question);
    expect(worker.asked).toEqual([question]);
    worker.tell('message');
    expect(await result).toEqual(needRobustness(question));
    expect(worker.ended).toBe(1);
  });

  it.each(['error', 'messageerror'])('gives nothing where the worker fails with %s', async (failure) => {
    const worker = new FakeWorker();
    const { result } = askRobustness(worker, question);
    worker.tell(failure);
    expect(await result).toBeNull();
    expect(worker.ended).toBe(1);
  });

  it('can be ended before it has answered', () => {
    const worker = new FakeWorker();
    askRobustness(worker, question).end();
    expect(worker.ended).toBe(1);
  });
});
