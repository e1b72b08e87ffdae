import type { Accessor } from 'solid-js';
import type { Command, CommandGroup, CommandTable } from '../commands/command.ts';
import type { BudgetLineId, ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { addBudgetLine } from '../core/plan/operations/add-budget-line.ts';
import { duplicateZone } from '../core/plan/operations/duplicate-zone.ts';
import { replaceZones } from '../core/plan/operations/replace-zones.ts';
import type { BudgetPlace, Zone } from '../core/plan/plan.ts';
import type { SessionStore, Task, Theme } from '../store/session-store.ts';
import type { Workspace } from '../ui/workspace.ts';

interface Entry {
  readonly shortcut?: string;
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

/** The one table that feeds menus, palette and shortcuts. */
export function createCommandTable(workspace: Accessor<Workspace>): CommandTable {
  const groups: readonly (readonly [CommandGroup, Readonly<Record<string, Entry>>])[] = [
    ['go', goEntries(workspace)],
    ['plan', planEntries(workspace)],
    ['zone', zoneEntries(workspace)],
    ['map', mapEntries(workspace)],
    ['view', viewEntries(workspace)],
  ];
  return groups.flatMap(([group, entries]) =>
    Object.entries(entries).map(
      ([id, entry]): Command => ({
        id,
        group,
        titleKey: `command.${id}`,
        shortcut: entry.shortcut ?? null,
        enabled: entry.enabled ?? (() => true),
        run: entry.run,
      }),
    ),
  );
}

function goEntries(workspace: Accessor<Workspace>): Readonly<Record<string, Entry>> {
  const go = (task: Task) => () => workspace().session.set({ task });
  return {
    goAreas: { shortcut: 'Alt+1', run: go('areas') },
    goNeed: { run: () => workspace().session.set({ task: 'areas', areasView: 'need' }) },
    goScreening: { shortcut: 'U', run: () => workspace().session.set({ task: 'areas', areasView: 'screening' }) },
    goZones: { shortcut: 'Alt+2', run: go('zones') },
    goBudget: { shortcut: 'Alt+3', run: go('budget') },
    goReach: { shortcut: 'Alt+4', run: go('reach') },
    goOverlaps: { shortcut: 'Alt+5', run: go('overlaps') },
    goPresent: { shortcut: 'Alt+6', run: go('present') },
    goData: { shortcut: 'Alt+7', run: go('data') },
    search: { shortcut: '/', run: () => document.getElementById('search')?.focus() },
    palette: { shortcut: 'Mod+K', run: () => workspace().session.set({ dialog: 'palette' }) },
    shortcuts: { shortcut: '?', run: () => workspace().session.set({ dialog: 'shortcuts' }) },
    accessibility: { run: () => workspace().session.set({ dialog: 'accessibility' }) },
  };
}

function openBudgetTable(session: SessionStore): void {
  session.set({ task: 'budget', budget: { ...session.state.budget, view: 'table' } });
}

function planEntries(workspace: Accessor<Workspace>): Readonly<Record<string, Entry>> {
  const editable = (): boolean => !workspace().store().readOnly;
  return {
    undo: { shortcut: 'Mod+Z', enabled: () => workspace().store().canUndo(), run: () => workspace().store().undo() },
    redo: {
      shortcut: 'Mod+Shift+Z',
      enabled: () => workspace().store().canRedo(),
      run: () => workspace().store().redo(),
    },
    plans: { run: () => workspace().session.set({ dialog: 'plans' }) },
    newPlan: { run: () => workspace().plans.create(workspace().t('plan.untitled')) },
    samplePlan: { run: () => workspace().plans.createSample() },
    saveFile: { shortcut: 'Mod+S', run: () => workspace().plans.saveToFile() },
    openFile: { shortcut: 'Mod+O', run: () => workspace().plans.openFromFile() },
    mergeFile: { enabled: editable, run: () => workspace().plans.mergeFromFile() },
    exportFile: { run: () => workspace().session.set({ dialog: 'export' }) },
    share: { run: () => workspace().session.set({ dialog: 'share' }) },
    mapPicture: { run: () => workspace().session.set({ dialog: 'map-picture' }) },
    addLine: { enabled: editable, run: () => addLine(workspace(), []) },
    allocation: { run: () => workspace().session.set({ dialog: 'allocation' }) },
    lists: { run: () => workspace().session.set({ dialog: 'lists' }) },
    budgetTable: { run: () => openBudgetTable(workspace().session) },
    transferMoney: { enabled: editable, run: () => workspace().session.set({ dialog: 'transfer' }) },
    budgetRules: { run: () => workspace().session.set({ dialog: 'budget-rules' }) },
    application: { run: () => workspace().session.set({ dialog: 'application' }) },
    compare: { run: () => workspace().session.set({ dialog: 'compare' }) },
    addScene: { shortcut: 'S', enabled: editable, run: () => addScene(workspace()) },
    present: {
      shortcut: 'Mod+Enter',
      enabled: () => workspace().store().plan().scenes.length > 0,
      run: () => workspace().session.set({ presentation: { position: 0, zones: null, drafts: false } }),
    },
    annex: { shortcut: 'Mod+P', run: () => workspace().session.set({ dialog: 'annex' }) },
  };
}

/** Fetched when the first scene is made. */
function addScene(workspace: Workspace): void {
  void import('./scene-of-screen.ts').then(({ addSceneOfScreen }) => addSceneOfScreen(workspace));
}

/** A line with no zones said is for the whole municipality until the person says where. */
function addLine(workspace: Workspace, zones: readonly ZoneId[]): void {
  const { session, store, t } = workspace;
  const plan = store().plan();
  const id = asId<BudgetLineId>(workspace.newId());
  const place: BudgetPlace =
    zones.length === 0
      ? { kind: 'municipality-wide' }
      : { kind: 'zones', weights: zones.map((zone) => ({ zone, weight: 1 })) };
  const added = addBudgetLine(plan, { id, title: t('budget.newLineTitle'), place });
  if (workspace.attempt(added)) session.set({ task: 'budget', selectedLine: id });
}

function zoneEntries(workspace: Accessor<Workspace>): Readonly<Record<string, Entry>> {
  const selected = (): readonly Zone[] => {
    const { session, store } = workspace();
    const chosen = session.state.selectedZones;
    return chosen.flatMap((id) =>
      store()
        .plan()
        .zones.filter((zone) => zone.id === id),
    );
  };
  const editable = (): boolean => !workspace().store().readOnly;
  const canDraw = (): boolean => workspace().map.live() && editable();
  const one = (): boolean => editable() && selected().length === 1;
  const several = (): boolean => editable() && selected().length > 1;
  const hasAreas = (): boolean => workspace().session.state.selectedAreas.length > 0;
  const ids = (): readonly ZoneId[] => selected().map(({ id }) => id);
  const onFirst = (act: (zone: Zone) => void) => () => {
    const [zone] = selected();
    if (zone !== undefined) act(zone);
  };
  return {
    drawPolygon: { shortcut: 'P', enabled: canDraw, run: () => workspace().map.startDrawing('polygon') },
    drawFreehand: { shortcut: 'F', enabled: canDraw, run: () => workspace().map.startDrawing('freehand') },
    drawRectangle: { shortcut: 'R', enabled: canDraw, run: () => workspace().map.startDrawing('rectangle') },
    drawCircle: { shortcut: 'C', enabled: canDraw, run: () => workspace().map.startDrawing('circle') },
    chooseAreas: { shortcut: 'A', enabled: canDraw, run: () => workspace().map.startChoosingAreas() },
    zoneFromAreas: {
      shortcut: 'Z',
      enabled: () => editable() && (hasAreas() || workspace().need.zoneOfMatches() !== null),
      run: () => {
        const { map, need, session } = workspace();
        const ofMatches = need.zoneOfMatches();
        if (ofMatches === null) map.makeZoneOfAreas(session.state.selectedAreas);
        else ofMatches();
      },
    },
    zoneFromCoordinates: {
      enabled: editable,
      run: () => workspace().session.set({ dialog: 'coordinates', selectedZones: [] }),
    },
    reshape: {
      shortcut: 'E',
      enabled: () => one() && workspace().map.live(),
      run: onFirst((zone) => workspace().map.startReshaping(zone.id)),
    },
    zoneCorners: {
      enabled: () => one() && selected()[0]?.shape.kind === 'drawn',
      run: () => workspace().session.set({ dialog: 'coordinates' }),
    },
    duplicateZone: { shortcut: 'D', enabled: one, run: onFirst((zone) => duplicate(workspace(), zone)) },
    removeZone: {
      shortcut: 'Delete',
      enabled: () => editable() && selected().length > 0 && workspace().session.state.tool.kind === 'browse',
      run: () => removeZones(workspace(), ids()),
    },
    addZoneLine: {
      enabled: () => editable() && selected().length > 0,
      run: () => addLine(workspace(), ids()),
    },
    uniteZones: { enabled: several, run: () => workspace().map.combine('unite', ids()) },
    subtractZones: { enabled: several, run: () => workspace().map.combine('subtract', ids()) },
    splitZone: { enabled: one, run: () => workspace().map.combine('split', ids()) },
  };
}

function duplicate(workspace: Workspace, zone: Zone): void {
  const newId = asId<ZoneId>(workspace.newId());
  const name = workspace.t('zones.copyName', { zone: zone.name });
  const copied = duplicateZone(workspace.store().plan(), { id: zone.id, newId, name });
  if (workspace.attempt(copied)) workspace.session.set({ selectedZones: [newId] });
}

function removeZones(workspace: Workspace, remove: readonly ZoneId[]): void {
  const { store, session } = workspace;
  if (workspace.attempt(replaceZones(store().plan(), { remove, now: workspace.now() }))) {
    session.set({ selectedZones: [], tool: { kind: 'browse' } });
  }
}

function mapEntries(workspace: Accessor<Workspace>): Readonly<Record<string, Entry>> {
  return {
    zoomAll: { shortcut: 'H', enabled: () => workspace().map.live(), run: () => workspace().map.zoomToAll() },
    areaPage: {
      enabled: () => workspace().session.state.selectedAreas.length === 1,
      run: () => {
        const { session, derived } = workspace();
        const [code] = session.state.selectedAreas;
        if (code !== undefined) session.set({ areaPage: { division: derived.areaValues().shownOn, code } });
      },
    },
    toggleDivision: {
      shortcut: 'B',
      run: () => {
        const { session, reference } = workspace();
        const { divisions } = reference.catalog;
        const now = divisions.findIndex(({ id }) => id === session.state.division);
        const next = divisions[(now + 1) % divisions.length];
        if (next !== undefined) session.set({ division: next.id, selectedAreas: [] });
      },
    },
  };
}

function viewEntries(workspace: Accessor<Workspace>): Readonly<Record<string, Entry>> {
  const theme = (chosen: Theme) => () => workspace().session.set({ theme: chosen });
  return {
    language: {
      run: () => {
        const { session } = workspace();
        session.set({ language: session.state.language === 'sv' ? 'en' : 'sv' });
      },
    },
    themeLight: { run: theme('light') },
    themeDark: { run: theme('dark') },
    themeProjector: { run: theme('projector') },
  };
}
