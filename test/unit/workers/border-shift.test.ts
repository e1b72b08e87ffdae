import { describe, expect, it } from 'vitest';
import { areaOfPolygonsM2 } from '../../../src/core/geometry/measure.ts';
import type { BorderShiftWorker } from '../../../src/workers/border-shift-client.ts';
import { startBorderShift } from '../../../src/workers/border-shift-client.ts';
import type { BorderShiftReply, BorderShiftRequest } from '../../../src/workers/border-shift-messages.ts';
import { shiftBorders } from '../../../src/workers/shift-borders.ts';
import { planePolygon, rectangle } from '../../helpers/plane-shapes.ts';

const request: BorderShiftRequest = {
  shape: [planePolygon(rectangle(0, 0, 400, 150))],
  distancesM: [-100, -50, 50, 100],
};

/** A worker that answers only when told to. */
class FakeWorker implements BorderShiftWorker {
  readonly asked: BorderShiftRequest[] = [];
  isEnded = false;
  readonly #onMessage: ((event: { readonly data: BorderShiftReply }) => void)[] = [];
  readonly #onError: (() => void)[] = [];

  postMessage(asked: BorderShiftRequest): void {
    this.asked.push(asked);
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: ((event: { readonly data: BorderShiftReply }) => void) | (() => void),
  ): void {
    if (type === 'message') this.#onMessage.push(listener);
    else if (type === 'error') this.#onError.push(listener as () => void);
  }

  answer(): void {
    for (const listener of this.#onMessage) listener({ data: this.asked.flatMap((asked) => shiftBorders(asked)) });
  }

  fail(): void {
    for (const listener of this.#onError) listener();
  }
}

describe('what the border shift worker answers', () => {
  it('is a shape for each distance, or why there is none', () => {
    const reply = shiftBorders(request);
    expect(reply.map(({ distanceM }) => distanceM)).toEqual([-100, -50, 50, 100]);
    expect(reply.map(({ shape }) => (shape.ok ? 'shape' : shape.problem.code))).toEqual([
      'zone-nothing-left',
      'shape',
      'shape',
      'shape',
    ]);
    const areas = reply.flatMap(({ shape }) => (shape.ok ? [areaOfPolygonsM2(shape.value)] : []));
    expect(areas).toEqual(areas.toSorted((one, other) => one - other));
  });
});

describe('the client of the border shift worker', () => {
  it('hands over the answer and ends the worker', async () => {
    const worker = new FakeWorker();
    const { shapes } = startBorderShift(worker, request);
    expect(worker.isEnded).toBe(false);
    worker.answer();
    const result = await shapes;
    expect(result.ok && result.value.length).toBe(4);
    expect(worker.isEnded).toBe(true);
  });

  it('tells of a worker that failed', async () => {
    const worker = new FakeWorker();
    const { shapes } = startBorderShift(worker, request);
    worker.fail();
    const result = await shapes;
    expect(result.ok ? null : result.problem.code).toBe('shape-operation-failed');
    expect(worker.isEnded).toBe(true);
  });

  it('ends a worker that does not come to an end', async () => {
    const worker = new FakeWorker();
    const result = await startBorderShift(worker, request, 1).shapes;
    expect(result.ok ? null : result.problem.details).toMatchObject({ reason: 'timeout' });
    expect(worker.isEnded).toBe(true);
  });

  it('can be ended before there is an answer', () => {
    const worker = new FakeWorker();
    startBorderShift(worker, request).end();
    expect(worker.isEnded).toBe(true);
  });
});
