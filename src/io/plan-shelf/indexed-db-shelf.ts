import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail } from '../../core/result.ts';
import { attempt, indexedDbLog } from '../durable-log/indexed-db-log.ts';
import type { PlanDatabase, PlanDatabaseConnection } from '../durable-log/plan-database.ts';
import { sealEntry } from '../durable-log/stored-row.ts';
import type { PlanShelf, ShelfChange, ShelfEntry, ShelfListing } from './plan-shelf.ts';
import { readShelfEntry } from './shelf-entry.ts';

const LAST_OPENED = 'last-opened-plan';
const CHANGED = 'changed';

/** The shelf in IndexedDB. Other tabs of the same address learn of each change. */
export function indexedDbShelf(database: PlanDatabase, channelName = 'zonplan-shelf'): PlanShelf {
  const channel = new BroadcastChannel(channelName);
  let onChange: () => void = () => undefined;
  let closed = false;
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (event.data === CHANGED) onChange();
  };

  async function write(work: (connection: PlanDatabaseConnection) => Promise<void>): Promise<Result<void>> {
    const result = await attempt(() => database.run(work));
    // A write may end after the shelf was closed; posting on a closed channel throws.
    if (result.ok && !closed) channel.postMessage(CHANGED);
    return result;
  }

  async function change(id: string, fields: ShelfChange, durability: 'strict' | 'relaxed'): Promise<Result<void>> {
    let found = false;
    const result = await write(async (connection) => {
      const transaction = connection.transaction('plans', 'readwrite', { durability });
      const before = readShelfEntry(id, await transaction.store.get(id));
      found = before !== null;
      if (before !== null) await transaction.store.put({ ...before, ...fields }, id);
      await transaction.done;
    });
    return !result.ok || found ? result : fail(problem('plan-unknown', { id }));
  }

  return {
    problem: null,
    list: () => attempt(() => database.run(listPlans)),
    add: (entry, content) =>
      write(async (connection) => {
        const transaction = connection.transaction(['plans', 'rows'], 'readwrite', { durability: 'strict' });
        await Promise.all([
          transaction.objectStore('rows').add(sealEntry(entry.id, content)),
          transaction.objectStore('plans').add(entry, entry.id),
          transaction.done,
        ]);
      }),
    relist: (entry) =>
      write(async (connection) => {
        await connection.put('plans', entry, entry.id);
      }),
    change: (id, fields) => change(id, fields, 'strict'),
    mirror: (id, fields) => change(id, fields, 'relaxed'),
    remove: (ids) => write((connection) => removePlans(connection, ids)),
    lastOpened: () =>
      attempt(async () => {
        const id = await database.run((connection) => connection.get('settings', LAST_OPENED));
        return typeof id === 'string' ? id : null;
      }),
    setLastOpened: (id) =>
      attempt(async () => {
        await database.run((connection) => connection.put('settings', id, LAST_OPENED));
      }),
    log: (id) => indexedDbLog(database, id),
    onChange(listener) {
      onChange = listener;
    },
    close() {
      closed = true;
      channel.close();
      database.close();
    },
  };
}

async function listPlans(connection: PlanDatabaseConnection): Promise<ShelfListing> {
  const transaction = connection.transaction(['plans', 'rows'], 'readonly');
  const plans = transaction.objectStore('plans');
  const [keys, stored, logged] = await Promise.all([
    plans.getAllKeys(),
    plans.getAll(),
    plansWithRows(transaction.objectStore('rows').index('plan')),
    transaction.done,
  ]);
  const entries = keys
    .map((id, position) => readShelfEntry(id, stored[position]))
    .filter((entry): entry is ShelfEntry => entry !== null);
  const listed = new Set(entries.map(({ id }) => id));
  return { entries, unlistedIds: logged.filter((id) => !listed.has(id)) };
}

async function plansWithRows(index: {
  openKeyCursor(query: null, direction: 'nextunique'): Promise<PlanCursor | null>;
}): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor !== null; cursor = await cursor.continue()) {
    ids.push(String(cursor.key));
  }
  return ids;
}

interface PlanCursor {
  readonly key: unknown;
  continue(): Promise<PlanCursor | null>;
}

async function removePlans(connection: PlanDatabaseConnection, ids: readonly string[]): Promise<void> {
  const transaction = connection.transaction(['plans', 'rows'], 'readwrite', { durability: 'strict' });
  const rows = transaction.objectStore('rows');
  for (const id of ids) {
    const sequences = await rows.index('plan').getAllKeys(id);
    await Promise.all(sequences.map((sequence) => rows.delete(sequence)));
    await transaction.objectStore('plans').delete(id);
  }
  await transaction.done;
}
