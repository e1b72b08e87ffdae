import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPlanShelf } from '../../../../src/io/plan-shelf/open-plan-shelf.ts';
import { readPersistence, requestPersistence } from '../../../../src/io/plan-shelf/request-persistence.ts';

const ENTRY = {
  id: 'p1',
  title: 'Norrby',
  isSample: false,
  editedAt: '2024-01-01T00:00:00.000Z',
  backedUpAt: null,
  binnedAt: null,
};
const CONTENT = { update: Uint8Array.of(0, 0), fields: [] };

afterEach(() => vi.unstubAllGlobals());

describe('opening the shelf', () => {
  it('gives the plans of this browser', async () => {
    const first = await openPlanShelf();
    await first.add(ENTRY, CONTENT);
    first.close();
    const shelf = await openPlanShelf();
    expect(shelf.problem).toBeNull();
    expect(await shelf.list()).toEqual({ ok: true, value: { entries: [ENTRY], unlistedIds: [] } });
    shelf.close();
  });

  it('refuses a plan whose id is taken, and leaves the one there alone', async () => {
    const shelf = await openPlanShelf();
    expect((await shelf.add({ ...ENTRY, title: 'Other' }, CONTENT)).ok).toBe(false);
    expect(await shelf.list()).toMatchObject({ ok: true, value: { entries: [ENTRY] } });
    shelf.close();
  });

  it('gives one in memory that says why where storage is denied', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const shelf = await openPlanShelf();
    expect(shelf.problem?.code).toBe('storage-denied');
    await shelf.add(ENTRY, CONTENT);
    expect(await shelf.list()).toMatchObject({ ok: true, value: { entries: [ENTRY] } });
    expect(await shelf.log('p1').append([CONTENT])).toMatchObject({ ok: false, problem: { code: 'storage-denied' } });
  });
});

describe('asking the browser to keep what is stored', () => {
  it('says what was granted, and how much room there is', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const estimate = () => Promise.resolve({ usage: 10, quota: 100 });
    vi.stubGlobal('navigator', { storage: { estimate, persist, persisted: () => Promise.resolve(false) } });
    expect(await readPersistence()).toEqual({ persistent: false, usageBytes: 10, quotaBytes: 100 });
    expect(persist).not.toHaveBeenCalled();
    expect(await requestPersistence()).toEqual({ persistent: true, usageBytes: 10, quotaBytes: 100 });
  });

  it('promises nothing where the browser does not answer', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('no')) } });
    expect(await requestPersistence()).toEqual({ persistent: false, usageBytes: null, quotaBytes: null });
  });
});
