import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { problem } from '../../../src/core/problem.ts';
import type { Result } from '../../../src/core/result.ts';
import { fail, succeed } from '../../../src/core/result.ts';
import type { DurableLog, LogEntry } from '../../../src/io/durable-log/durable-log.ts';
import { logWriter } from '../../../src/store/log-writer.ts';
import type { SaveState } from '../../../src/store/plan-store.ts';
import { until } from './storage-fixture.ts';

const entry = (byte: number): LogEntry => ({ update: Uint8Array.of(byte), fields: [] });
const WHOLE = entry(99);

/** A log that answers its appends as told, and remembers what it was given. */
function scriptedLog(answers: Result<void>[]): { readonly log: DurableLog; readonly written: number[][] } {
  const written: number[][] = [];
  const unused = () => Promise.reject(new Error('not used here'));
  const log: DurableLog = {
    append(entries) {
      const answer = answers.shift() ?? succeed(undefined);
      if (answer.ok) written.push(entries.map(({ update }) => update[0] ?? -1));
      return Promise.resolve(answer);
    },
    load: unused,
    appendSnapshot: unused,
    read: unused,
    trim: unused,
    exclusively: unused,
    onLost: () => undefined,
    close: () => undefined,
  };
  return { log, written };
}

function writerOn(log: DurableLog, lacking: LogEntry | null) {
  const states: SaveState['kind'][] = [];
  const writer = logWriter({
    log,
    onState: ({ kind }) => states.push(kind),
    onSaved: () => undefined,
    inspectLog: () => Promise.resolve(succeed(() => lacking)),
    firstRetryMs: 1,
    longestRetryMs: 2,
  });
  return { writer, states };
}

describe('the log writer', () => {
  it('writes together what came in while a write ran', async () => {
    const { log, written } = scriptedLog([]);
    const { writer } = writerOn(log, null);
    for (const byte of [1, 2, 3]) writer.add(entry(byte));
    expect(await writer.settled()).toEqual({ kind: 'saved' });
    expect(written).toEqual([[1], [2, 3]]);
  });

  it('writes the failed entry first, in one transaction with what came after', async () => {
    const { log, written } = scriptedLog([fail(problem('storage-full'))]);
    const { writer, states } = writerOn(log, null);
    writer.add(entry(1));
    expect((await writer.settled()).kind).toBe('failed');
    writer.add(entry(2));
    await writer.settled();
    expect(written).toEqual([[1, 2]]);
    // Not saved until it is: no "saving" in between that would look like all is well.
    expect(states).toEqual(['saving', 'failed', 'failed', 'saved']);
  });

  it('writes what the log lacks after a loss, however little was waiting', async () => {
    const { log, written } = scriptedLog([fail(problem('storage-lost'))]);
    const { writer } = writerOn(log, WHOLE);
    writer.add(entry(1));
    await until(() => writer.state().kind === 'saved');
    expect(written).toEqual([[99]]);
  });

  it('writes nothing after a loss where the log lacks nothing: the write had come through', async () => {
    const { log, written } = scriptedLog([fail(problem('storage-lost'))]);
    const { writer } = writerOn(log, null);
    writer.add(entry(1));
    await until(() => writer.state().kind === 'saved');
    expect(written).toEqual([]);
  });

  it('tries no more after it was stopped', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { log, written } = scriptedLog([fail(problem('storage-full'))]);
    const { writer } = writerOn(log, null);
    writer.add(entry(1));
    await writer.settled();
    writer.stop();
    writer.add(entry(2));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([]);
    expect(writer.state().kind).toBe('failed');
  });
});
