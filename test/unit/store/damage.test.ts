import { describe, expect, it } from 'vitest';
import type { StoredRow } from '../../../src/io/durable-log/stored-row.ts';
import { compactLog } from '../../../src/store/compact-log.ts';
import {
  commitAndSettle,
  damageRow,
  fieldsOf,
  flipLastByte,
  newDatabaseName,
  note,
  openPlan,
  storedRows,
} from './storage-fixture.ts';

const updateDamaged = (row: StoredRow) => ({ update: flipLastByte(row.update) });
const bothDamaged = (row: StoredRow) => ({ update: flipLastByte(row.update), fields: `${row.fields} ` });

/** Five rows: z1 a, z2 b, z1 c, z3 d, z2 e. */
async function fiveEdits(): Promise<string> {
  const name = newDatabaseName();
  const { store } = await openPlan(name);
  await commitAndSettle(store, note('z1', 'a'), note('z2', 'b'), note('z1', 'c'), note('z3', 'd'), note('z2', 'e'));
  return name;
}

const ALL = { 'z1/note': 'c', 'z2/note': 'e', 'z3/note': 'd' };

describe('a damaged row', () => {
  it('costs nothing where its field writes are whole, and is told', async () => {
    const name = await fiveEdits();
    await damageRow(name, 2, updateDamaged);
    const { store } = await openPlan(name);
    expect(fieldsOf(store)).toEqual(ALL);
    expect(store.loadProblems).toEqual([{ code: 'storage-row-damaged', details: { count: 1, lost: 0 } }]);
  });

  it('in the middle costs that row only, though later updates build on it', async () => {
    const name = await fiveEdits();
    await damageRow(name, 2, bothDamaged);
    const { store } = await openPlan(name);
    expect(fieldsOf(store)).toEqual({ ...ALL, 'z1/note': 'a' });
    expect(store.loadProblems).toEqual([{ code: 'storage-row-damaged', details: { count: 1, lost: 1 } }]);
  });

  it('at the beginning costs that row only', async () => {
    const name = await fiveEdits();
    await damageRow(name, 0, bothDamaged);
    expect(fieldsOf((await openPlan(name)).store)).toEqual(ALL);
  });

  it('at the end costs that row only', async () => {
    const name = await fiveEdits();
    await damageRow(name, -1, bothDamaged);
    const { store } = await openPlan(name);
    expect(fieldsOf(store)).toEqual({ ...ALL, 'z2/note': 'b' });
    expect(store.loadProblems).toHaveLength(1);
  });

  it('of another kind altogether is told as well', async () => {
    const name = await fiveEdits();
    await damageRow(name, 1, () => ({ update: 'text', updateChecksum: null, fields: 7 }));
    const { store } = await openPlan(name);
    expect(fieldsOf(store)).toEqual(ALL);
    expect(store.loadProblems).toHaveLength(1);
  });

  it('that no longer says which plan it is of is missed, and the rest is there', async () => {
    const name = await fiveEdits();
    await damageRow(name, 1, () => ({ plan: 'another' }));
    const { store } = await openPlan(name);
    expect(fieldsOf(store)).toEqual(ALL);
    expect(store.loadProblems).toEqual([{ code: 'storage-row-damaged', details: { count: 1, lost: 1 } }]);
  });

  it('is told once: the plan is mended and goes on', async () => {
    const name = await fiveEdits();
    await damageRow(name, 2, bothDamaged);
    const { store } = await openPlan(name);
    await commitAndSettle(store, note('z4', 'f'));
    await store.close();
    const again = await openPlan(name);
    expect(again.store.loadProblems).toEqual([]);
    expect(fieldsOf(again.store)).toEqual({ ...ALL, 'z1/note': 'a', 'z4/note': 'f' });
  });

  it('does not bring a removed field back', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name);
    await commitAndSettle(store, note('z1', 'a'), note('z2', 'b'));
    store.undo();
    await store.settled();
    await damageRow(name, 0, bothDamaged);
    expect(fieldsOf((await openPlan(name)).store)).toEqual({});
  });

  it('costs one row each where several are damaged', async () => {
    const name = await fiveEdits();
    await damageRow(name, 0, bothDamaged);
    await damageRow(name, 3, bothDamaged);
    const { store } = await openPlan(name);
    expect(fieldsOf(store)).toEqual({ 'z1/note': 'c', 'z2/note': 'e' });
    expect(store.loadProblems).toEqual([{ code: 'storage-row-damaged', details: { count: 2, lost: 2 } }]);
  });
});

describe('a damaged snapshot', () => {
  it('costs nothing: the rows and the snapshot before it are still there', async () => {
    const name = newDatabaseName();
    const { store, log } = await openPlan(name);
    await commitAndSettle(store, note('z1', 'a'), note('z2', 'b'));
    await compactLog(log, 1);
    await commitAndSettle(store, note('z1', 'c'), note('z3', 'd'));
    await compactLog(log, 1);
    await commitAndSettle(store, note('z2', 'e'));
    await store.close();
    const rows = await storedRows(name);
    expect(rows.map((row) => row.kind)).toEqual(['snapshot', 'update', 'update', 'snapshot', 'update']);
    await damageRow(name, 3, updateDamaged);
    const reopened = (await openPlan(name)).store;
    expect(fieldsOf(reopened)).toEqual(ALL);
    expect(reopened.loadProblems).toEqual([{ code: 'storage-row-damaged', details: { count: 1, lost: 0 } }]);
  });

  it('that stood alone at the bottom costs nothing while a newer one is whole', async () => {
    const name = newDatabaseName();
    const { store, log } = await openPlan(name);
    await commitAndSettle(store, note('z1', 'a'));
    await compactLog(log, 1);
    await commitAndSettle(store, note('z1', 'c'));
    await compactLog(log, 1);
    await store.close();
    await damageRow(name, 0, updateDamaged);
    const reopened = (await openPlan(name)).store;
    expect(fieldsOf(reopened)).toEqual({ 'z1/note': 'c' });
    expect(reopened.loadProblems).toEqual([]);
  });
});
