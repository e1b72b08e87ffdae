import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { LonLatBox } from '../core/geometry/lon-lat.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { Scene } from '../core/scene/scene.ts';
import { createBasemap } from './basemap/basemap.ts';
import type { DrawingTool } from './drawing/drawing-tool.ts';
import { createMapVertexEditor } from './drawing/map-vertex-editor.ts';
import { FIT_PADDING_PIXELS, fitPadding } from './fit-padding.ts';
import { addMapControls } from './map-controls.ts';
import { BACKGROUND_LAYER, emptyStyle } from './map-layers.ts';
import { createMapPointer } from './map-pointer.ts';
import type { MapCamera, MapView, MapViewOptions } from './map-types.ts';
import type { OverlapOverlay } from './overlap-overlay.ts';
import { createScenePainter } from './scene-painter.ts';
import { supportsWebGl2 } from './webgl-support.ts';

/** Areas let this much of a basemap through. */
const AREA_OPACITY_OVER_BASEMAP = 0.6;
const CLOSEST_FIT_ZOOM = 15;

/** Resolves when scenes can be shown. Problem: `map-unsupported` where the browser has no WebGL2. */
export async function createMapView(
  container: HTMLElement,
  options: MapViewOptions,
): Promise<Result<MapView, Problem>> {
  if (!supportsWebGl2()) return fail(problem('map-unsupported'));
  // MapLibre positions its container itself, which would undo the page's own layout of it.
  const surface = document.createElement('div');
  surface.style.width = '100%';
  surface.style.height = '100%';
  container.append(surface);
  let map: MapLibreMap;
  try {
    // Absolute: MapLibre tells module workers by the address, and the page may lie under any path.
    setWorkerUrl(new URL(workerUrl, import.meta.url).href);
    map = new MapLibreMap(mapOptions(surface, options));
  } catch (error) {
    surface.remove();
    options.events.onError(new Error('The map could not start', { cause: error }));
    return fail(problem('map-unsupported'));
  }
  map.on('error', ({ error }) => options.events.onError(error instanceof Error ? error : new Error(error.message)));
  await new Promise<void>((resolve) => map.once('style.load', () => resolve()));
  map.once('idle', () => void import('./software-frames.ts').then((frames) => frames.showFramesOnceDrawn(map)));
  return succeed(buildView(map, options));
}

function mapOptions(container: HTMLElement, options: MapViewOptions): ConstructorParameters<typeof MapLibreMap>[0] {
  return {
    container,
    style: emptyStyle(options.theme),
    bounds: boundsOf(options.bounds),
    fitBoundsOptions: { padding: FIT_PADDING_PIXELS },
    attributionControl: false,
    // Shift and drag chooses areas here.
    boxZoom: false,
    maxPitch: 0,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    minZoom: 4,
    maxZoom: 20,
    reduceMotion: options.reducedMotion,
    fadeDuration: options.reducedMotion ? 0 : 150,
  };
}

function buildView(map: MapLibreMap, options: MapViewOptions): MapView {
  let theme = options.theme;
  let latestScene: Scene | null = null;
  let lost = false;
  let tool: Promise<DrawingTool> | null = null;
  let overlaps: Promise<OverlapOverlay> | null = null;
  const { events } = options;
  const painter = createScenePainter(map, theme, events.onError);
  const controls = addMapControls(map, options.words, options.attribution);
  const pointer = createMapPointer(map, events, () => (lost ? null : painter.shownDivision()));
  let sources = options.attribution;
  let basemapSource: string | null = null;
  const showSources = (): void => controls.setAttribution([...sources, basemapSource ?? '']);
  const basemap = createBasemap(map, theme, painter, (attribution) => {
    painter.setAreaOpacity(attribution === null ? 1 : AREA_OPACITY_OVER_BASEMAP);
    basemapSource = attribution;
    showSources();
  });
  const editor = createMapVertexEditor(map, () => theme, events.onError);

  // While the context is lost the map has no style to write to: what is asked meanwhile is done when it is back.
  let postponed: (() => void)[] = [];
  const whenAlive = (act: () => void): void => {
    if (lost) postponed.push(act);
    else act();
  };
  map.on('webglcontextlost', () => {
    lost = true;
  });
  map.on('webglcontextrestored', () => {
    whenStyleIsThere(map, () => {
      lost = false;
      painter.repaint();
      const waiting = postponed;
      postponed = [];
      for (const act of waiting) act();
      if (latestScene !== null) painter.show(latestScene);
    });
  });
  map.on('moveend', () => events.onMove(cameraOf(map)));

  return {
    setDivisions: (divisions) => {
      whenAlive(() => painter.setDivisions(divisions));
      pointer.setDivisions(divisions);
    },
    show: (scene) => {
      latestScene = scene;
      if (!lost) painter.show(scene);
    },
    setTheme: (next) => {
      if (next === theme) return;
      theme = next;
      whenAlive(() => {
        painter.setTheme(next);
        basemap.setTheme(next);
      });
    },
    setWords: controls.setWords,
    setAttribution: (lines) => {
      sources = lines;
      showSources();
    },
    setPointerMode: pointer.setMode,
    fitBounds: (box, covers = []) => {
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      const padding = fitPadding({ width, height }, box, covers);
      map.fitBounds(boundsOf(box), { padding, maxZoom: CLOSEST_FIT_ZOOM });
    },
    goTo: (position, minZoom) => {
      map.easeTo({ center: [position[0], position[1]], zoom: Math.max(map.getZoom(), minZoom) });
    },
    camera: () => cameraOf(map),
    setCamera: ({ centre, zoom, bearing }) => {
      map.jumpTo({ center: [centre[0], centre[1]], zoom, bearing });
    },
    onCamera: (listener) => {
      const tell = (): void => listener(cameraOf(map));
      map.on('move', tell);
      return () => map.off('move', tell);
    },
    project: ([longitude, latitude]) => map.project([longitude, latitude]),
    drawingTool: () => {
      tool ??= import('./drawing/terra-draw-tool.ts').then(({ createTerraDrawTool }) =>
        createTerraDrawTool(map, () => theme),
      );
      return tool;
    },
    overlapOverlay: () => {
      overlaps ??= import('./overlap-overlay.ts').then(({ createOverlapOverlay }) =>
        createOverlapOverlay(map, events.onError),
      );
      return overlaps;
    },
    vertexEditor: () => editor,
    setBasemapFile: basemap.setFile,
    setOnlineBasemap: (online) => whenAlive(() => basemap.setOnline(online)),
    removeBasemap: () => whenAlive(basemap.remove),
    focus: () => map.getCanvas().focus(),
    resize: () => {
      map.resize();
    },
    destroy: () => {
      pointer.destroy();
      if (!lost) {
        editor.stop();
        basemap.remove();
      }
      const surface = map.getContainer();
      map.remove();
      surface.remove();
    },
  };
}

function whenStyleIsThere(map: MapLibreMap, act: () => void): void {
  if (map.getLayer(BACKGROUND_LAYER) !== undefined) act();
  else map.once('style.load', act);
}

function boundsOf({ west, south, east, north }: LonLatBox): [number, number, number, number] {
  return [west, south, east, north];
}

function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { centre: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() };
}
