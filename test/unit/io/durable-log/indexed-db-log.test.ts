import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexedDbLog } from '../../../../src/io/durable-log/indexed-db-log.ts';
import type { PlanDatabase } from '../../../../src/io/durable-log/plan-database.ts';
import { planDatabase } from '../../../../src/io/durable-log/plan-database.ts';
import { storageProblem } from '../../../../src/io/durable-log/storage-problem.ts';

let databaseCount = 0;
function newDatabase(): PlanDatabase {
  databaseCount += 1;
  return planDatabase(`log-test-${databaseCount}`);
}

const entry = (byte: number) => ({ update: Uint8Array.of(byte), fields: [['zones', `z${byte}/name`, byte] as const] });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the log in IndexedDB', () => {
  it('gives back rows in the order they were written, each plan its own', async () => {
    const database = newDatabase();
    const [one, other] = [indexedDbLog(database, 'one'), indexedDbLog(database, 'other')];
    await one.append([entry(1), entry(2)]);
    await other.append([entry(9)]);
    await one.append([entry(3)]);
    const rows = await one.load();
    expect(rows.ok && rows.value.map((row) => row.update?.[0])).toEqual([1, 2, 3]);
    expect(rows.ok && rows.value[0]?.fields).toEqual([['zones', 'z1/name', 1]]);
  });

  it('writes strictly durable: complete means on the disk', async () => {
    const database = newDatabase();
    await database.run(() => Promise.resolve());
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await indexedDbLog(database, 'one').append([entry(1)]);
    expect(transaction.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([
      ['readwrite', { durability: 'strict' }],
    ]);
  });

  it('writes all entries of an append or none', async () => {
    const database = newDatabase();
    const log = indexedDbLog(database, 'one');
    const original = IDBObjectStore.prototype.add;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function add(this: IDBObjectStore, value: unknown) {
      const request = original.call(this, value);
      count += 1;
      if (count === 2) this.transaction.abort();
      return request;
    });
    expect((await log.append([entry(1), entry(2)])).ok).toBe(false);
    expect(await log.load()).toEqual({ ok: true, value: [] });
  });

  it('reads the rest one by one where one value cannot be read at all', async () => {
    const database = newDatabase();
    const log = indexedDbLog(database, 'one');
    await log.append([entry(1), entry(2), entry(3)]);
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('blob file is gone', 'DataError');
    });
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function read(this: IDBObjectStore, key) {
      if (key === 2) throw new DOMException('blob file is gone', 'DataError');
      return get.call(this, key);
    });
    const rows = await log.load();
    expect(rows.ok && rows.value.map((row) => row.update?.[0] ?? null)).toEqual([1, null, 3]);
  });

  it('removes the rows named and no other', async () => {
    const log = indexedDbLog(newDatabase(), 'one');
    await log.append([entry(1), entry(2), entry(3)]);
    await log.trim([1, 3, 77]);
    const rows = await log.load();
    expect(rows.ok && rows.value.map((row) => row.sequence)).toEqual([2]);
  });

  it('says denied where the browser has no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const loaded = await indexedDbLog(newDatabase(), 'one').load();
    expect(loaded).toMatchObject({ ok: false, problem: { code: 'storage-denied' } });
  });

  it('says denied where the browser refuses to open it', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('cookies are blocked', 'SecurityError');
    });
    const loaded = await indexedDbLog(newDatabase(), 'one').load();
    expect(loaded).toMatchObject({ ok: false, problem: { code: 'storage-denied' } });
  });
});

describe('storageProblem', () => {
  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['SecurityError', 'storage-denied'],
    ['AbortError', 'storage-lost'],
    ['UnknownError', 'storage-lost'],
  ])('calls %s %s', (name, code) => {
    expect(storageProblem(new DOMException('', name)).code).toBe(code);
  });
});
