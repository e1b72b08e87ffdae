import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';
import * as Y from 'yjs';
import type { PlanId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { META_ID } from '../core/plan/document-schema.ts';
import type { FieldValue, PlainDocument, PlanPatch } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { DurableLog, LogEntry } from '../io/durable-log/durable-log.ts';
import { newestWins } from './newest-wins.ts';
import { applyPatch, makePlanDocument, patchOfPlainDocument, plainDocument, wholeEntry } from './plan-document.ts';
import type { PlanStore, PlanSummary } from './plan-store.ts';
import { openPlanStore } from './plan-store-yjs.ts';
import { restoreDocument } from './restore-document.ts';
import type { TabChannel } from './tab-sync.ts';

/** Where plans are kept: io's plan shelf, of which this is the part that the library uses. */
export interface PlanShelfPort {
  readonly problem: Problem | null;
  list(): Promise<Result<{ readonly entries: readonly ShelfEntry[]; readonly unlistedIds: readonly string[] }>>;
  add(entry: ShelfEntry, content: LogEntry): Promise<Result<void>>;
  relist(entry: ShelfEntry): Promise<Result<void>>;
  change(id: string, change: Partial<Omit<ShelfEntry, 'id'>>): Promise<Result<void>>;
  mirror(id: string, change: Partial<Omit<ShelfEntry, 'id'>>): Promise<Result<void>>;
  remove(ids: readonly string[]): Promise<Result<void>>;
  lastOpened(): Promise<Result<string | null>>;
  setLastOpened(id: string): Promise<Result<void>>;
  log(id: string): DurableLog;
  onChange(listener: () => void): void;
}

type ShelfEntry = Omit<PlanSummary, 'id'> & { readonly id: string };

export interface PlanLibraryOptions {
  readonly shelf: PlanShelfPort;
  /** The way to other tabs that have the plan open. */
  readonly openChannel: (id: PlanId) => TabChannel | null;
  /** ISO date-time. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** The plans of this browser: list, make, open, rename, duplicate, bin. */
export interface PlanLibrary {
  /** Newest edit first, those in the bin too; kept up to date with other tabs. */
  readonly plans: Accessor<readonly PlanSummary[]>;
  /** Why nothing is durable here, or null. */
  readonly problem: Problem | null;
  refresh(): Promise<Result<void>>;
  /** Makes a plan that holds what the patch sets. */
  create(patch: PlanPatch): Promise<Result<PlanId>>;
  /** Makes a plan of a document, from a plan file say: "open beside". */
  createFrom(document: PlainDocument): Promise<Result<PlanId>>;
  /** Opens a plan, or gives the one already open here; remembers it as last opened. */
  open(id: PlanId): Promise<Result<PlanStore>>;
  /** What a plan says, without opening it: for comparing it with the open one. */
  read(id: PlanId): Promise<Result<Plan>>;
  rename(id: PlanId, title: string): Promise<Result<void>>;
  /** A copy with a history of its own, never a sample. */
  duplicate(id: PlanId, title: string): Promise<Result<PlanId>>;
  bin(id: PlanId): Promise<Result<void>>;
  restore(id: PlanId): Promise<Result<void>>;
  /** Removes what is in the bin, for good. */
  emptyBin(): Promise<Result<void>>;
  /** The plan to show at start: the last opened that is still here and not in the bin, or null. */
  lastOpened(): Promise<Result<PlanId | null>>;
  recordBackup(id: PlanId): Promise<Result<void>>;
}

export async function openPlanLibrary(options: PlanLibraryOptions): Promise<Result<PlanLibrary>> {
  const library = planLibrary(options);
  const listed = await library.refresh();
  return listed.ok ? succeed(library) : listed;
}

function planLibrary({ shelf, openChannel, now, newId }: PlanLibraryOptions): PlanLibrary {
  const [plans, setPlans] = createSignal<readonly PlanSummary[]>([]);
  const open = new Map<PlanId, PlanStore>();
  const opening = new Map<PlanId, Promise<Result<PlanStore>>>();
  shelf.onChange(() => void refresh());

  async function refresh(): Promise<Result<void>> {
    const listed = await shelf.list();
    if (!listed.ok) return listed;
    const relisted = await Promise.all(listed.value.unlistedIds.map(relist));
    const entries = [...listed.value.entries, ...relisted.flat()];
    setPlans(entries.map((entry) => ({ ...entry, id: asId<PlanId>(entry.id) })).sort(newestFirst));
    return succeed(undefined);
  }

  /** A plan whose entry is damaged or gone says itself what it is called; rows without a title are no plan. */
  async function relist(id: string): Promise<readonly ShelfEntry[]> {
    const loaded = await shelf.log(id).load();
    if (!loaded.ok) return [];
    const { document } = restoreDocument(loaded.value);
    const { title, isSample } = readPlan(plainDocument(document)).plan;
    document.destroy();
    if (title === '') return [];
    const entry = { id, title, isSample, editedAt: now(), backedUpAt: null, binnedAt: null };
    // Where it cannot be written it is shown all the same, and tried again at the next listing.
    await shelf.relist(entry);
    return [entry];
  }

  async function changed(written: Result<void>): Promise<Result<void>> {
    return written.ok ? await refresh() : written;
  }

  async function add(document: Y.Doc): Promise<Result<PlanId>> {
    const id = asId<PlanId>(newId());
    const { title, isSample } = readPlan(plainDocument(document)).plan;
    const entry = { id, title, isSample, editedAt: now(), backedUpAt: null, binnedAt: null };
    const added = await shelf.add(entry, wholeEntry(document));
    document.destroy();
    const listed = await changed(added);
    return listed.ok ? succeed(id) : listed;
  }

  /** The list follows the plan: at most one write runs, and the newest state is written after it. */
  function mirrorOf(id: PlanId): () => void {
    return newestWins(async () => {
      const plan = open.get(id)?.plan();
      if (plan === undefined) return;
      const mirrored = { title: plan.title, isSample: plan.isSample, editedAt: now() };
      setPlans((before) =>
        before.map((entry) => (entry.id === id ? { ...entry, ...mirrored } : entry)).sort(newestFirst),
      );
      // The plan itself is what counts; a mirror that was not written is mended by the next edit.
      await shelf.mirror(id, mirrored);
    });
  }

  function openStore(id: PlanId, onSettled: () => void): Promise<Result<PlanStore>> {
    const onClosed = (): void => {
      open.delete(id);
    };
    return openPlanStore({ id, log: shelf.log(id), channel: openChannel(id), onSettled, onClosed });
  }

  async function openOnce(id: PlanId): Promise<Result<PlanStore>> {
    const already = open.get(id);
    if (already !== undefined) return succeed(already);
    const opened = await openStore(id, mirrorOf(id));
    if (opened.ok) open.set(id, opened.value);
    return opened;
  }

  async function setTitle(store: PlanStore, title: string): Promise<Result<void>> {
    if (store.readOnly) return fail(problem('plan-read-only', { id: store.id }));
    store.commit(metaPatch({ title }));
    const state = await store.settled();
    // Where nothing is durable the person knows already; the title holds until the page closes, like the rest.
    return state.kind === 'failed' && shelf.problem === null ? fail(state.problem) : succeed(undefined);
  }

  return {
    plans,
    problem: shelf.problem,
    refresh,
    create(patch) {
      const document = makePlanDocument();
      applyPatch(document, patch);
      return add(document);
    },
    createFrom(plain) {
      const document = makePlanDocument();
      applyPatch(document, patchOfPlainDocument(plain));
      return add(document);
    },
    async open(id) {
      if (!plans().some((plan) => plan.id === id)) return fail(problem('plan-unknown', { id }));
      // A second call while the first still opens gets the same plan.
      const attempt = opening.get(id) ?? openOnce(id).finally(() => opening.delete(id));
      opening.set(id, attempt);
      const opened = await attempt;
      if (!opened.ok) return opened;
      // Only where the app starts next time hangs on this.
      await shelf.setLastOpened(id);
      return opened;
    },
    async read(id) {
      const here = open.get(id);
      if (here !== undefined) return succeed(here.plan());
      if (!plans().some((plan) => plan.id === id)) return fail(problem('plan-unknown', { id }));
      const loaded = await shelf.log(id).load();
      if (!loaded.ok) return loaded;
      const { document } = restoreDocument(loaded.value);
      const { plan } = readPlan(plainDocument(document));
      document.destroy();
      return succeed(plan);
    },
    async rename(id, title) {
      const here = open.get(id);
      if (here !== undefined) return await setTitle(here, title);
      const opened = await openStore(id, () => undefined);
      if (!opened.ok) return opened;
      const renamed = await setTitle(opened.value, title);
      await opened.value.close();
      return renamed.ok ? await changed(await shelf.change(id, { title, editedAt: now() })) : renamed;
    },
    async duplicate(id, title) {
      const document = makePlanDocument();
      const here = open.get(id);
      const source = here === undefined ? await shelf.log(id).load() : null;
      if (source !== null && !source.ok) return source;
      if (source !== null) {
        const restored = restoreDocument(source.value).document;
        Y.applyUpdate(document, Y.encodeStateAsUpdate(restored));
        restored.destroy();
      } else if (here !== undefined) {
        applyPatch(document, patchOfPlainDocument(here.document()));
      }
      applyPatch(document, metaPatch({ title, isSample: false }));
      return await add(document);
    },
    bin: async (id) => changed(await shelf.change(id, { binnedAt: now() })),
    restore: async (id) => changed(await shelf.change(id, { binnedAt: null })),
    async emptyBin() {
      const binned = plans().filter((plan) => plan.binnedAt !== null);
      for (const { id } of binned) await open.get(id)?.close();
      return await changed(await shelf.remove(binned.map(({ id }) => id)));
    },
    async lastOpened() {
      const last = await shelf.lastOpened();
      if (!last.ok) return last;
      const plan = plans().find(({ id, binnedAt }) => id === last.value && binnedAt === null);
      return succeed(plan?.id ?? null);
    },
    recordBackup: async (id) => changed(await shelf.change(id, { backedUpAt: now() })),
  };
}

function newestFirst(one: PlanSummary, other: PlanSummary): number {
  if (one.editedAt !== other.editedAt) return one.editedAt > other.editedAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function metaPatch(fields: Readonly<Record<string, FieldValue>>): PlanPatch {
  return {
    changes: Object.entries(fields).map(([field, value]) => ({ collection: 'meta', id: META_ID, field, value })),
  };
}
