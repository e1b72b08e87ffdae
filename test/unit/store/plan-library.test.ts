import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanId } from '../../../src/core/identifiers.ts';
import type { PlanPatch } from '../../../src/core/plan/patch.ts';
import { problem } from '../../../src/core/problem.ts';
import { planDatabase } from '../../../src/io/durable-log/plan-database.ts';
import { indexedDbShelf } from '../../../src/io/plan-shelf/indexed-db-shelf.ts';
import { memoryShelf } from '../../../src/io/plan-shelf/memory-shelf.ts';
import type { PlanShelf } from '../../../src/io/plan-shelf/plan-shelf.ts';
import { openTabChannel } from '../../../src/io/tab-channel/tab-channel.ts';
import type { PlanLibrary } from '../../../src/store/plan-library.ts';
import { openPlanLibrary } from '../../../src/store/plan-library.ts';
import { failWrites, fieldsOf, newDatabaseName, note, until } from './storage-fixture.ts';

let shelves: PlanShelf[] = [];
let endFailures = (): void => undefined;
afterEach(() => {
  endFailures();
  for (const shelf of shelves) shelf.close();
  shelves = [];
});

let count = 0;
/** Numbers that rise: for ids, and for a clock that never stands still. */
function next(): number {
  count += 1;
  return count;
}

async function openLibrary(databaseName: string, shelf?: PlanShelf): Promise<PlanLibrary> {
  const kept = shelf ?? indexedDbShelf(planDatabase(databaseName), `shelf-${databaseName}`);
  shelves.push(kept);
  const library = await openPlanLibrary({
    shelf: kept,
    openChannel: (id) => openTabChannel(`${databaseName}-${id}`),
    now: () => new Date(Date.UTC(2024, 0, 1, 0, next())).toISOString(),
    newId: () => `plan-${next()}`,
  });
  if (!library.ok) throw new Error(library.problem.code);
  return library.value;
}

function titled(title: string): PlanPatch {
  return {
    changes: [
      { collection: 'meta', id: 'plan', field: 'title', value: title },
      { collection: 'zones', id: 'z1', field: 'note', value: `note of ${title}` },
    ],
  };
}

async function make(library: PlanLibrary, title: string): Promise<PlanId> {
  const made = await library.create(titled(title));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

async function open(library: PlanLibrary, id: PlanId) {
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const titles = (library: PlanLibrary) => library.plans().map((plan) => plan.title);

describe('the plans of a browser', () => {
  it('are there after a reload, newest first', async () => {
    const name = newDatabaseName();
    const library = await openLibrary(name);
    await make(library, 'Old');
    await make(library, 'New');
    expect(titles(await openLibrary(name))).toEqual(['New', 'Old']);
  });

  it('open with what they were made of', async () => {
    const library = await openLibrary(newDatabaseName());
    const store = await open(library, await make(library, 'A'));
    expect(store.plan().title).toBe('A');
    expect(fieldsOf(store)).toEqual({ 'z1/note': 'note of A' });
    expect(store.canUndo()).toBe(false);
  });

  it('are the same store when opened twice, also at once', async () => {
    const library = await openLibrary(newDatabaseName());
    const id = await make(library, 'A');
    const [one, other] = await Promise.all([open(library, id), open(library, id)]);
    expect(one).toBe(other);
    expect(await open(library, id)).toBe(one);
  });

  it('show a title that is edited inside the plan', async () => {
    const name = newDatabaseName();
    const library = await openLibrary(name);
    const store = await open(library, await make(library, 'A'));
    store.commit(titled('B'));
    await store.settled();
    expect(titles(library)).toEqual(['B']);
    await store.close();
    expect(titles(await openLibrary(name))).toEqual(['B']);
  });

  it('can be renamed, open or not', async () => {
    const name = newDatabaseName();
    const library = await openLibrary(name);
    const id = await make(library, 'A');
    await library.rename(id, 'B');
    expect(titles(library)).toEqual(['B']);
    const store = await open(library, id);
    expect(store.plan().title).toBe('B');
    await library.rename(id, 'C');
    expect(store.plan().title).toBe('C');
    store.undo();
    expect(store.plan().title).toBe('B');
  });

  it('are duplicated apart: edits of one are not in the other', async () => {
    const library = await openLibrary(newDatabaseName());
    const id = await make(library, 'A');
    const copyId = await library.duplicate(id, 'Copy of A');
    if (!copyId.ok) throw new Error(copyId.problem.code);
    const [original, copy] = [await open(library, id), await open(library, copyId.value)];
    expect(copy.plan().title).toBe('Copy of A');
    copy.commit(note('z1', 'other'));
    expect(fieldsOf(original)).toEqual({ 'z1/note': 'note of A' });
    expect(fieldsOf(copy)).toEqual({ 'z1/note': 'other' });
  });

  it('a duplicate of the open plan holds its newest edit', async () => {
    const library = await openLibrary(newDatabaseName());
    const id = await make(library, 'A');
    const store = await open(library, id);
    store.commit(note('z9', 'just now'));
    const copyId = await library.duplicate(id, 'B');
    if (!copyId.ok) throw new Error(copyId.problem.code);
    expect(fieldsOf(await open(library, copyId.value))).toMatchObject({ 'z9/note': 'just now' });
  });

  it('go to the bin and back, and are gone with all rows when it is emptied', async () => {
    const name = newDatabaseName();
    const library = await openLibrary(name);
    const [kept, thrown] = [await make(library, 'Kept'), await make(library, 'Thrown')];
    await library.bin(kept);
    await library.bin(thrown);
    await library.restore(kept);
    await library.emptyBin();
    expect(titles(library)).toEqual(['Kept']);
    expect(await library.open(thrown)).toEqual({ ok: false, problem: problem('plan-unknown', { id: thrown }) });
    const connection = await openDB(name);
    const rows: readonly { readonly plan: string }[] = await connection.getAll('rows');
    connection.close();
    expect(rows.map((row) => row.plan)).toEqual([kept]);
  });

  it('start with the last opened one, unless it is in the bin', async () => {
    const name = newDatabaseName();
    const library = await openLibrary(name);
    const [id] = [await make(library, 'A'), await make(library, 'B')];
    expect(await library.lastOpened()).toEqual({ ok: true, value: null });
    await open(library, id);
    expect(await (await openLibrary(name)).lastOpened()).toEqual({ ok: true, value: id });
    await library.bin(id);
    expect(await library.lastOpened()).toEqual({ ok: true, value: null });
  });

  it('remember when they were last saved to a file', async () => {
    const name = newDatabaseName();
    const library = await openLibrary(name);
    await library.recordBackup(await make(library, 'A'));
    expect((await openLibrary(name)).plans()[0]?.backedUpAt).toMatch(/^2024-01-01T/);
  });

  it('are listed by what they say themselves where the list is damaged', async () => {
    const name = newDatabaseName();
    const library = await openLibrary(name);
    const [damaged, gone] = [await make(library, 'Damaged'), await make(library, 'Gone')];
    await make(library, 'Whole');
    const connection = await openDB(name);
    await connection.put('plans', { title: 7 }, damaged);
    await connection.delete('plans', gone);
    connection.close();
    expect(titles(await openLibrary(name)).sort()).toEqual(['Damaged', 'Gone', 'Whole']);
  });

  it('made in another tab appear in this one', async () => {
    const name = newDatabaseName();
    const [one, other] = [await openLibrary(name), await openLibrary(name)];
    await make(one, 'A');
    await until(() => other.plans().length === 1);
    expect(titles(other)).toEqual(['A']);
  });

  it('are not made where the storage is full, and that is told', async () => {
    const library = await openLibrary(newDatabaseName());
    endFailures = failWrites(1, 'quota');
    const made = await library.create(titled('A'));
    expect(made).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
    expect(library.plans()).toEqual([]);
  });
});

describe('a browser that denies storage', () => {
  const denied = problem('storage-denied', { reason: 'SecurityError' });

  it('lets plans be made, edited, closed and opened again, and never calls them saved', async () => {
    const library = await openLibrary('denied', memoryShelf(denied));
    expect(library.problem).toEqual(denied);
    const id = await make(library, 'A');
    const store = await open(library, id);
    store.commit(note('z2', 'edited'));
    expect(await store.settled()).toEqual({ kind: 'failed', problem: denied });
    await store.close();
    const again = await open(library, id);
    expect(fieldsOf(again)).toEqual({ 'z1/note': 'note of A', 'z2/note': 'edited' });
  });

  it('lets a plan be renamed', async () => {
    const library = await openLibrary('denied', memoryShelf(denied));
    const id = await make(library, 'A');
    expect((await library.rename(id, 'B')).ok).toBe(true);
    expect(titles(library)).toEqual(['B']);
  });
});
