/**
 * A page with nothing but the plan store on the real storage. It says what it calls saved: `saved <edit> <milliseconds>` on the
 * console, the state of saving in <output id="state">.
 * `?edit` goes on editing until it is killed or closed; `?hold` waits to be told.
 */
import { createEffect, createRoot } from 'solid-js';
import type { PlanId } from '../../../src/core/identifiers.ts';
import { asId } from '../../../src/core/identifiers.ts';
import { indexedDbLog } from '../../../src/io/durable-log/indexed-db-log.ts';
import { planDatabase } from '../../../src/io/durable-log/plan-database.ts';
import { openTabChannel } from '../../../src/io/tab-channel/tab-channel.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { openPlanStore } from '../../../src/store/plan-store-yjs.ts';

export interface Harness {
  /** Numbers of the edits that the plan holds. */
  edits(): readonly number[];
  /** Makes one edit; does not wait for it to be saved. */
  edit(number: number, filling?: string): void;
  undo(): void;
  loadProblems(): readonly string[];
  /** From now on it is timed when trouble is shown, as from every edit. */
  startWatch(): void;
  /** Milliseconds from the newest edit, or start of the watch, until the state `failed …` was shown, or null where it was not. */
  toldAfterMs(): number | null;
}

declare global {
  interface Window {
    harness?: Harness;
  }
}

const PLAN = asId<PlanId>('durability');
/** Low, so that kills hit the writing of snapshots and the trimming too. */
const ROWS_BEFORE_SNAPSHOT = 15;
const FILLING = 'en anteckning '.repeat(100);

let watchedFrom = 0;
let toldAfterMs: number | null = null;

const opened = await openPlanStore({
  id: PLAN,
  log: indexedDbLog(planDatabase(), PLAN),
  channel: openTabChannel(PLAN),
  rowsBeforeSnapshot: ROWS_BEFORE_SNAPSHOT,
});
if (!opened.ok) throw new Error(`the plan did not open: ${opened.problem.code}`);
const store = opened.value;
createRoot(() => createEffect(() => showState(store)));

window.harness = {
  edits: () => [...(store.document().get('zones')?.keys() ?? [])].map(Number),
  edit,
  startWatch,
  undo: () => store.undo(),
  toldAfterMs: () => toldAfterMs,
  loadProblems: () => store.loadProblems.map(({ code }) => code),
};
if (location.search === '?edit') await editUntilTheEnd();

function edit(number: number, filling: string = FILLING): void {
  startWatch();
  store.commit({
    changes: [
      { collection: 'zones', id: String(number), field: 'note', value: `${number} ${filling}` },
      // One field that every edit writes: its updates build on one another.
      { collection: 'meta', id: 'plan', field: 'title', value: `edit ${number}` },
    ],
  });
}

function startWatch(): void {
  watchedFrom = performance.now();
  toldAfterMs = null;
}

async function editUntilTheEnd(): Promise<void> {
  const highest = Math.max(0, ...(window.harness?.edits() ?? []));
  for (let number = highest + 1; ; number += 1) {
    const start = performance.now();
    edit(number);
    const state = await store.settled();
    if (state.kind === 'saved') console.log(`saved ${number} ${performance.now() - start}`);
  }
}

function showState(shown: PlanStore): void {
  const state = shown.saveState();
  if (state.kind === 'failed') toldAfterMs ??= performance.now() - watchedFrom;
  const text = state.kind === 'failed' ? `failed ${state.problem.code}` : state.kind;
  const output = document.querySelector('#state');
  if (output !== null) output.textContent = text;
}
