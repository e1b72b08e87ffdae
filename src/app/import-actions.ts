import type { Accessor, Setter } from 'solid-js';
import { batch, createEffect, createSignal } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { IndicatorId } from '../core/identifiers.ts';
import type { ImportedIndicator } from '../core/plan/imported-indicator.ts';
import type { Session } from '../store/session-store.ts';
import type { ImportActions, ImportItem } from '../ui/import-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import type { BordersInUse } from './borders-here.ts';
import { downloadText } from './files.ts';
import type { ImportSession } from './import-session.ts';

/** The one door for files. What reads them is fetched when the first comes. */
export function createImportActions(
  workspace: Accessor<Workspace>,
  setPreview: Setter<readonly ImportedIndicator[]>,
  borders: BordersInUse,
): ImportActions {
  const [items, setItems] = createSignal<readonly ImportItem[]>([]);
  const [chosenId, setChosenId] = createSignal<number | null>(null);
  let session: Promise<ImportSession> | null = null;
  let shownBefore: Pick<Session, 'indicator' | 'division' | 'areasView'> | null = null;

  /** What the map shows of a file's surfaces: a shape under the hand is somebody else's. */
  let shownShapes: LonLatMultiPolygon | null = null;

  const inSession = (act: (now: ImportSession) => void): void => {
    session ??= import('./import-session.ts').then(({ createImportSession }) =>
      createImportSession(workspace, { items, setItems, setChosenId, setBordersHere: borders.setHere }),
    );
    void session.then(act);
  };
  const show = (indicator: ImportedIndicator | null): void => {
    const { state, set } = workspace().session;
    if (indicator !== null) {
      shownBefore ??= { indicator: state.indicator, division: state.division, areasView: state.areasView };
      batch(() => {
        setPreview([indicator]);
        set({ indicator: previewId(indicator), division: indicator.division, areasView: 'indicator' });
      });
    } else if (shownBefore !== null) {
      const before = shownBefore;
      shownBefore = null;
      batch(() => {
        set(before);
        setPreview([]);
      });
    }
  };
  const showShapes = (polygons: LonLatMultiPolygon): void => {
    const { state, set } = workspace().session;
    const isOurs = state.draft !== null && state.draft.polygons === shownShapes;
    if (polygons.length > 0) {
      shownShapes = polygons;
      set({ draft: { zone: null, polygons } });
    } else if (isOurs) {
      shownShapes = null;
      set({ draft: null });
    }
  };
  return {
    items,
    chosen: () => items().find(({ id }) => id === chosenId()) ?? null,
    choose: setChosenId,
    // The files first: a panel that has any to decide on does without all the rest.
    addFiles: (files) =>
      inSession((now) =>
        batch(() => {
          for (const file of files) now.add(file);
          workspace().session.set({ task: 'data' });
        }),
      ),
    addText: (text) => inSession((now) => now.add(new File([text], workspace().t('import.pasted')))),
    decide: (id, choices) => inSession((now) => now.decide(id, choices)),
    report: (id, fate) => inSession((now) => void now.report(id, fate)),
    show,
    takeIn: (id, indicators) => {
      show(null);
      inSession((now) => now.takeIn(id, indicators));
    },
    showShapes,
    takeInZones: (id, zones) => {
      showShapes([]);
      inSession((now) => now.takeInZones(id, zones));
    },
    takeInBorders: (id, proposal, said) => {
      showShapes([]);
      inSession((now) => void now.takeInBorders(id, proposal, said));
    },
    takeInDivision: (id, proposal, said) => {
      showShapes([]);
      inSession((now) => void now.takeInDivision(id, proposal, said));
    },
    restoreBorders: (division) => inSession((now) => now.restoreBorders(division)),
    missingBorders: borders.missing,
    keptBorders: async () => (await import('./kept-borders.ts')).keptBordersList(workspace, borders.setHere),
    openPlan: (id) => inSession((now) => now.handOver(id, 'plan')),
    useAsWeights: (id) => inSession((now) => now.handOver(id, 'weights')),
    useAsHoldings: (id) => inSession((now) => now.handOver(id, 'holdings')),
    drop: (id) => {
      show(null);
      showShapes([]);
      inSession((now) => now.drop(id));
    },
    remove: (id) => inSession((now) => now.remove(id)),
    download: downloadText,
  };
}

function previewId({ id }: ImportedIndicator): IndicatorId {
  return `import-${id}` as IndicatorId;
}

/** Back to what the page started with where an indicator or a division that is shown is no more: undone, or another plan. */
export function leaveWhatIsGone(reference: ReferenceData, { state, set }: Workspace['session']): void {
  const { start } = reference.catalog;
  createEffect(() => {
    if (!reference.catalog.indicators.some(({ id }) => id === state.indicator)) set({ indicator: start.indicator });
    if (!reference.divisions.has(state.division)) set({ division: start.division, selectedAreas: [] });
  });
}
