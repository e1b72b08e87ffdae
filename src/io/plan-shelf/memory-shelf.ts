import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';
import { fail, succeed } from '../../core/result.ts';
import type { MemoryRows } from '../durable-log/memory-log.ts';
import { memoryLog } from '../durable-log/memory-log.ts';
import type { PlanShelf, ShelfChange, ShelfEntry } from './plan-shelf.ts';

/**
 * The shelf where the browser gives no storage: plans can be made, worked on and saved to files, and each says that it is
 * not saved. It all ends with the page.
 */
export function memoryShelf(reason: Problem): PlanShelf {
  const entries = new Map<string, ShelfEntry>();
  const rows: MemoryRows = new Map();
  let lastOpened: string | null = null;
  const done = Promise.resolve(succeed(undefined));

  function change(id: string, fields: ShelfChange) {
    const before = entries.get(id);
    if (before === undefined) return Promise.resolve(fail(problem('plan-unknown', { id })));
    entries.set(id, { ...before, ...fields });
    return done;
  }

  return {
    problem: reason,
    list: () => Promise.resolve(succeed({ entries: [...entries.values()], unlistedIds: [] })),
    add(entry, content) {
      entries.set(entry.id, entry);
      rows.set(entry.id, [content]);
      return done;
    },
    relist(entry) {
      entries.set(entry.id, entry);
      return done;
    },
    change,
    mirror: change,
    remove(ids) {
      for (const id of ids) {
        entries.delete(id);
        rows.delete(id);
      }
      return done;
    },
    lastOpened: () => Promise.resolve(succeed(lastOpened)),
    setLastOpened(id) {
      lastOpened = id;
      return done;
    },
    log: (id) => memoryLog(rows, id, reason),
    onChange() {
      // Other tabs have memories of their own.
    },
    close() {
      // Nothing is held open.
    },
  };
}
