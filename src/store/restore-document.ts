import * as Y from 'yjs';
import type { FieldWrite, LogRow } from '../io/durable-log/durable-log.ts';
import { makePlanDocument } from './plan-document.ts';

export interface RestoredDocument {
  readonly document: Y.Doc;
  /** Rows of which something failed its checksum and that no intact snapshot covers. */
  readonly damagedRowCount: number;
  /** Those among them that nothing was left of. */
  readonly lostRowCount: number;
  /** True where the document had to be mended: what it holds is then to be written as a snapshot at once. */
  readonly mended: boolean;
}

const RESTORE_ORIGIN = Symbol('restore');

/**
 * A document of the rows of a log. Total: any damage costs the damaged rows at most.
 *
 * Updates build on one another, so Yjs holds back whatever builds on a lost one. Those edits are then made again from the
 * rows' field writes, where no later row has written the same field.
 */
export function restoreDocument(rows: readonly LogRow[]): RestoredDocument {
  const snapshot = rows.findLast((row) => row.kind === 'snapshot' && row.update !== null) ?? null;
  const open = rows.filter((row) => row !== snapshot && row.sequence > (snapshot?.coversThrough ?? 0));
  const document = makePlanDocument();
  const short = snapshot === null ? open : [snapshot, ...open];
  const applied = new Set(short.filter((row) => applyRow(document, row)));
  const damaged = open.filter((row) => row.update === null || row.fields === null || !applied.has(row));
  if (damaged.every((row) => applied.has(row)) && !isWaiting(document)) {
    return { document, damagedRowCount: damaged.length, lostRowCount: 0, mended: damaged.length > 0 };
  }
  // Older rows that the snapshot should cover may hold what is missing: an earlier snapshot, another tab's copy.
  for (const row of rows) if (!applied.has(row) && applyRow(document, row)) applied.add(row);
  // Something is missing though no row fails its checksum: then a row is gone altogether.
  const goneCount = damaged.length === 0 && isWaiting(document) ? 1 : 0;
  const lost = damaged.filter((row) => !applied.has(row) && isLost(row, rows));
  const mended = withoutWaiting(document);
  const state = Y.decodeStateVector(Y.encodeStateVector(mended));
  replay(mended, rows, (row) => applied.has(row) && isWithin(state, row));
  return {
    document: mended,
    damagedRowCount: damaged.length + goneCount,
    lostRowCount: lost.length + goneCount,
    mended: true,
  };
}

/** False where there is nothing to apply, or Yjs cannot read it. */
function applyRow(document: Y.Doc, row: LogRow): boolean {
  if (row.update === null) return false;
  try {
    Y.applyUpdate(document, row.update, RESTORE_ORIGIN);
    return true;
  } catch {
    return false;
  }
}

/** Rows are trimmed only as far as the snapshot before the newest: a damaged snapshot takes something along only where nothing is older. */
function isLost(row: LogRow, rows: readonly LogRow[]): boolean {
  return row.kind === 'snapshot' ? row === rows[0] : row.fields === null;
}

/** Whether updates are held back for want of others. */
export function isWaiting(document: Y.Doc): boolean {
  return document.store.pendingStructs !== null || document.store.pendingDs !== null;
}

/** A copy with what is in force and nothing that is held back: Yjs would carry that along into every snapshot. */
function withoutWaiting(document: Y.Doc): Y.Doc {
  document.store.pendingStructs = null;
  document.store.pendingDs = null;
  const copy = makePlanDocument();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document), RESTORE_ORIGIN);
  return copy;
}

/** Whether the document has taken in all that the row's update brings. */
function isWithin(state: ReadonlyMap<number, number>, row: LogRow): boolean {
  if (row.update === null) return false;
  return [...Y.parseUpdateMeta(row.update).to].every(([client, clock]) => clock <= (state.get(client) ?? 0));
}

function replay(document: Y.Doc, rows: readonly LogRow[], isInForce: (row: LogRow) => boolean): void {
  const last = new Map<string, { readonly write: FieldWrite; readonly inForce: boolean }>();
  for (const row of rows) {
    const inForce = isInForce(row);
    for (const write of row.fields ?? []) last.set(`${write[0]}\u0000${write[1]}`, { write, inForce });
  }
  document.transact(() => {
    for (const { write, inForce } of last.values()) if (!inForce) writeField(document, write);
  }, RESTORE_ORIGIN);
}

function writeField(document: Y.Doc, write: FieldWrite): void {
  const [collection, key, value] = write;
  const map = document.getMap(collection);
  // Two elements mean removal: `undefined` is no JSON and never a value.
  if (write.length === 2) map.delete(key);
  else map.set(key, value);
}
