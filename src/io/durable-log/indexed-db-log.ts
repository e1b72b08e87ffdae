import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import type { DurableLog, LogEntry, LogRow } from './durable-log.ts';
import type { PlanDatabase, PlanDatabaseConnection } from './plan-database.ts';
import { storageProblem } from './storage-problem.ts';
import type { StoredRow } from './stored-row.ts';
import { sealEntry, sealSnapshot, unsealRow } from './stored-row.ts';

/** The log of one plan in IndexedDB. `database` is shared by all plans and stays open when the log closes. */
export function indexedDbLog(database: PlanDatabase, plan: string): DurableLog {
  let stopListening: (() => void) | null = null;
  return {
    load: () => attempt(() => loadRows(database, plan)),
    append: (entries) =>
      attempt(() => database.run((connection) => addRows(connection, plan, entries)).then(() => undefined)),
    appendSnapshot: (update, coversThrough) =>
      attempt(async () => {
        const sealed = sealSnapshot(plan, update, coversThrough);
        const [sequence] = await database.run((connection) => writeRows(connection, [sealed]));
        if (sequence === undefined) throw new Error('appendSnapshot: the storage gave no sequence');
        return sequence;
      }),
    read: (sequence) =>
      attempt(() =>
        database.run(async (connection) => {
          const stored = await connection.get('rows', sequence);
          return stored === undefined ? null : unsealRow(plan, sequence, stored);
        }),
      ),
    trim: (sequences) => attempt(() => database.run((connection) => removeRows(connection, sequences))),
    exclusively: (work) => withPlanLock(plan, work),
    onLost(listener) {
      stopListening?.();
      stopListening = database.onLost(listener);
    },
    close: () => stopListening?.(),
  };
}

async function loadRows(database: PlanDatabase, plan: string): Promise<readonly LogRow[]> {
  const sequences = await database.run((connection) => connection.getAllKeysFromIndex('rows', 'plan', plan));
  try {
    return await database.run(async (connection) => {
      const rows = await connection.getAllFromIndex('rows', 'plan', plan);
      return rows.map((row) => unsealRow(plan, row.sequence ?? 0, row));
    });
  } catch {
    // One value that cannot be read (a blob file gone) fails the whole request: read one by one, and that row alone is damaged.
    return Promise.all(sequences.map((sequence) => loadRow(database, plan, sequence)));
  }
}

async function loadRow(database: PlanDatabase, plan: string, sequence: number): Promise<LogRow> {
  try {
    return await database.run(async (connection) => unsealRow(plan, sequence, await connection.get('rows', sequence)));
  } catch {
    return unsealRow(plan, sequence, undefined);
  }
}

function addRows(
  connection: PlanDatabaseConnection,
  plan: string,
  entries: readonly LogEntry[],
): Promise<readonly number[]> {
  return writeRows(
    connection,
    entries.map((entry) => sealEntry(plan, entry)),
  );
}

/** All rows in one transaction: resolves on its complete event and on nothing earlier. */
async function writeRows(connection: PlanDatabaseConnection, rows: readonly StoredRow[]): Promise<readonly number[]> {
  // Strict: complete means flushed to the disk, not handed to the operating system.
  const transaction = connection.transaction('rows', 'readwrite', { durability: 'strict' });
  const writes = rows.map((row) => transaction.store.add(row));
  const [sequences] = await Promise.all([Promise.all(writes), transaction.done]);
  return sequences;
}

async function removeRows(connection: PlanDatabaseConnection, sequences: readonly number[]): Promise<void> {
  const transaction = connection.transaction('rows', 'readwrite', { durability: 'strict' });
  await Promise.all([...sequences.map((sequence) => transaction.store.delete(sequence)), transaction.done]);
}

/**
 * Where there are no Web Locks the tab is alone with its storage as far as we can know; two trims at once do no harm, only
 * double work. A lock manager that refuses (a page on its way out) is taken as another tab at work: then nothing is done.
 */
async function withPlanLock<Value>(plan: string, work: () => Promise<Value>): Promise<Value | null> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return await work();
  let working = false;
  try {
    return await navigator.locks.request(`zonplan-trim-${plan}`, { ifAvailable: true }, (lock) => {
      working = lock !== null;
      return working ? work() : Promise.resolve(null);
    });
  } catch (error) {
    if (working || !(error instanceof DOMException)) throw error;
    return null;
  }
}

/** The border between IndexedDB, which throws, and the program, which does not. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    return fail(storageProblem(error));
  }
}
