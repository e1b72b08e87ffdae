import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { StorageDeniedError, StorageTimeoutError } from './storage-problem.ts';
import type { StoredRow } from './stored-row.ts';

export interface PlanDatabaseSchema extends DBSchema {
  /** Log rows of all plans, numbered in the order they were written. */
  rows: { key: number; value: StoredRow; indexes: { plan: string } };
  /** One summary a plan; `unknown` because storage is outside the program and is validated when read. */
  plans: { key: string; value: unknown };
  /** Single values: which plan was open last. */
  settings: { key: string; value: unknown };
}

export type PlanDatabaseConnection = IDBPDatabase<PlanDatabaseSchema>;

export interface PlanDatabase {
  /** Runs the work on an open connection; a closed one is opened anew, once. Throws what IndexedDB throws. */
  run<Value>(work: (connection: PlanDatabaseConnection) => Promise<Value>): Promise<Value>;
  /** Called when the browser closed the connection under us (storage cleared, disk gone). */
  onLost(listener: () => void): () => void;
  close(): void;
}

const NAME = 'zonplan';
const VERSION = 1;
/** Far longer than a slow disk takes; a request that has not answered by then is given up and tried again. */
const TIME_LIMIT_MS = 10_000;

export function planDatabase(name: string = NAME): PlanDatabase {
  let opening: Promise<PlanDatabaseConnection> | null = null;
  let closed = false;
  const lostListeners = new Set<() => void>();

  function forget(): void {
    opening = null;
  }

  function connect(): Promise<PlanDatabaseConnection> {
    if (closed) throw new Error(`planDatabase(${name}): used after close`);
    opening ??= open(name, () => {
      forget();
      for (const listener of lostListeners) listener();
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  }

  return {
    async run(work) {
      try {
        return await withinTimeLimit(connect().then(work));
      } catch (error) {
        if (error instanceof StorageTimeoutError) forget();
        if (!isClosedConnection(error) || closed) throw error;
        forget();
        return await withinTimeLimit(connect().then(work));
      }
    },
    onLost(listener) {
      lostListeners.add(listener);
      return () => lostListeners.delete(listener);
    },
    close() {
      const last = opening;
      forget();
      closed = true;
      // A connection that never opened has nothing to close, and whoever opened it was told.
      last?.then(
        (connection) => connection.close(),
        () => undefined,
      );
    },
  };
}

async function open(name: string, onTerminated: () => void): Promise<PlanDatabaseConnection> {
  // Reading the property alone throws SecurityError where cookies are blocked.
  if (typeof indexedDB === 'undefined') throw new StorageDeniedError('this browser has no IndexedDB here');
  return await openDB<PlanDatabaseSchema>(name, VERSION, {
    upgrade(database) {
      const rows = database.createObjectStore('rows', { keyPath: 'sequence', autoIncrement: true });
      rows.createIndex('plan', 'plan');
      database.createObjectStore('plans');
      database.createObjectStore('settings');
    },
    // Another tab removes or upgrades the database: let it; our next write opens what is there then.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onTerminated();
    },
    terminated: onTerminated,
  }).catch((error: unknown) => {
    throw isRefusal(error) ? new StorageDeniedError(String(error), { cause: error }) : error;
  });
}

/** Private windows of some browsers refuse with InvalidStateError; a database that a newer app wrote with VersionError. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'VersionError'].includes(error.name);
}

/** The handle was closed under us: `transaction()` on it throws InvalidStateError. */
function isClosedConnection(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

async function withinTimeLimit<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageTimeoutError(`no answer in ${TIME_LIMIT_MS} ms`)), TIME_LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
