import type { Accessor } from 'solid-js';
import { createComputed, createSignal, untrack } from 'solid-js';

/**
 * A value whose readers hear of it once it has become another. A memo makes all its readers ask again whenever anything
 * above it may have changed, which is much where hundreds of cells read it; in return, a reader of this one should read
 * nothing else that comes of the same source, or it runs once for each.
 */
export function createSettled<Value>(
  read: Accessor<Value>,
  equals: (before: Value, now: Value) => boolean = Object.is,
): Accessor<Value> {
  const [value, setValue] = createSignal(untrack(read), { equals });
  createComputed(() => setValue(() => read()));
  return value;
}
