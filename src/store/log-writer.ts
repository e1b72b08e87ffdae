import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { succeed } from '../core/result.ts';
import type { DurableLog, LogEntry } from '../io/durable-log/durable-log.ts';
import type { SaveState } from './plan-store.ts';

export interface LogWriter {
  /** Takes an entry into its keeping until it is durable. */
  add(entry: LogEntry): void;
  state(): SaveState;
  /** Resolves when everything added so far is durable, or an attempt to write it failed. */
  settled(): Promise<SaveState>;
  /** Stops trying again; what is not durable by then is not. */
  stop(): void;
}

export interface LogWriterOptions {
  readonly log: DurableLog;
  readonly onState: (state: SaveState) => void;
  /** Called each time everything is durable after a write of this many rows. */
  readonly onSaved: (rowCount: number) => void;
  /**
   * Looks at what the log holds, after the storage was lost and what we believed about it no longer counts. Gives a function
   * that says what the log lacks of the document as it is when asked: null for nothing.
   */
  readonly inspectLog: () => Promise<Result<(nothingIsWaiting: boolean) => LogEntry | null>>;
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

const SAVED: SaveState = { kind: 'saved' };

/**
 * Stores entries in order, one transaction at a time: what came in while one ran goes together in the next. An entry leaves
 * memory only when the log said it is durable, so a write after a failed one first stores whatever the log lacks.
 */
export function logWriter(options: LogWriterOptions): LogWriter {
  let lacking: readonly LogEntry[] = [];
  let failure: Problem | null = null;
  let writing = false;
  let distrusted = false;
  let stopped = false;
  let retryMs = options.firstRetryMs;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];

  options.log.onLost(() => {
    distrusted = true;
    failure = problem('storage-lost', { reason: 'closed' });
    tell();
    start();
  });

  function state(): SaveState {
    if (failure !== null) return { kind: 'failed', problem: failure };
    return lacking.length === 0 && !distrusted ? SAVED : { kind: 'saving' };
  }

  function tell(): void {
    options.onState(state());
  }

  function start(): void {
    if (writing || stopped) return;
    clearTimeout(retryTimer);
    writing = true;
    drain().catch((error: unknown) => {
      // A fault of ours: nothing is called saved, and the error is not lost.
      ended(problem('storage-lost', { reason: String(error) }));
      throw error;
    });
  }

  async function drain(): Promise<void> {
    while (distrusted || lacking.length > 0) {
      const result = distrusted ? await regainTrust() : await writeLacking();
      if (!result.ok) return ended(result.problem);
    }
    ended(null);
  }

  function ended(cause: Problem | null): void {
    writing = false;
    failure = cause;
    if (cause === null) {
      retryMs = options.firstRetryMs;
    } else {
      if (cause.code === 'storage-lost') distrusted = true;
      if (!stopped) retryTimer = setTimeout(start, retryMs);
      retryMs = Math.min(retryMs * 2, options.longestRetryMs);
    }
    tell();
    const released = waiting;
    waiting = [];
    for (const resolve of released) resolve();
  }

  async function writeLacking(): Promise<Result<void>> {
    const batch = lacking;
    const result = await options.log.append(batch);
    if (result.ok) {
      // Entries added meanwhile stand after the batch. A loss meanwhile is looked into by the next turn.
      lacking = lacking.slice(batch.length);
      options.onSaved(batch.length);
    }
    return result;
  }

  async function regainTrust(): Promise<Result<void>> {
    distrusted = false;
    const inspected = await options.inspectLog();
    if (!inspected.ok) {
      distrusted = true;
      return inspected;
    }
    const entry = inspected.value(lacking.length === 0);
    lacking = entry === null ? [] : [entry];
    return succeed(undefined);
  }

  return {
    add(entry) {
      lacking = [...lacking, entry];
      tell();
      start();
    },
    state,
    async settled() {
      if (writing) await new Promise<void>((resolve) => waiting.push(resolve));
      return state();
    },
    stop() {
      stopped = true;
      clearTimeout(retryTimer);
    },
  };
}
