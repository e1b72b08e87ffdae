import * as Y from 'yjs';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { succeed } from '../core/result.ts';
import type { DurableLog, LogRow } from '../io/durable-log/durable-log.ts';
import { jsonEqual } from './json-equal.ts';
import { makePlanDocument, rootMaps } from './plan-document.ts';
import { restoreDocument } from './restore-document.ts';

export interface Compaction {
  /** `busy`: another tab does it; `not-needed`: few rows; `unverified`: read back wrong, nothing was removed. */
  readonly kind: 'done' | 'busy' | 'not-needed' | 'unverified';
  readonly trimmedRowCount: number;
}

/**
 * Writes a snapshot of what the log holds, reads it back, and only where it says the same removes rows: those that the
 * snapshot BEFORE it covers. So at any moment two generations stand, and neither a crash between the steps nor one damaged
 * snapshot costs anything.
 */
export async function compactLog(log: DurableLog, leastRowCount: number): Promise<Result<Compaction>> {
  const result = await log.exclusively(() => compact(log, leastRowCount));
  return result ?? succeed({ kind: 'busy', trimmedRowCount: 0 });
}

async function compact(log: DurableLog, leastRowCount: number): Promise<Result<Compaction>> {
  const loaded = await log.load();
  if (!loaded.ok) return loaded;
  const rows = loaded.value;
  const previous = rows.findLast((row) => row.kind === 'snapshot' && row.update !== null) ?? null;
  const uncovered = rows.filter((row) => row.kind === 'update' && row.sequence > (previous?.coversThrough ?? 0));
  const { document, mended } = restoreDocument(rows);
  try {
    if (uncovered.length < leastRowCount && !mended) return succeed({ kind: 'not-needed', trimmedRowCount: 0 });
    const written = await writeVerifiedSnapshot(log, document, rows.at(-1)?.sequence ?? 0);
    if (!written.ok) return written;
    if (!written.value) return succeed({ kind: 'unverified', trimmedRowCount: 0 });
    const stale = previous === null ? [] : coveredBy(previous, rows);
    const trimmed = await log.trim(stale);
    return trimmed.ok ? succeed({ kind: 'done', trimmedRowCount: stale.length }) : trimmed;
  } finally {
    document.destroy();
  }
}

function coveredBy(snapshot: LogRow, rows: readonly LogRow[]): readonly number[] {
  return rows
    .filter((row) => row.sequence <= snapshot.coversThrough && row.sequence !== snapshot.sequence)
    .map((row) => row.sequence);
}

/** True where the snapshot was read back from storage and says what the document says. */
export async function writeVerifiedSnapshot(
  log: DurableLog,
  document: Y.Doc,
  coversThrough: number,
): Promise<Result<boolean, Problem>> {
  const written = await log.appendSnapshot(Y.encodeStateAsUpdate(document), coversThrough);
  if (!written.ok) return written;
  const read = await log.read(written.value);
  if (!read.ok) return read;
  const verified = read.value?.update != null && saysTheSame(read.value.update, document);
  if (verified) return succeed(true);
  const removed = await log.trim([written.value]);
  return removed.ok ? succeed(false) : removed;
}

function saysTheSame(update: Uint8Array, document: Y.Doc): boolean {
  const copy = makePlanDocument();
  try {
    Y.applyUpdate(copy, update);
    return (
      jsonEqual(stateOf(copy), stateOf(document)) &&
      [...rootMaps(document)].every(([collection, map]) => jsonEqual(copy.getMap(collection).toJSON(), map.toJSON()))
    );
  } catch {
    return false;
  } finally {
    copy.destroy();
  }
}

function stateOf(document: Y.Doc): Record<string, number> {
  return Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(document)));
}
