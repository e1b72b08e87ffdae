import type { Problem } from '../../core/problem.ts';
import { fail, succeed } from '../../core/result.ts';
import type { DurableLog, LogEntry, LogRow } from './durable-log.ts';

/** Entries by plan: what a browser that denies storage still remembers until the page closes. */
export type MemoryRows = Map<string, LogEntry[]>;

/**
 * The log where the browser gives no storage. The plan can be worked on and opened again within the page's life, but each
 * append says why it fails: nothing here is saved, and nothing may be called so.
 */
export function memoryLog(memory: MemoryRows, plan: string, reason: Problem): DurableLog {
  const entries = memory.get(plan) ?? [];
  memory.set(plan, entries);
  const row = (entry: LogEntry, position: number): LogRow => ({
    sequence: position + 1,
    kind: 'update',
    coversThrough: 0,
    ...entry,
  });
  return {
    load: () => Promise.resolve(succeed(entries.map(row))),
    append(added) {
      for (const entry of added) if (!entries.includes(entry)) entries.push(entry);
      return Promise.resolve(fail(reason));
    },
    appendSnapshot: () => Promise.resolve(fail(reason)),
    read(sequence) {
      const entry = entries[sequence - 1];
      return Promise.resolve(succeed(entry === undefined ? null : row(entry, sequence - 1)));
    },
    trim: () => Promise.resolve(fail(reason)),
    exclusively: (work) => work(),
    onLost() {
      // Memory does not go away before the page does.
    },
    close() {
      // Nothing is held open; the entries stay for the next opening.
    },
  };
}
