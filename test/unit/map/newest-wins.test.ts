import { describe, expect, it } from 'vitest';
import { newestWins } from '../../../src/map/newest-wins.ts';

/** A receiver that finishes when told. */
function slowReceiver() {
  const received: number[] = [];
  const waiting: { finish: () => void; fail: (error: Error) => void }[] = [];
  const failures: unknown[] = [];
  const send = (value: number) =>
    new Promise<void>((resolve, reject) => {
      received.push(value);
      waiting.push({ finish: resolve, fail: reject });
    });
  const settle = async (how: 'finish' | 'fail' = 'finish') => {
    const first = waiting.shift();
    if (how === 'finish') first?.finish();
    else first?.fail(new Error('full'));
    // Lets the sender's own continuations run.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { queue: newestWins(send, (error) => failures.push(error)), received, failures, settle };
}

describe('newestWins', () => {
  it('sends the first at once and then only the newest of those that came meanwhile', async () => {
    const { queue, received, settle } = slowReceiver();
    for (const value of [1, 2, 3, 4]) queue.push(value);
    expect(received).toEqual([1]);
    await settle();
    expect(received).toEqual([1, 4]);
    await settle();
    queue.push(5);
    expect(received).toEqual([1, 4, 5]);
  });

  it('tells of a failure and sends the next all the same', async () => {
    const { queue, received, failures, settle } = slowReceiver();
    queue.push(1);
    queue.push(2);
    await settle('fail');
    expect(failures).toEqual([new Error('full')]);
    expect(received).toEqual([1, 2]);
  });

  it('after a reset waits for nothing that was on its way', async () => {
    const { queue, received, settle } = slowReceiver();
    queue.push(1);
    queue.push(2);
    queue.reset();
    queue.push(3);
    expect(received).toEqual([1, 3]);
    await settle();
    expect(received).toEqual([1, 3]);
  });
});
