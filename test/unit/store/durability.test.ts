import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { createEffect, createRoot } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import {
  commitAndSettle,
  failWrites,
  fieldsOf,
  newDatabaseName,
  note,
  openPlan,
  storedRows,
  until,
} from './storage-fixture.ts';

let endFailures = (): void => undefined;
afterEach(() => endFailures());

const SIX_NOTES = { 'z1/note': '1', 'z2/note': '2', 'z3/note': '3', 'z4/note': '4', 'z5/note': '5', 'z6/note': '6' };

describe('saving', () => {
  it('keeps all six after an aborted write followed by five good ones', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    endFailures = failWrites(1, 'abort');
    store.commit(note('z1', '1'));
    expect(await store.settled()).toMatchObject({ kind: 'failed', problem: { code: 'storage-lost' } });
    for (const digit of ['2', '3', '4', '5', '6']) await commitAndSettle(store, note(`z${digit}`, digit));
    expect(fieldsOf((await openPlan(name)).store)).toEqual(SIX_NOTES);
  });

  it('tells that the storage is full, and saves by itself when there is room again', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    endFailures = failWrites(3, 'quota');
    store.commit(note('z1', '1'));
    expect(await store.settled()).toMatchObject({ kind: 'failed', problem: { code: 'storage-full' } });
    expect(store.hasUnsaved()).toBe(true);
    await until(() => store.saveState().kind === 'saved');
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ 'z1/note': '1' });
  });

  it('stays not saved through later commits while the storage is full, then stores them in order', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    endFailures = failWrites(Number.POSITIVE_INFINITY, 'quota');
    for (const digit of ['1', '2', '3', '4', '5', '6']) {
      store.commit(note(`z${digit}`, digit));
      expect((await store.settled()).kind).toBe('failed');
    }
    expect(await storedRows(name)).toEqual([]);
    endFailures();
    await until(() => store.saveState().kind === 'saved');
    expect(fieldsOf((await openPlan(name)).store)).toEqual(SIX_NOTES);
  });

  it('opens a lost connection anew and goes on', async () => {
    const name = newDatabaseName();
    const { store, database } = await openPlan(name);
    await commitAndSettle(store, note('z1', '1'));
    await database.run((connection) => {
      connection.close();
      return Promise.resolve();
    });
    await commitAndSettle(store, note('z2', '2'));
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ 'z1/note': '1', 'z2/note': '2' });
  });

  it('notices that the browser closed the storage, with nothing to write at the time', async () => {
    const name = newDatabaseName();
    const { store, database } = await openPlan(name);
    await commitAndSettle(store, note('z1', '1'));
    const states: string[] = [];
    createRoot(() => createEffect(() => states.push(store.saveState().kind)));
    await database.run((connection) => {
      forceCloseDatabase(unwrap(connection) as never);
      return Promise.resolve();
    });
    await until(() => states.length > 1 && store.saveState().kind === 'saved');
    expect(states).toEqual(['saved', 'failed', 'saved']);
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ 'z1/note': '1' });
  });

  it('writes the whole plan again where the storage was emptied under it', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    await commitAndSettle(store, note('z1', '1'), note('z2', '2'));
    // Deleting asks open connections to close: what clearing site data does to an open tab.
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    await until(() => store.saveState().kind === 'saved');
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ 'z1/note': '1', 'z2/note': '2' });
  });

  it('stores commits that come while a write runs', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    for (const digit of ['1', '2', '3', '4', '5', '6']) store.commit(note(`z${digit}`, digit));
    expect(await store.settled()).toEqual({ kind: 'saved' });
    expect(fieldsOf((await openPlan(name)).store)).toEqual(SIX_NOTES);
  });
});
