import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { PlanId } from '../../../src/core/identifiers.ts';
import { asId } from '../../../src/core/identifiers.ts';
import type { PlanPatch } from '../../../src/core/plan/patch.ts';
import type { DurableLog } from '../../../src/io/durable-log/durable-log.ts';
import { indexedDbLog } from '../../../src/io/durable-log/indexed-db-log.ts';
import type { PlanDatabase } from '../../../src/io/durable-log/plan-database.ts';
import { planDatabase } from '../../../src/io/durable-log/plan-database.ts';
import type { StoredRow } from '../../../src/io/durable-log/stored-row.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { openPlanStore } from '../../../src/store/plan-store-yjs.ts';

export const PLAN = asId<PlanId>('plan-1');

let databaseCount = 0;

/** A storage of its own for each test. */
export function newDatabaseName(): string {
  databaseCount += 1;
  return `zonplan-test-${databaseCount}`;
}

export interface OpenedPlan {
  readonly store: PlanStore;
  readonly log: DurableLog;
  readonly database: PlanDatabase;
}

/** Opens the plan as a new page would: a connection and a document of its own. */
export async function openPlan(databaseName: string, rowsBeforeSnapshot = 1_000_000): Promise<OpenedPlan> {
  const database = planDatabase(databaseName);
  const log = indexedDbLog(database, PLAN);
  const opened = await openPlanStore({
    id: PLAN,
    log,
    channel: null,
    rowsBeforeSnapshot,
    firstRetryMs: 5,
    longestRetryMs: 20,
  });
  if (!opened.ok) throw new Error(`plan did not open: ${opened.problem.code}`);
  return { store: opened.value, log, database };
}

export function note(id: string, text: string): PlanPatch {
  return { changes: [{ collection: 'zones', id, field: 'note', value: text }] };
}

/** Field values of one collection as `id/field → value`. */
export function fieldsOf(store: PlanStore, collection = 'zones'): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...(store.document().get(collection) ?? [])].flatMap(([id, fields]) =>
      [...fields].map(([field, value]) => [`${id}/${field}`, value]),
    ),
  );
}

export async function commitAndSettle(store: PlanStore, ...patches: readonly PlanPatch[]): Promise<void> {
  for (const patch of patches) {
    store.commit(patch);
    const state = await store.settled();
    if (state.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(state)}`);
  }
}

export async function storedRows(databaseName: string): Promise<readonly StoredRow[]> {
  const connection = await openDB(databaseName);
  const rows: readonly StoredRow[] = await connection.getAll('rows');
  connection.close();
  return rows;
}

/** Rewrites one stored row, as damage would. */
export async function damageRow(
  databaseName: string,
  position: number,
  damage: (row: StoredRow) => object,
): Promise<void> {
  const row = (await storedRows(databaseName)).at(position);
  if (row === undefined) throw new Error(`no row at ${position}`);
  const connection = await openDB(databaseName);
  await connection.put('rows', { ...row, ...damage(row) });
  connection.close();
}

export function flipLastByte(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[copy.length - 1] = (copy[copy.length - 1] ?? 0) ^ 0xff;
  return copy;
}

/** Lets `attempts` writes fail in the way given, then none. Returns a function that ends it early. */
export function failWrites(attempts: number, failure: 'abort' | 'quota'): () => void {
  const original = IDBObjectStore.prototype.add;
  let left = attempts;
  IDBObjectStore.prototype.add = function add(this: IDBObjectStore, ...values: Parameters<typeof original>) {
    if (left <= 0) return original.apply(this, values);
    left -= 1;
    if (failure === 'quota') throw new DOMException('no room', 'QuotaExceededError');
    const request = original.apply(this, values);
    this.transaction.abort();
    return request;
  };
  return () => {
    left = 0;
    IDBObjectStore.prototype.add = original;
  };
}

/** Resolves when the condition holds; asked again after each turn of the event loop. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}
