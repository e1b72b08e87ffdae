import type { Accessor } from 'solid-js';
import { batch, createSignal, untrack } from 'solid-js';
import * as Y from 'yjs';
import type { PlanId } from '../core/identifiers.ts';
import { COLLECTION_NAMES, DOCUMENT_FORMAT_VERSION } from '../core/plan/document-schema.ts';
import type { PlainDocument } from '../core/plan/patch.ts';
import type { PlanReading } from '../core/plan/plan.ts';
import { documentFormatVersion, makePlanReader } from '../core/plan/read-plan.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { succeed } from '../core/result.ts';
import type { DurableLog } from '../io/durable-log/durable-log.ts';
import { compactLog, writeVerifiedSnapshot } from './compact-log.ts';
import { inspectLog } from './inspect-log.ts';
import type { LogWriter } from './log-writer.ts';
import { logWriter } from './log-writer.ts';
import { plainProjection } from './plain-projection.ts';
import { applyPatch, COMMIT_ORIGIN, fieldWrites, wholeEntry } from './plan-document.ts';
import type { PlanStore, SaveState } from './plan-store.ts';
import type { RestoredDocument } from './restore-document.ts';
import { restoreDocument } from './restore-document.ts';
import { reuseUnchanged } from './reuse-unchanged.ts';
import type { TabChannel } from './tab-sync.ts';
import { syncTabs } from './tab-sync.ts';

export interface OpenPlanStoreOptions {
  readonly id: PlanId;
  readonly log: DurableLog;
  /** Null where the plan is in no other tab for sure, as in tests. */
  readonly channel: TabChannel | null;
  /** Called each time everything is durable or an attempt failed: the list of plans can be brought up to date. */
  readonly onSettled?: () => void;
  readonly onClosed?: () => void;
  /** A snapshot is written after this many rows. */
  readonly rowsBeforeSnapshot?: number;
  readonly firstRetryMs?: number;
  readonly longestRetryMs?: number;
}

const ROWS_BEFORE_SNAPSHOT = 200;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;

/** Opens a plan from its log. Fails only where the log cannot be read at all; damage inside it is told in `loadProblems`. */
export async function openPlanStore(options: OpenPlanStoreOptions): Promise<Result<PlanStore>> {
  const loaded = await options.log.load();
  if (!loaded.ok) return loaded;
  const restored = restoreDocument(loaded.value);
  const store = planStore(options, restored);
  if (restored.mended) await store.keepMended(loaded.value.at(-1)?.sequence ?? 0);
  return succeed(store);
}

interface MendableStore extends PlanStore {
  keepMended(coversThrough: number): Promise<void>;
}

function planStore(options: OpenPlanStoreOptions, restored: RestoredDocument): MendableStore {
  const { document } = restored;
  const [saveState, setSaveState] = createSignal<SaveState>({ kind: 'saved' }, { equals: sameState });
  const [refusedUpdateCount, setRefusedUpdateCount] = createSignal(0);
  const reading = readingOf(document);
  const undoing = undoOf(document);
  const writer = writerOf(options, document, setSaveState);

  document.on('update', (update: Uint8Array, _origin: unknown, _document: Y.Doc, transaction: Y.Transaction) => {
    writer.add({ update, fields: fieldWrites(document, transaction) });
  });
  if (options.channel !== null) syncTabs(document, options.channel, () => setRefusedUpdateCount((count) => count + 1));

  const mayEdit = (): void => {
    // Whoever edits does not thereby depend on what it edits.
    if (untrack(reading.isNewer)) throw new Error(`plan ${options.id} was written by a newer version and is read-only`);
  };
  return {
    id: options.id,
    plan: () => reading.reading().plan,
    conflicts: () => reading.reading().conflicts,
    document: reading.document,
    saveState,
    hasUnsaved: () => saveState().kind !== 'saved',
    refusedUpdateCount,
    loadProblems: loadProblems(restored),
    get readOnly() {
      return reading.isNewer();
    },
    commit(patch) {
      mayEdit();
      batch(() => applyPatch(document, patch));
    },
    undo() {
      mayEdit();
      batch(() => undoing.manager.undo());
    },
    redo() {
      mayEdit();
      batch(() => undoing.manager.redo());
    },
    canUndo: () => undoing.canUndo() && !reading.isNewer(),
    canRedo: () => undoing.canRedo() && !reading.isNewer(),
    settled: () => writer.settled(),
    async close() {
      options.channel?.close();
      await writer.settled();
      writer.stop();
      undoing.manager.destroy();
      document.destroy();
      options.log.close();
      options.onClosed?.();
    },
    async keepMended(coversThrough) {
      const kept = await options.log.exclusively(() => writeVerifiedSnapshot(options.log, document, coversThrough));
      if (kept === null || !kept.ok || !kept.value) writer.add(wholeEntry(document));
    },
  };
}

function loadProblems(restored: RestoredDocument): readonly Problem[] {
  const { damagedRowCount: count, lostRowCount: lost } = restored;
  return count === 0 ? [] : [problem('storage-row-damaged', { count, lost })];
}

interface DocumentReading {
  readonly document: Accessor<PlainDocument>;
  readonly reading: Accessor<PlanReading>;
  readonly isNewer: Accessor<boolean>;
}

function readingOf(document: Y.Doc): DocumentReading {
  const projection = plainProjection(document);
  const readPlan = makePlanReader();
  const [plain, setPlain] = createSignal(projection.current());
  const [reading, setReading] = createSignal(readPlan(projection.current()));
  document.on('afterTransaction', (transaction: Y.Transaction) => {
    const before = projection.current();
    projection.follow(transaction);
    if (projection.current() === before) return;
    batch(() => {
      setPlain(projection.current());
      setReading((earlier) => reuseUnchanged(earlier, readPlan(projection.current())));
    });
  });
  return { document: plain, reading, isNewer: () => documentFormatVersion(plain()) > DOCUMENT_FORMAT_VERSION };
}

function undoOf(document: Y.Doc) {
  const scope = COLLECTION_NAMES.map((collection) => document.getMap(collection));
  // Zero: each commit is a step of its own, however fast they come.
  const manager = new Y.UndoManager(scope, { captureTimeout: 0, trackedOrigins: new Set([COMMIT_ORIGIN]) });
  const [canUndo, setCanUndo] = createSignal(false);
  const [canRedo, setCanRedo] = createSignal(false);
  const refresh = (): void => {
    setCanUndo(manager.canUndo());
    setCanRedo(manager.canRedo());
  };
  manager.on('stack-item-added', refresh);
  manager.on('stack-item-popped', refresh);
  manager.on('stack-cleared', refresh);
  return { manager, canUndo, canRedo };
}

function writerOf(options: OpenPlanStoreOptions, document: Y.Doc, onState: (state: SaveState) => void): LogWriter {
  const rowsBeforeSnapshot = options.rowsBeforeSnapshot ?? ROWS_BEFORE_SNAPSHOT;
  let rowCount = 0;
  return logWriter({
    log: options.log,
    onState(state) {
      onState(state);
      if (state.kind !== 'saving') options.onSettled?.();
    },
    onSaved(added) {
      rowCount += added;
      if (rowCount < rowsBeforeSnapshot) return;
      rowCount = 0;
      // Its failure costs nothing but room: the rows stay, and the next round tries again.
      void compactLog(options.log, rowsBeforeSnapshot);
    },
    inspectLog: () => inspectLog(options.log, document),
    firstRetryMs: options.firstRetryMs ?? FIRST_RETRY_MS,
    longestRetryMs: options.longestRetryMs ?? LONGEST_RETRY_MS,
  });
}

function sameState(one: SaveState, other: SaveState): boolean {
  return one.kind === other.kind && (one.kind !== 'failed' || other.kind !== 'failed' || one.problem === other.problem);
}
