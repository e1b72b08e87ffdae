import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';
import type { PlanId } from '../core/identifiers.ts';
import { applyPatch, joinPatches, makePatch } from '../core/plan/apply-patch.ts';
import { META_ID } from '../core/plan/document-schema.ts';
import { createPlan } from '../core/plan/operations/create-plan.ts';
import type { PlainDocument, PlanPatch } from '../core/plan/patch.ts';
import { fillSpan } from '../core/plan/plan-span.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { PlanLibrary } from '../store/plan-library.ts';
import type { PlanStore } from '../store/plan-store.ts';
import type { PlanActions } from '../ui/plan-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import { chooseFile } from './files.ts';
import type { ComparedFile } from './plan-files.ts';

const planFiles = () => import('./plan-files.ts');
const samplePlan = () => import('../core/plan/sample-plan.ts');

/** As many as a notice has room for; the file itself tells the rest. */
const MOST_LISTED = 3;
const PLAN_FILE_TYPES = '.json,application/json';

export interface PlanActionsOptions {
  readonly workspace: Accessor<Workspace>;
  readonly library: PlanLibrary;
  readonly showStore: (store: PlanStore) => void;
}

/** Whole plans: made, opened, filed. Every failure becomes a notice; the open plan is untouched by one. */
export function createPlanActions({ workspace, library, showStore }: PlanActionsOptions): PlanActions {
  const [compared, setCompared] = createSignal<ComparedFile | null>(null);
  const store = () => workspace().store();
  const summary = () => library.plans().find(({ id }) => id === store().id);
  const tell = (told: Problem): void => workspace().tell(told);
  const open = async (id: PlanId): Promise<boolean> => {
    const opened = await library.open(id);
    if (!opened.ok) {
      tell(opened.problem);
      return false;
    }
    workspace().session.set({
      selectedZones: [],
      selectedLine: null,
      draft: null,
      tool: { kind: 'browse' },
      dialog: null,
    });
    showStore(opened.value);
    workspace().map.zoomToZones();
    return true;
  };
  const openNew = async (made: Promise<Result<PlanId>>): Promise<void> => {
    const id = await made;
    if (id.ok) await open(id.value);
    else tell(id.problem);
  };
  const told = async (done: Promise<Result<unknown>>): Promise<void> => {
    const result = await done;
    if (!result.ok) tell(result.problem);
  };
  const newPlan = (title: string): Promise<Result<PlanId>> => {
    const { catalog, contentHash } = workspace().reference;
    const made = createPlan({ title, catalog, dataHash: contentHash });
    return made.ok ? library.create(made.value) : Promise.resolve(made);
  };
  const readFile = async (file: File): Promise<PlainDocument | null> => {
    const { readPlanFile, zonesOfOverlappingParts } = await planFiles();
    const read = await readPlanFile(file);
    if (!read.ok) {
      tell(read.problem);
      return null;
    }
    const { document, ignoredFields } = read.value;
    if (ignoredFields.length > 0) {
      const what = firstOf(ignoredFields);
      tell(problem('file-fields-ignored', { file: file.name, count: ignoredFields.length, what }));
    }
    const overlapping = zonesOfOverlappingParts(document);
    if (overlapping.length > 0) {
      tell(problem('zone-parts-overlap', { what: firstOf(overlapping) }));
    }
    return document;
  };
  const openFile = async (file: File): Promise<void> => {
    const document = await readFile(file);
    if (document !== null && (await openBeside(document, 'file'))) {
      workspace().session.notify({ messageKey: 'plans.openedBeside' });
    }
  };
  const openBeside = async (document: PlainDocument, from: 'file' | 'link'): Promise<boolean> => {
    const span = fillSpan(document, workspace().reference.catalog);
    const { distinctTitle } = await planFiles();
    const taken = library.plans().flatMap(({ title, binnedAt }) => (binnedAt === null ? [title] : []));
    const { title } = readPlan(document).plan;
    const name = titlePatch(distinctTitle(title, new Set(taken)));
    const created = await library.createFrom(applyPatch(document, joinPatches([span, name])));
    if (!created.ok) {
      tell(created.problem);
      return false;
    }
    // The file it came from is its backup.
    if (from === 'file') await told(library.recordBackup(created.value));
    return await open(created.value);
  };
  const compareFile = async (file: File): Promise<void> => {
    const document = await readFile(file);
    if (document === null) return;
    const { compareWithFile } = await planFiles();
    setCompared(compareWithFile(store().document(), document, file.name));
  };
  const saveToFile = async (): Promise<void> => {
    const { id, plan } = store();
    const { downloadPlan } = await planFiles();
    downloadPlan(plan());
    await told(library.recordBackup(id));
  };
  const finishMerge = async (takeTheirs: ReadonlySet<number>): Promise<void> => {
    const file = compared();
    if (file === null) return;
    const { takeInFile } = await planFiles();
    takeInFile(store(), file, takeTheirs);
    setCompared(null);
  };
  const createSample = async (): Promise<void> => {
    const { makeSamplePlan } = await samplePlan();
    const { reference, session } = workspace();
    const made = makeSamplePlan(reference, session.state.language);
    if (made.ok) await openNew(library.create(made.value));
    else tell(made.problem);
  };
  const withFile = (act: (file: File) => Promise<void>) => () =>
    void chooseFile(PLAN_FILE_TYPES).then((file) => (file === null ? undefined : act(file)));
  return {
    list: library.plans,
    backedUpAt: () => summary()?.backedUpAt ?? null,
    backupIsOld: () => {
      const plan = summary();
      return plan !== undefined && (plan.backedUpAt === null || plan.backedUpAt < plan.editedAt);
    },
    create: (title) => void openNew(newPlan(title)),
    createSample: () => void createSample(),
    open: (id) => void open(id),
    read: async (id) => {
      const read = await library.read(id);
      if (!read.ok) tell(read.problem);
      return read.ok ? read.value : null;
    },
    rename: (id, title) => void told(library.rename(id, title)),
    duplicate: (id) => {
      const title = library.plans().find((plan) => plan.id === id)?.title ?? '';
      void openNew(library.duplicate(id, workspace().t('plan.copyOf', { title })));
    },
    moveToBin: (id) => void told(library.bin(id)).then(() => (id === store().id ? openAnother() : undefined)),
    restore: (id) => void told(library.restore(id)),
    emptyBin: () => void told(library.emptyBin()),
    saveToFile: () => void saveToFile(),
    exportFile: async (choice) => (await import('./export-files.ts')).exportFile(workspace(), choice),
    openFromFile: withFile(openFile),
    mergeFromFile: withFile(compareFile),
    openDropped: (file) => void openFile(file),
    openBeside,
    pendingMerge: () => compared()?.shown ?? null,
    finishMerge: (takeTheirs) => void finishMerge(takeTheirs),
    cancelMerge: () => setCompared(null),
  };

  async function openAnother(): Promise<void> {
    const next = library.plans().find(({ binnedAt }) => binnedAt === null);
    if (next === undefined) await openNew(newPlan(workspace().t('plan.untitled')));
    else await open(next.id);
  }
}

function titlePatch(title: string): PlanPatch {
  return makePatch({ collection: 'meta', id: META_ID, field: 'title', value: title });
}

function firstOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${shown}, …` : shown;
}
