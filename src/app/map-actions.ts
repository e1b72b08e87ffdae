import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import { boxOfPolygons } from '../core/geometry/measure.ts';
import type { AreaCode, ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { zonePolygons } from '../core/indicator/zone-shape.ts';
import { addZone } from '../core/plan/operations/add-zone.ts';
import type { Zone, ZoneShape } from '../core/plan/plan.ts';
import { boxOfCamera } from '../core/scene/camera-box.ts';
import type { MapView } from '../map/map-types.ts';
import { areaLabel } from '../ui/areas/area-label.ts';
import type { MapActions } from '../ui/map-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import { shiftZoneBorder } from './shift-zone-border.ts';
import { combineZones, mendZone } from './zone-shapes.ts';

/** What panels ask of the map. `view` is null until the map runs, and for good where it cannot. */
export function createMapActions(workspace: () => Workspace, view: Accessor<MapView | null>): MapActions {
  const [basemapName, setBasemapName] = createSignal<string | null>(null);
  const session = () => workspace().session;
  const zoneById = (id: ZoneId): Zone | undefined =>
    workspace()
      .store()
      .plan()
      .zones.find((zone) => zone.id === id);
  const showPolygons = (polygons: LonLatMultiPolygon): void => {
    const box = boxOfPolygons(polygons);
    if (box !== null) session().showOnMap({ kind: 'box', box });
  };
  const areasOf = (codes: readonly AreaCode[]) => {
    const data = workspace().reference.divisions.get(workspace().derived.areaValues().shownOn);
    if (data === undefined) throw new Error('map actions: the division on the map is not loaded');
    return { data, areas: data.areas.filter(({ code }) => codes.includes(code)) };
  };
  const actions: MapActions = {
    live: () => view() !== null,
    startDrawing: (mode) =>
      session().set({ task: 'zones', tool: { kind: 'draw', mode }, draft: null, selectedZones: [] }),
    startChoosingAreas: () =>
      session().set({ task: 'zones', tool: { kind: 'choose-areas' }, selectedAreas: [], selectedZones: [] }),
    startReshaping: (zone) => {
      actions.zoomToZone(zone);
      session().set({ task: 'zones', tool: { kind: 'reshape', zone }, selectedZones: [zone] });
    },
    stop: () => session().set({ tool: { kind: 'browse' }, draft: null }),
    zoomToAreas: (codes) => showPolygons(areasOf(codes).areas.flatMap(({ polygons }) => polygons)),
    zoomToZone: (id) => {
      const zone = zoneById(id);
      const polygons = zone === undefined ? null : zonePolygons(zone.shape, workspace().reference);
      if (polygons?.ok === true) showPolygons(polygons.value);
    },
    zoomToZones: () =>
      showPolygons(
        workspace()
          .store()
          .plan()
          .zones.flatMap(({ shape }) => {
            const polygons = zonePolygons(shape, workspace().reference);
            return polygons.ok ? polygons.value : [];
          }),
      ),
    visibleBox: () => {
      const live = view();
      const frame = document.querySelector('.map-area__map')?.getBoundingClientRect();
      return live === null || frame === undefined ? null : boxOfCamera(live.camera(), frame.width, frame.height);
    },
    zoomToAll: () =>
      showPolygons(
        [...workspace().reference.divisions.values()].flatMap(({ areas }) => areas.flatMap((a) => a.polygons)),
      ),
    drawAreaOnPaper: async (drawing) => (await import('./area-drawing.ts')).drawArea(workspace(), drawing),
    makeZoneOfAreas: (codes, told = {}) => {
      const { data, areas } = areasOf(codes);
      const [first, ...others] = areas;
      if (first === undefined) return;
      const label = areaLabel(first, data, workspace().reference);
      const { store, t, newId, attempt } = workspace();
      const id = asId<ZoneId>(newId());
      const { id: division, version } = data.division;
      const named = { kind: 'areas', division, version, codes: areas.map(({ code }) => code) } as const;
      const shape = data.division.ofPlan === true ? drawnShape(named, workspace().reference) : named;
      const name = others.length === 0 ? label : (told.name ?? t('zones.areasName', { area: label }));
      if (!attempt(addZone(store().plan(), { id, name, shape, note: told.note ?? '' }))) return;
      session().set({ task: 'zones', tool: { kind: 'browse' }, selectedAreas: [], selectedZones: [id] });
    },
    combine: (kind, zones) => void combineZones(workspace(), kind, zones),
    shiftBorder: (zone) => shiftZoneBorder(workspace(), zone),
    mend: (zone) => void mendZone(workspace(), zone),
    setBasemapFile: (file) => {
      void view()
        ?.setBasemapFile(file)
        .then((result) => {
          if (result.ok) setBasemapName(result.value.name);
          else workspace().tell(result.problem);
        });
    },
    removeBasemap: () => {
      view()?.removeBasemap();
      setBasemapName(null);
    },
    basemapName,
  };
  return actions;
}

/** Where the plan is opened its own divisions may not be: a zone made of their areas keeps the border itself. */
function drawnShape(named: ZoneShape, reference: ReferenceData): ZoneShape {
  const polygons = zonePolygons(named, reference);
  return polygons.ok ? { kind: 'drawn', polygons: polygons.value } : named;
}
