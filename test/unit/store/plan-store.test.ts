import { createEffect, createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_FORMAT_VERSION } from '../../../src/core/plan/document-schema.ts';
import { commitAndSettle, fieldsOf, newDatabaseName, note, openPlan } from './storage-fixture.ts';

describe('an open plan', () => {
  it('reads what was committed, at once', async () => {
    const { store } = await openPlan(newDatabaseName());
    store.commit({ changes: [{ collection: 'meta', id: 'plan', field: 'title', value: 'Norrby' }] });
    expect(store.plan().title).toBe('Norrby');
  });

  it('is saving from the commit until the storage has it', async () => {
    const { store } = await openPlan(newDatabaseName());
    store.commit(note('z1', 'a'));
    expect(store.saveState()).toEqual({ kind: 'saving' });
    expect(store.hasUnsaved()).toBe(true);
    expect(await store.settled()).toEqual({ kind: 'saved' });
    expect(store.hasUnsaved()).toBe(false);
  });

  it('takes back and makes again each commit by itself', async () => {
    const { store } = await openPlan(newDatabaseName());
    for (const text of ['a', 'b', 'c']) store.commit(note('z1', text));
    store.undo();
    expect(fieldsOf(store)).toEqual({ 'z1/note': 'b' });
    store.undo();
    store.undo();
    expect(fieldsOf(store)).toEqual({});
    expect(store.canUndo()).toBe(false);
    store.redo();
    store.redo();
    expect(fieldsOf(store)).toEqual({ 'z1/note': 'b' });
    expect(store.canRedo()).toBe(true);
  });

  it('stores an undo like any other edit', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    store.commit(note('z1', 'a'));
    store.commit(note('z1', 'b'));
    store.undo();
    await store.close();
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ 'z1/note': 'a' });
  });

  it('makes no undo step and writes nothing for a patch that changes nothing', async () => {
    const { store } = await openPlan(newDatabaseName());
    const weights = { kind: 'zones', weights: [{ zone: 'z1', weight: 1 }] };
    const place = { changes: [{ collection: 'budgetLines', id: 'l1', field: 'place', value: weights }] } as const;
    await commitAndSettle(store, place);
    store.commit(structuredClone(place));
    expect(store.saveState()).toEqual({ kind: 'saved' });
    store.undo();
    expect(store.canUndo()).toBe(false);
  });

  it('splits keys at the first slash, so fields may hold slashes', async () => {
    const { store } = await openPlan(newDatabaseName());
    const field = 'amount/2024/state-grant/staff/budget';
    store.commit({ changes: [{ collection: 'budgetLines', id: 'l1', field, value: 5 }] });
    expect(store.document().get('budgetLines')?.get('l1')?.get(field)).toBe(5);
  });

  it('refuses an id with a slash', async () => {
    const { store } = await openPlan(newDatabaseName());
    expect(() => store.commit(note('a/b', 'x'))).toThrow('a/b');
  });

  it('keeps the objects of what an edit did not touch', async () => {
    const { store } = await openPlan(newDatabaseName());
    const name = (id: string, value: string) => ({ collection: 'purposes', id, field: 'name', value }) as const;
    store.commit({ changes: [name('p1', 'Skola'), name('p2', 'Fritid')] });
    const before = store.plan();
    store.commit({ changes: [name('p1', 'Skolan')] });
    expect(store.plan().purposes[1]).toBe(before.purposes[1]);
    expect(store.plan().zones).toBe(before.zones);
    expect(store.plan().purposes[0]).not.toBe(before.purposes[0]);
  });

  it('tells those who depend on the plan once a commit', async () => {
    const { store } = await openPlan(newDatabaseName());
    const titles: string[] = [];
    createRoot((dispose) => {
      createEffect(() => titles.push(store.plan().title));
      return dispose;
    });
    store.commit({
      changes: [
        { collection: 'meta', id: 'plan', field: 'title', value: 'A' },
        { collection: 'meta', id: 'plan', field: 'firstYear', value: 2020 },
      ],
    });
    expect(titles).toEqual(['', 'A']);
  });

  it('shows a plan of a newer version and refuses to edit it', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    const value = DOCUMENT_FORMAT_VERSION + 1;
    await commitAndSettle(store, note('z1', 'a'), {
      changes: [{ collection: 'meta', id: 'plan', field: 'formatVersion', value }],
    });
    const reopened = (await openPlan(name)).store;
    expect(reopened.readOnly).toBe(true);
    expect(fieldsOf(reopened)).toEqual({ 'z1/note': 'a' });
    expect(() => reopened.commit(note('z1', 'b'))).toThrow('read-only');
  });
});
