import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';
import { pointOf } from '../box-select.ts';
import { collection, multiPolygon, point } from '../map-features.ts';
import type { MapTheme } from '../map-theme.ts';
import { newestWins } from '../newest-wins.ts';
import type { VertexEditor, VertexEditorEvents } from './vertex-editor.ts';
import { handleVertexKey } from './vertex-keys.ts';
import type { EditDrawing, EditSurface } from './vertex-session.ts';
import { VertexSession } from './vertex-session.ts';

const EDIT_SOURCE = 'overlay:edit';
const MOUSE_TOLERANCE_PIXELS = 10;
const TOUCH_TOLERANCE_PIXELS = 24;

/** The vertex editor on a MapLibre map: its pointer and key events, and three layers on top of all others. */
export function createMapVertexEditor(
  map: MapLibreMap,
  theme: () => MapTheme,
  onError: (error: Error) => void,
): VertexEditor {
  let session: VertexSession | null = null;
  let pressed: { readonly pointer: number; readonly panned: boolean } | null = null;
  const canvas = map.getCanvas();
  const surface = map.getCanvasContainer();
  const shapes = newestWins<FeatureCollection>(
    async (data) => {
      await map.getSource<GeoJSONSource>(EDIT_SOURCE)?.setData(data);
    },
    (error) => onError(new Error('The map could not show the corners of the zone', { cause: error })),
  );
  const editSurface: EditSurface = {
    project: ([longitude, latitude]) => map.project([longitude, latitude]),
    unproject: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    draw: (drawing) => shapes.push(drawing === null ? collection([]) : drawingFeatures(drawing)),
  };

  const letGo = (): void => {
    if (pressed?.panned === true) map.dragPan.enable();
    pressed = null;
    canvas.classList.remove('map-dragging-zone');
  };
  const onDown = (event: PointerEvent): void => {
    if (session === null || event.button !== 0) return;
    // A second finger means zooming: the drag is dropped.
    if (pressed !== null || !event.isPrimary) {
      session.cancelDrag();
      letGo();
      return;
    }
    const tolerance = event.pointerType === 'mouse' ? MOUSE_TOLERANCE_PIXELS : TOUCH_TOLERANCE_PIXELS;
    const taken = session.press({ point: pointOf(surface, event), tolerance, remove: event.altKey });
    if (!taken) return;
    pressed = { pointer: event.pointerId, panned: map.dragPan.isEnabled() };
    map.dragPan.disable();
    canvas.classList.add('map-dragging-zone');
  };
  const onMove = (event: PointerEvent): void => {
    if (pressed?.pointer === event.pointerId) session?.move(pointOf(surface, event));
  };
  const onUp = (event: PointerEvent): void => {
    if (pressed?.pointer !== event.pointerId) return;
    letGo();
    session?.release();
  };
  const onCancel = (): void => {
    if (pressed === null) return;
    letGo();
    session?.cancelDrag();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (session !== null && handleVertexKey(session, event, map.getZoom(), map.getCenter().lat)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const endKeyStep = (): void => {
    if (pressed === null) session?.commit();
  };
  const onCameraRest = (): void => session?.redraw();
  const onContextRestored = (): void => {
    shapes.reset();
    session?.redraw();
  };

  const listen = (on: boolean): void => {
    const change = on ? ('addEventListener' as const) : ('removeEventListener' as const);
    surface[change]('pointerdown', onDown as EventListener);
    window[change]('pointermove', onMove as EventListener);
    window[change]('pointerup', onUp as EventListener);
    window[change]('pointercancel', onCancel);
    // Before MapLibre's own keys, which pan.
    surface[change]('keydown', onKeyDown as EventListener, { capture: true });
    surface[change]('keyup', endKeyStep);
    canvas[change]('blur', endKeyStep);
    const bind = on ? map.on.bind(map) : map.off.bind(map);
    bind('moveend', onCameraRest);
    bind('webglcontextrestored', onContextRestored);
  };

  const stop = (): void => {
    if (session === null) return;
    onCancel();
    session.commit();
    session = null;
    listen(false);
    shapes.reset();
    for (const { id } of editLayers(theme())) if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(EDIT_SOURCE)) map.removeSource(EDIT_SOURCE);
  };

  return {
    start: (polygons: LonLatMultiPolygon, events: VertexEditorEvents) => {
      stop();
      map.addSource(EDIT_SOURCE, { type: 'geojson', data: collection([]), tolerance: 0 });
      for (const layer of editLayers(theme())) map.addLayer(layer);
      session = new VertexSession(editSurface, polygons, events);
      listen(true);
    },
    replace: (polygons) => {
      letGo();
      session?.replace(polygons);
    },
    get active() {
      return session !== null;
    },
    get focused() {
      return session?.focused ?? null;
    },
    focusVertex: (address) => session?.focus(address),
    focusNext: () => session?.focusNeighbour(1),
    focusPrevious: () => session?.focusNeighbour(-1),
    nudge: (eastM, northM) => {
      session?.nudge(eastM, northM);
      session?.commit();
    },
    insertAfterFocused: () => session?.insertAfterFocused(),
    deleteFocused: () => session?.deleteFocused(),
    stop,
  };
}

function drawingFeatures(drawing: EditDrawing): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      multiPolygon(drawing.polygons, { kind: 'zone' }),
      ...drawing.midpoints.map(({ position }) => point(position, { kind: 'midpoint' })),
      ...drawing.vertices.map(({ position, focused }) => point(position, { kind: focused ? 'focused' : 'vertex' })),
    ],
  };
}

function editLayers(theme: MapTheme): LayerSpecification[] {
  const isKind = (kind: string): ['==', ['get', string], string] => ['==', ['get', 'kind'], kind];
  return [
    {
      id: 'overlay:edit:line',
      type: 'line',
      source: EDIT_SOURCE,
      filter: isKind('zone'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.draft, 'line-width': 2.5 * theme.scale },
    },
    {
      id: 'overlay:edit:midpoints',
      type: 'circle',
      source: EDIT_SOURCE,
      filter: isKind('midpoint'),
      paint: {
        'circle-radius': 3.5 * theme.scale,
        'circle-color': theme.vertex,
        'circle-opacity': 0.85,
        'circle-stroke-color': theme.draft,
        'circle-stroke-width': 1 * theme.scale,
        'circle-stroke-opacity': 0.7,
      },
    },
    {
      id: 'overlay:edit:vertices',
      type: 'circle',
      source: EDIT_SOURCE,
      filter: ['any', isKind('vertex'), isKind('focused')],
      paint: {
        'circle-radius': ['case', isKind('focused'), 8 * theme.scale, 5.5 * theme.scale],
        'circle-color': ['case', isKind('focused'), theme.vertexFocus, theme.vertex],
        'circle-stroke-color': theme.draft,
        'circle-stroke-width': 2 * theme.scale,
      },
    },
  ];
}
