import { createEffect, on, onCleanup } from 'solid-js';
import type { LonLat, LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import { nearestBorderPoint } from '../core/geometry/nearest-border-point.ts';
import type { ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { zonePolygons } from '../core/indicator/zone-shape.ts';
import { addZone } from '../core/plan/operations/add-zone.ts';
import { setZoneShape } from '../core/plan/operations/set-zone-shape.ts';
import type { MapView } from '../map/map-types.ts';
import type { DrawMode } from '../store/session-store.ts';
import type { Workspace } from '../ui/workspace.ts';

const SNAP_PIXELS = 12;
const EQUATOR_M = 40_075_016.686;
const TILE_PIXELS = 512;

/** Starts and stops the drawing tool and the vertex editor as the session's tool says. Call inside an effect of the view. */
export function connectDrawing(workspace: Workspace, view: MapView): void {
  const { session } = workspace;
  const snap = (position: LonLat): LonLat | null => {
    if (!session.state.snapToBorders) return null;
    const metresPerPixel =
      (EQUATOR_M * Math.cos((position[1] * Math.PI) / 180)) / (TILE_PIXELS * 2 ** view.camera().zoom);
    const found = nearestBorderPoint(
      workspace.derived.countingDivision().index,
      position,
      SNAP_PIXELS * metresPerPixel,
    );
    return found === null ? null : found.position;
  };
  createEffect(
    on(
      () => session.state.tool,
      (tool) => {
        if (tool.kind === 'draw') draw(workspace, view, tool.mode, snap);
        if (tool.kind === 'reshape') reshape(workspace, view, tool.zone, snap);
      },
    ),
  );
}

function draw(workspace: Workspace, view: MapView, mode: DrawMode, snap: (position: LonLat) => LonLat | null): void {
  const { session, store, t } = workspace;
  let stopped = false;
  let cancel = (): void => undefined;
  followHand(workspace);
  onCleanup(() => {
    stopped = true;
    cancel();
    if (session.state.draft?.zone === null) session.set({ draft: null });
  });
  const finish = (polygons: LonLatMultiPolygon): void => {
    const plan = store().plan();
    const id = asId<ZoneId>(workspace.newId());
    const name = t('zones.newName', { number: plan.zones.length + 1 });
    const added = workspace.attempt(addZone(plan, { id, name, shape: { kind: 'drawn', polygons } }));
    session.set({ tool: { kind: 'browse' }, draft: null, ...(added ? { selectedZones: [id] } : {}) });
  };
  void view.drawingTool().then((tool) => {
    if (stopped) return;
    cancel = () => tool.cancel();
    tool.start(mode, {
      onChange: (polygons) => session.set({ draft: polygons === null ? null : { zone: null, polygons } }),
      onFinish: finish,
      snap,
    });
  });
}

function reshape(workspace: Workspace, view: MapView, zoneId: ZoneId, snap: (position: LonLat) => LonLat | null): void {
  const { session, store, reference } = workspace;
  const zone = () =>
    store()
      .plan()
      .zones.find(({ id }) => id === zoneId);
  const polygonsNow = (): LonLatMultiPolygon | null => {
    const shape = zone()?.shape;
    if (shape === undefined) return null;
    const polygons = zonePolygons(shape, reference);
    return polygons.ok ? polygons.value : null;
  };
  const first = polygonsNow();
  if (first === null) {
    session.set({ tool: { kind: 'browse' } });
    return;
  }
  followHand(workspace);
  const editor = view.vertexEditor();
  let committed: LonLatMultiPolygon | null = null;
  editor.start(first, {
    onChange: (polygons) => session.set({ draft: { zone: zoneId, polygons } }),
    onCommit: (polygons) => {
      committed = polygons;
      workspace.attempt(setZoneShape(store().plan(), { id: zoneId, shape: { kind: 'drawn', polygons } }));
      session.set({ draft: null });
    },
    onFocus: () => undefined,
    onProblem: workspace.tell,
    snap,
  });
  // By key as well as by hand: the first corner is held, and the arrows move it.
  view.focus();
  editor.focusNext();
  onCleanup(() => {
    editor.stop();
    if (session.state.draft?.zone === zoneId) session.set({ draft: null });
  });
  // Undo, or another tab: the handles follow the plan.
  createEffect(
    on(
      () => zone()?.shape,
      (shape) => {
        if (shape === undefined) {
          session.set({ tool: { kind: 'browse' } });
          return;
        }
        const polygons = polygonsNow();
        if (polygons !== null && polygons !== committed) editor.replace(polygons);
      },
      { defer: true },
    ),
  );
}

/** While a tool is out, figures are worked out from what a corner sweeps. Fetched with the first tool; in full until then. */
function followHand({ derived, reference }: Workspace): void {
  let stopped = false;
  onCleanup(() => {
    stopped = true;
    derived.followHand(null);
  });
  void import('../core/indicator/live-figures.ts').then(({ makeLiveFigures }) => {
    if (!stopped) derived.followHand(makeLiveFigures({ ...reference }));
  });
}
