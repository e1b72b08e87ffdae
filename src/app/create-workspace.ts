import type { Accessor } from 'solid-js';
import { createMemo, createSignal } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import { firstNeedDefinition } from '../core/need/need-definition.ts';
import type { ImportedIndicator } from '../core/plan/imported-indicator.ts';
import { problem } from '../core/problem.ts';
import { numberFormat } from '../i18n/number-format.ts';
import { createTranslate } from '../i18n/translator.ts';
import type { MapView } from '../map/map-types.ts';
import { FIRST_BUDGET_CHOICES } from '../store/budget-choices.ts';
import { FIRST_COMPARE_CHOICES } from '../store/compare-choices.ts';
import { createDerivedValues } from '../store/derived-values.ts';
import { createEffectiveReference } from '../store/effective-reference.ts';
import { createNeedStore } from '../store/need-store.ts';
import type { PlanLibrary } from '../store/plan-library.ts';
import type { PlanStore } from '../store/plan-store.ts';
import { FIRST_REACH_CHOICES } from '../store/reach-choices.ts';
import type { SessionStore } from '../store/session-store.ts';
import { createSessionStore } from '../store/session-store.ts';
import type { Workspace } from '../ui/workspace.ts';
import { createBordersInUse } from './borders-here.ts';
import { createCommandTable } from './command-table.ts';
import { createImportActions, leaveWhatIsGone } from './import-actions.ts';
import { createMapActions } from './map-actions.ts';
import { askNeedRobustness } from './need-robustness.ts';
import { createOverlapActions } from './overlap-actions.ts';
import { createPaperActions } from './paper-actions.ts';
import { createPlanActions } from './plan-actions.ts';
import { readPreferences } from './preferences.ts';
import { createWeightActions } from './weight-actions.ts';

const DEFAULT_CLASS_COUNT = 5;

export function createSession(reference: ReferenceData): SessionStore {
  const { start, allocation } = reference.catalog;
  const years = allocation.map(({ year }) => year);
  const thisYear = new Date().getFullYear();
  return createSessionStore({
    ...readPreferences(),
    task: 'areas',
    snapToBorders: false,
    showPoints: false,
    pointMeasure: null,
    division: start.division,
    indicator: start.indicator,
    areasView: start.preset === undefined ? 'indicator' : 'need',
    need: firstNeedDefinition(reference.catalog),
    needMap: 'index',
    screening: null,
    classMethod: 'quantile',
    classCount: DEFAULT_CLASS_COUNT,
    manualBreaks: [],
    selectedAreas: [],
    hoveredArea: null,
    compare: FIRST_COMPARE_CHOICES,
    tableColumn: null,
    areaPage: null,
    selectedZones: [],
    selectedLine: null,
    tool: { kind: 'browse' },
    draft: null,
    year: Math.max(
      Math.min(thisYear, ...(years.length === 0 ? [] : [Math.max(...years)])),
      Math.min(...years, thisYear),
    ),
    budget: FIRST_BUDGET_CHOICES,
    reach: FIRST_REACH_CHOICES,
    areaLayer: null,
    presentation: null,
    explained: null,
    dialog: null,
    notices: [],
    camera: null,
    marker: null,
  });
}

export interface BuiltWorkspace {
  readonly workspace: Workspace;
  readonly setView: (view: MapView | null) => void;
}

/** Wires store, session, derived values, commands and map together. Call inside a Solid root. */
export function createWorkspace(
  own: ReferenceData,
  session: SessionStore,
  library: PlanLibrary,
  firstStore: PlanStore,
): BuiltWorkspace {
  const [store, setStore] = createSignal<PlanStore>(firstStore, { equals: false });
  const [view, setView] = createSignal<MapView | null>(null);
  const t = createTranslate(() => session.state.language);
  const format = createMemo(() => numberFormat(session.state.language));
  const built: Accessor<Workspace> = () => workspace;
  const [preview, setPreview] = createSignal<readonly ImportedIndicator[]>([]);
  const borders = createBordersInUse(
    own,
    () => store().plan(),
    () => session.notify({ messageKey: 'borders.awayNotice' }),
  );
  const reference = createEffectiveReference(own, () => store().plan(), preview, borders.place);
  const weights = createWeightActions(built, reference);
  const need = createNeedStore(reference, session, askNeedRobustness);
  const workspace: Workspace = {
    reference,
    session,
    store,
    derived: createDerivedValues(reference, () => store().plan(), session, weights.inUse, need.shown),
    need,
    commands: createCommandTable(built),
    plans: createPlanActions({ workspace: built, library, showStore: (next) => setStore(() => next) }),
    map: createMapActions(built, view),
    weights,
    overlaps: createOverlapActions(built, view, () => store().id),
    imports: createImportActions(built, setPreview, borders),
    paper: createPaperActions(built),
    share: async () => (await import('./plan-link.ts')).shareActions(workspace),
    t,
    format,
    attempt: (result) => {
      if (!result.ok) {
        session.notify({ problem: result.problem });
        return false;
      }
      if (store().readOnly) {
        session.notify({ problem: problem('plan-read-only') });
        return false;
      }
      session.dismissSettledNotices();
      store().commit(result.value);
      return true;
    },
    tell: (told) => session.notify({ problem: told }),
    newId: () => newId(),
    now: () => new Date().toISOString(),
  };
  leaveWhatIsGone(reference, session);
  return { workspace, setView: (next) => setView(() => next) };
}

/** `randomUUID` is missing on pages served without https from elsewhere than localhost. */
export function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
