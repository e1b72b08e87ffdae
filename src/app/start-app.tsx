import type { JSX } from 'solid-js';
import { createEffect, createMemo, onCleanup, untrack } from 'solid-js';
import { render } from 'solid-js/web';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { PlanId } from '../core/identifiers.ts';
import { createPlan } from '../core/plan/operations/create-plan.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { createTranslate, loadLanguage } from '../i18n/translator.ts';
import { openPlanShelf } from '../io/plan-shelf/open-plan-shelf.ts';
import { requestPersistence } from '../io/plan-shelf/request-persistence.ts';
import { openTabChannel } from '../io/tab-channel/tab-channel.ts';
import type { PlanLibrary } from '../store/plan-library.ts';
import { openPlanLibrary } from '../store/plan-library.ts';
import type { PlanStore } from '../store/plan-store.ts';
import type { SessionStore } from '../store/session-store.ts';
import { problemText } from '../ui/primitives/problem-text.ts';
import { AppShell } from '../ui/shell/app-shell.tsx';
import type { Workspace } from '../ui/workspace.ts';
import { WorkspaceProvider } from '../ui/workspace.ts';
import { followAddress } from './address-dialogs.ts';
import { createSession, createWorkspace, newId } from './create-workspace.ts';
import { listenForDrops } from './drop-listener.ts';
import { listenForShortcuts } from './key-listener.ts';
import { loadReference } from './load-reference.ts';
import { MapHost } from './map-host.tsx';
import { keepPreferences, readPreferences } from './preferences.ts';
import { showStartProgress } from './start-progress.ts';

/** Loads the data and the last plan, then shows the one screen; what stands in the way is said in its place. */
export async function startApp(root: HTMLElement): Promise<void> {
  const { language, theme } = readPreferences();
  const t = createTranslate(() => language);
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  const languageLoaded = loadLanguage(language);
  const progress = showStartProgress(root, t);
  const [{ reference: loaded, workerFailed }, shelf] = await Promise.all([
    loadReference(progress.tell),
    openPlanShelf(),
    languageLoaded,
  ]);
  progress.end();
  if (!loaded.ok) {
    showFailure(root, [t('start.failed'), problemText(t, loaded.problem), t('start.failedHelp')]);
    return;
  }
  const now = (): string => new Date().toISOString();
  const library = await openPlanLibrary({ shelf, openChannel: openTabChannel, now, newId });
  if (!library.ok) {
    showFailure(root, [t('start.failed'), problemText(t, library.problem), t('start.failedHelp')]);
    return;
  }
  const session = createSession(loaded.value);
  const store = await openFirstPlan(library.value, loaded.value, t('plan.untitled'));
  if (!store.ok) {
    showFailure(root, [t('start.failed'), problemText(t, store.problem), t('start.failedHelp')]);
    return;
  }
  if (workerFailed) session.notify({ messageKey: 'start.workerFailed' });
  root.replaceChildren();
  render(() => <App reference={loaded.value} session={session} library={library.value} store={store.value} />, root);
}

async function openFirstPlan(
  library: PlanLibrary,
  reference: ReferenceData,
  title: string,
): Promise<Result<PlanStore>> {
  const last = await library.lastOpened();
  const known =
    last.ok && last.value !== null ? last.value : library.plans().find((plan) => plan.binnedAt === null)?.id;
  if (known !== undefined) {
    const opened = await library.open(known);
    if (opened.ok) return opened;
  }
  const made = createPlan({ title, catalog: reference.catalog, dataHash: reference.contentHash });
  if (!made.ok) return made;
  const id = await library.create(made.value);
  return id.ok ? library.open(id.value) : id;
}

function App(props: {
  readonly reference: ReferenceData;
  readonly session: SessionStore;
  readonly library: PlanLibrary;
  readonly store: PlanStore;
}): JSX.Element {
  const { workspace, setView } = createWorkspace(props.reference, props.session, props.library, props.store);
  followSession(workspace);
  followPlan(workspace);
  onCleanup(listenForShortcuts(workspace));
  onCleanup(listenForDrops(workspace));
  onCleanup(followAddress(props.session));
  return (
    <WorkspaceProvider value={workspace}>
      <AppShell map={<MapHost workspace={workspace} onView={setView} />} />
    </WorkspaceProvider>
  );
}

/** Language, theme and the rest of a person's preferences on the page and in this browser. */
function followSession(workspace: Workspace): void {
  const { session, reference, store } = workspace;
  createEffect(() => {
    const { language, theme, singleKeyShortcuts, ownNeed } = session.state;
    void loadLanguage(language);
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    keepPreferences({ language, theme, singleKeyShortcuts, ownNeed });
  });
  const title = createMemo(() => store().plan().title);
  createEffect(() => {
    document.title = `${title()} – Zonplan ${reference.catalog.municipality.name}`;
  });
}

function followPlan(workspace: Workspace): void {
  const { store, session } = workspace;
  createEffect(() => {
    for (const problem of store().loadProblems) session.notify({ problem });
  });
  createEffect((told: string | null) => {
    const state = store().saveState();
    const code = state.kind === 'failed' ? state.problem.code : null;
    if (state.kind === 'failed' && code !== told) session.notify({ problem: state.problem });
    return code;
  }, null);
  createEffect((told: string | null) => {
    const { id, plan } = store();
    const madeOver = untrack(plan).dataHash;
    if (id !== told && madeOver !== null && madeOver !== workspace.reference.contentHash) {
      session.notify({ messageKey: 'plan.otherData' });
    }
    return id;
  }, null);
  // Another tab may have emptied the bin: what is here is then in no list any more.
  createEffect((listed: PlanId | null) => {
    const { id } = store();
    if (workspace.plans.list().some((plan) => plan.id === id)) return id;
    if (listed === id) session.notify({ problem: problem('plan-unknown', { id }) });
    return null;
  }, null);
  // Asked after the first edit: then the person has something to lose, and knows why the browser asks.
  createEffect((asked: boolean) => {
    if (!asked && store().canUndo()) void requestPersistence();
    return asked || store().canUndo();
  }, false);
  const warnOfUnsaved = (event: BeforeUnloadEvent): void => {
    if (store().hasUnsaved()) event.preventDefault();
  };
  addEventListener('beforeunload', warnOfUnsaved);
  onCleanup(() => removeEventListener('beforeunload', warnOfUnsaved));
}

function showFailure(root: HTMLElement, sentences: readonly string[]): void {
  const main = document.createElement('main');
  main.className = 'start-failure';
  main.append(
    ...sentences.map((sentence, position) => {
      const element = document.createElement(position === 0 ? 'h1' : 'p');
      element.textContent = sentence;
      return element;
    }),
  );
  root.replaceChildren(main);
}
