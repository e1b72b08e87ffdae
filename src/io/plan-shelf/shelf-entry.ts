import * as v from 'valibot';
import type { ShelfEntry } from './plan-shelf.ts';

const dateTime = v.pipe(
  v.string(),
  v.check((text) => Number.isFinite(Date.parse(text))),
);

const storedEntry = v.object({
  title: v.string(),
  isSample: v.boolean(),
  editedAt: dateTime,
  backedUpAt: v.nullable(dateTime),
  binnedAt: v.nullable(dateTime),
});

/** An entry as read from storage, or null where it is damaged. Its id is its key. */
export function readShelfEntry(id: string, stored: unknown): ShelfEntry | null {
  const entry = v.safeParse(storedEntry, stored);
  return entry.success ? { id, ...entry.output } : null;
}
