import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { DivisionData } from '../core/catalog/reference-data.ts';
import type { DivisionId } from '../core/identifiers.ts';
import type { Scene } from '../core/scene/scene.ts';
import { areaStateChanges } from './area-paint.ts';
import { hatchPattern } from './hatch.ts';
import {
  areaFillLayer,
  areaMissingLayer,
  areaSource,
  HATCH_IMAGE,
  LABEL_LAYER,
  LABEL_SOURCE,
  missingOpacity,
} from './layers/area-layers.ts';
import { DRAFT_SOURCE, POINT_SOURCE, ZONE_LABEL_SOURCE, ZONE_SOURCE } from './layers/zone-layers.ts';
import {
  areaFeatures,
  collection,
  draftFeatures,
  labelFeatures,
  pointFeatures,
  zoneFeatures,
  zoneLabelFeatures,
} from './map-features.ts';
import type { StackedLayer } from './map-layers.ts';
import { BACKGROUND_LAYER, layerStack } from './map-layers.ts';
import type { MapTheme } from './map-theme.ts';
import type { NewestWins } from './newest-wins.ts';
import { newestWins } from './newest-wins.ts';
import { sameItems } from './same-items.ts';

/** Keeps the map's sources, layers and feature-state in step with the latest scene. */
export interface ScenePainter {
  setDivisions(divisions: readonly DivisionData[]): void;
  setTheme(theme: MapTheme): void;
  show(scene: Scene): void;
  /** Says everything again, after MapLibre has put back its style but not what lived on the graphics card. */
  repaint(): void;
  shownDivision(): DivisionId | null;
  /** Lowest layer of ours over the background: a basemap goes beneath it. */
  lowestLayer(): string | undefined;
  /** The layer of area names, or undefined before there are areas. */
  labelLayer(): string | undefined;
  /** How opaque areas are: below 1 lets a basemap through. */
  setAreaOpacity(opacity: number): void;
}

const HATCH_SIDE_PIXELS = 8;
const HATCH_LINE_SHARE = 0.22;

export function createScenePainter(
  map: MapLibreMap,
  firstTheme: MapTheme,
  onError: (error: Error) => void,
): ScenePainter {
  let theme = firstTheme;
  let divisions: readonly DivisionData[] = [];
  let stack: readonly StackedLayer[] = [];
  let shown: Scene | null = null;
  let areaOpacity = 1;
  const live = {
    zones: liveSource(map, ZONE_SOURCE, onError),
    zoneLabels: liveSource(map, ZONE_LABEL_SOURCE, onError),
    labels: liveSource(map, LABEL_SOURCE, onError),
    points: liveSource(map, POINT_SOURCE, onError),
    draft: liveSource(map, DRAFT_SOURCE, onError),
  };

  const addHatch = (): void => {
    const pixelRatio = Math.max(1, Math.round(window.devicePixelRatio));
    const side = Math.round(HATCH_SIDE_PIXELS * pixelRatio * theme.scale);
    const image = hatchPattern(theme.noDataGround, theme.noDataLine, side, HATCH_LINE_SHARE);
    if (map.hasImage(HATCH_IMAGE)) map.removeImage(HATCH_IMAGE);
    map.addImage(HATCH_IMAGE, image, { pixelRatio });
  };

  const removeLayers = (): void => {
    for (const { layer } of stack) if (map.getLayer(layer.id)) map.removeLayer(layer.id);
    stack = [];
  };

  /** Layers that others put on top (a drawing, vertices) stay there. */
  const addLayers = (): void => {
    const ours = new Set(stack.map(({ layer }) => layer.id));
    const overlay = map.getLayersOrder().find((id) => !ours.has(id) && id.startsWith('overlay:'));
    stack = layerStack(divisions, theme);
    for (const { layer } of stack) map.addLayer(layer, overlay);
    applyVisibility();
    applyOpacity();
  };

  const applyVisibility = (): void => {
    const division = shown?.division;
    for (const { layer, shownUnder } of stack) {
      const visible = shownUnder === null || (division !== undefined && shownUnder.has(division));
      map.setLayoutProperty(layer.id, 'visibility', visible ? 'visible' : 'none');
    }
  };

  const applyOpacity = (): void => {
    for (const { division } of divisions) {
      map.setPaintProperty(areaFillLayer(division.id), 'fill-opacity', areaOpacity);
      map.setPaintProperty(areaMissingLayer(division.id), 'fill-opacity', missingOpacity(areaOpacity));
    }
  };

  const paintAreas = (before: Scene | null, scene: Scene): void => {
    const source = areaSource(scene.division);
    if (map.getSource(source) === undefined) return;
    for (const { code, state } of areaStateChanges(before, scene)) map.setFeatureState({ source, id: code }, state);
  };

  const show = (before: Scene | null, scene: Scene): void => {
    if (before?.division !== scene.division) {
      // The division left behind forgets its colours, so that coming back starts clean.
      if (before !== null && map.getSource(areaSource(before.division))) {
        map.removeFeatureState({ source: areaSource(before.division) });
      }
      applyVisibility();
    }
    paintAreas(before, scene);
    if (!sameItems(before?.zones, scene.zones)) {
      live.zones.push(zoneFeatures(scene.zones));
      live.zoneLabels.push(zoneLabelFeatures(scene.zones));
    }
    if (before === null || before.draft !== scene.draft) live.draft.push(draftFeatures(scene.draft));
    if (!sameItems(before?.labels, scene.labels)) live.labels.push(labelFeatures(scene.labels));
    if (before?.points !== scene.points) live.points.push(pointFeatures(scene.points));
  };

  const replaceAreaSources = (next: readonly DivisionData[]): void => {
    for (const { division } of divisions) map.removeSource(areaSource(division.id));
    for (const data of next) {
      map.addSource(areaSource(data.division.id), { type: 'geojson', data: areaFeatures(data), promoteId: 'code' });
    }
  };

  for (const id of [ZONE_SOURCE, ZONE_LABEL_SOURCE, LABEL_SOURCE, POINT_SOURCE, DRAFT_SOURCE]) {
    map.addSource(id, { type: 'geojson', data: collection([]), tolerance: 0 });
  }
  addHatch();

  return {
    setDivisions: (next) => {
      removeLayers();
      replaceAreaSources(next);
      divisions = next;
      addLayers();
      if (shown !== null) paintAreas(null, shown);
    },
    setTheme: (next) => {
      theme = next;
      map.setPaintProperty(BACKGROUND_LAYER, 'background-color', theme.background);
      removeLayers();
      addHatch();
      addLayers();
    },
    show: (scene) => {
      const before = shown;
      shown = scene;
      show(before, scene);
    },
    repaint: () => {
      for (const source of Object.values(live)) source.reset();
      if (shown !== null) show(null, shown);
    },
    shownDivision: () => shown?.division ?? null,
    lowestLayer: () => stack[0]?.layer.id,
    labelLayer: () => stack.find(({ layer }) => layer.id === LABEL_LAYER)?.layer.id,
    setAreaOpacity: (opacity) => {
      areaOpacity = opacity;
      applyOpacity();
    },
  };
}

function liveSource(map: MapLibreMap, id: string, onError: (error: Error) => void): NewestWins<FeatureCollection> {
  return newestWins<FeatureCollection>(
    async (data) => {
      await map.getSource<GeoJSONSource>(id)?.setData(data);
    },
    (error) => onError(new Error(`The map could not show ${id}`, { cause: error })),
  );
}
