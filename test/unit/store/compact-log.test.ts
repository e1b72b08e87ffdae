import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/core/problem.ts';
import { fail, succeed } from '../../../src/core/result.ts';
import type { DurableLog } from '../../../src/io/durable-log/durable-log.ts';
import { compactLog } from '../../../src/store/compact-log.ts';
import {
  commitAndSettle,
  fieldsOf,
  flipLastByte,
  newDatabaseName,
  note,
  openPlan,
  storedRows,
} from './storage-fixture.ts';

const LOST = problem('storage-lost');

async function manyEdits(): Promise<{ name: string; log: DurableLog }> {
  const name = newDatabaseName();
  const { store, log } = await openPlan(name);
  for (let count = 0; count < 10; count += 1) await commitAndSettle(store, note(`z${count % 3}`, String(count)));
  return { name, log };
}

const ALL = { 'z0/note': '9', 'z1/note': '7', 'z2/note': '8' };

describe('compacting the log', () => {
  it('writes a snapshot by itself after a number of rows, and the log stays small', async () => {
    const name = newDatabaseName();
    const { store } = await openPlan(name, 10);
    for (let count = 0; count < 100; count += 1) await commitAndSettle(store, note('z1', String(count)));
    await store.close();
    const rows = await storedRows(name);
    expect(rows.filter((row) => row.kind === 'snapshot').length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(40);
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ 'z1/note': '99' });
  });

  it('removes nothing before a second snapshot stands', async () => {
    const { name, log } = await manyEdits();
    expect(await compactLog(log, 5)).toEqual(succeed({ kind: 'done', trimmedRowCount: 0 }));
    expect(await storedRows(name)).toHaveLength(11);
  });

  it('leaves a log with few rows alone', async () => {
    const { log } = await manyEdits();
    expect(await compactLog(log, 11)).toEqual(succeed({ kind: 'not-needed', trimmedRowCount: 0 }));
  });

  it('removes the snapshot again, and no row, where it reads back differently', async () => {
    const { name, log } = await manyEdits();
    const forgetful: DurableLog = {
      ...log,
      appendSnapshot: (update, covers) => log.appendSnapshot(flipLastByte(update), covers),
    };
    expect(await compactLog(forgetful, 5)).toEqual(succeed({ kind: 'unverified', trimmedRowCount: 0 }));
    expect(await storedRows(name)).toHaveLength(10);
    expect(fieldsOf((await openPlan(name)).store)).toEqual(ALL);
  });

  it.each([
    ['before the snapshot', { appendSnapshot: () => Promise.resolve(fail(LOST)) }],
    ['before reading it back', { read: () => Promise.resolve(fail(LOST)) }],
    ['before trimming', { trim: () => Promise.resolve(fail(LOST)) }],
  ])('loses nothing where it ends %s', async (_point, broken) => {
    const { name, log } = await manyEdits();
    await compactLog(log, 5);
    const { store } = await openPlan(name);
    await commitAndSettle(store, note('z3', 'new'));
    expect((await compactLog({ ...log, ...broken }, 1)).ok).toBe(false);
    const reopened = (await openPlan(name)).store;
    expect(fieldsOf(reopened)).toEqual({ ...ALL, 'z3/note': 'new' });
    expect(reopened.loadProblems).toEqual([]);
  });

  it('keeps rows that another tab wrote meanwhile', async () => {
    const { name, log } = await manyEdits();
    const { store } = await openPlan(name);
    const slow: DurableLog = {
      ...log,
      async appendSnapshot(update, covers) {
        await commitAndSettle(store, note('z4', 'meanwhile'));
        return log.appendSnapshot(update, covers);
      },
    };
    await compactLog(slow, 1);
    await compactLog(log, 1);
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ ...ALL, 'z4/note': 'meanwhile' });
  });

  it('is left to the tab that is doing it', async () => {
    const { log } = await manyEdits();
    const locked: DurableLog = { ...log, exclusively: () => Promise.resolve(null) };
    expect(await compactLog(locked, 1)).toEqual(succeed({ kind: 'busy', trimmedRowCount: 0 }));
  });
});
