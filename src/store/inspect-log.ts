import * as Y from 'yjs';
import type { Result } from '../core/result.ts';
import { succeed } from '../core/result.ts';
import type { DurableLog, LogEntry } from '../io/durable-log/durable-log.ts';
import { wholeEntry } from './plan-document.ts';
import { restoreDocument } from './restore-document.ts';

/**
 * Reads the log as the next opening would and gives a function that says what it lacks of the document: an entry, or null
 * for nothing. A storage that was emptied under us lacks everything.
 */
export async function inspectLog(
  log: DurableLog,
  document: Y.Doc,
): Promise<Result<(nothingIsWaiting: boolean) => LogEntry | null>> {
  const loaded = await log.load();
  if (!loaded.ok) return loaded;
  const { document: stored, mended } = restoreDocument(loaded.value);
  const held = Y.encodeStateVector(stored);
  stored.destroy();
  return succeed((nothingIsWaiting) => {
    // State vectors do not show removals, so whatever waited is written even where they are equal.
    if (nothingIsWaiting && !mended && holdsAll(held, document)) return null;
    return wholeEntry(document, mended ? undefined : held);
  });
}

function holdsAll(held: Uint8Array, document: Y.Doc): boolean {
  const clocks = Y.decodeStateVector(held);
  return [...Y.decodeStateVector(Y.encodeStateVector(document))].every(
    ([client, clock]) => (clocks.get(client) ?? 0) >= clock,
  );
}
