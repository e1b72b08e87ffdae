import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { indexedDbLog } from '../../../src/io/durable-log/indexed-db-log.ts';
import { planDatabase } from '../../../src/io/durable-log/plan-database.ts';
import { openTabChannel } from '../../../src/io/tab-channel/tab-channel.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { openPlanStore } from '../../../src/store/plan-store-yjs.ts';
import { failWrites, fieldsOf, newDatabaseName, note, openPlan, PLAN, until } from './storage-fixture.ts';

let opened: PlanStore[] = [];
let endFailures = (): void => undefined;
afterEach(async () => {
  endFailures();
  await Promise.all(opened.map((store) => store.close()));
  opened = [];
});

/** Opens the plan as a tab would. Another `planName` gives the tests channels of their own. */
async function openTab(databaseName: string): Promise<PlanStore> {
  const result = await openPlanStore({
    id: PLAN,
    log: indexedDbLog(planDatabase(databaseName), PLAN),
    channel: openTabChannel(databaseName),
    firstRetryMs: 5,
    longestRetryMs: 20,
  });
  if (!result.ok) throw new Error(result.problem.code);
  opened.push(result.value);
  return result.value;
}

describe('two tabs of one plan', () => {
  it('stay in step both ways', async () => {
    const name = newDatabaseName();
    const [one, other] = [await openTab(name), await openTab(name)];
    one.commit(note('z1', 'from one'));
    other.commit(note('z2', 'from the other'));
    const both = { 'z1/note': 'from one', 'z2/note': 'from the other' };
    await until(() => Object.keys({ ...fieldsOf(one) }).length === 2 && Object.keys(fieldsOf(other)).length === 2);
    expect(fieldsOf(one)).toEqual(both);
    expect(fieldsOf(other)).toEqual(both);
  });

  it('a tab opened later gets what the first has not been able to store', async () => {
    const name = newDatabaseName();
    const one = await openTab(name);
    endFailures = failWrites(Number.POSITIVE_INFINITY, 'quota');
    one.commit(note('z1', 'not stored'));
    expect((await one.settled()).kind).toBe('failed');
    const other = await openTab(name);
    await until(() => fieldsOf(other)['z1/note'] === 'not stored');
    expect(other.saveState().kind).not.toBe('saved');
    endFailures();
    await until(() => other.saveState().kind === 'saved');
    expect(fieldsOf((await openPlan(name)).store)).toEqual({ 'z1/note': 'not stored' });
  });

  it('undo takes back the edits of its own tab only', async () => {
    const name = newDatabaseName();
    const [one, other] = [await openTab(name), await openTab(name)];
    one.commit(note('z1', 'mine'));
    await until(() => 'z1/note' in fieldsOf(other));
    other.commit(note('z2', 'theirs'));
    await until(() => 'z2/note' in fieldsOf(one));
    expect(other.canUndo()).toBe(true);
    one.undo();
    expect(fieldsOf(one)).toEqual({ 'z2/note': 'theirs' });
    expect(one.canUndo()).toBe(false);
  });

  it('passes over messages that are not ours, and counts them', async () => {
    const name = newDatabaseName();
    const store = await openTab(name);
    store.commit(note('z1', 'a'));
    const foreign = new BroadcastChannel(`zonplan-plan-${name}`);
    foreign.postMessage('hello');
    foreign.postMessage({ kind: 'update', update: 'text' });
    foreign.postMessage({ kind: 'update', update: Uint8Array.of(1, 1, 255, 255, 3) });
    foreign.postMessage({ kind: 'hello', stateVector: Uint8Array.of(9) });
    await until(() => store.refusedUpdateCount() === 4);
    expect(fieldsOf(store)).toEqual({ 'z1/note': 'a' });
    foreign.close();
  });

  it('refuses an update that puts something else than plain values into the plan, and goes on', async () => {
    const name = newDatabaseName();
    const [store, tab] = [await openTab(name), await openTab(name)];
    const document = new Y.Doc();
    document.getMap('zones').set('z1/note', new Y.Text('rich'));
    const foreign = new BroadcastChannel(`zonplan-plan-${name}`);
    foreign.postMessage({ kind: 'update', update: Y.encodeStateAsUpdate(document) });
    await until(() => store.refusedUpdateCount() === 1);
    expect(fieldsOf(store)).toEqual({});
    tab.commit(note('z2', 'after'));
    await until(() => fieldsOf(store)['z2/note'] === 'after');
    expect(store.refusedUpdateCount()).toBe(1);
    foreign.close();
  });

  it('keeps what a newer app wrote in a collection we do not know', async () => {
    const name = newDatabaseName();
    const store = await openTab(name);
    const document = new Y.Doc();
    document.getMap('decisions').set('d1/text', 'later');
    const foreign = new BroadcastChannel(`zonplan-plan-${name}`);
    foreign.postMessage({ kind: 'update', update: Y.encodeStateAsUpdate(document) });
    await until(() => 'd1/text' in fieldsOf(store, 'decisions'));
    foreign.close();
    await store.settled();
    expect(fieldsOf((await openPlan(name)).store, 'decisions')).toEqual({ 'd1/text': 'later' });
  });
});
