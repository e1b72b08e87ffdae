import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OnlineBasemap } from '../../core/catalog/catalog.ts';
import type { Result } from '../../core/result.ts';
import { succeed } from '../../core/result.ts';
import type { MapTheme } from '../map-theme.ts';
import type { BasemapDescription } from '../map-types.ts';
import { BASEMAP_SOURCE, basemapLayers, isBasemapLayer, rasterBasemapLayer } from './basemap-layers.ts';
import type { BasemapArchive } from './pmtiles-archive.ts';

/** Streets and water beneath the areas: none, an archive, or tiles from a server. */
export interface Basemap {
  setFile(source: File | string): Promise<Result<BasemapDescription>>;
  setOnline(basemap: OnlineBasemap): void;
  remove(): void;
  setTheme(theme: MapTheme): void;
}

type Shown = { readonly kind: 'archive'; readonly archive: BasemapArchive } | { readonly kind: 'online' };

/** What the basemap's own layers stay beneath; undefined puts them on top. */
export interface BasemapPlace {
  lowestLayer(): string | undefined;
  labelLayer(): string | undefined;
}

/** @param onChange told of the source line of what is shown, empty where it has none; null when nothing is */
export function createBasemap(
  map: MapLibreMap,
  firstTheme: MapTheme,
  place: BasemapPlace,
  onChange: (attribution: string | null) => void,
): Basemap {
  let theme = firstTheme;
  let shown: Shown | null = null;
  let latestRequest = 0;

  const removeLayers = (): void => {
    for (const id of map.getLayersOrder().filter(isBasemapLayer)) map.removeLayer(id);
  };
  const remove = (): void => {
    latestRequest += 1;
    removeLayers();
    if (map.getSource(BASEMAP_SOURCE)) map.removeSource(BASEMAP_SOURCE);
    if (shown?.kind === 'archive') shown.archive.close();
    shown = null;
    onChange(null);
  };
  const addLayers = (): void => {
    if (shown === null) return;
    const layers =
      shown.kind === 'archive' && shown.archive.kind === 'vector'
        ? basemapLayers(shown.archive.vectorLayers, theme)
        : [rasterBasemapLayer()];
    // Names stand over the areas, where they can be read; all else lies under.
    for (const layer of layers) {
      map.addLayer(layer, layer.type === 'symbol' ? place.labelLayer() : place.lowestLayer());
    }
  };
  const showArchive = (archive: BasemapArchive): void => {
    const { tileAddress, minZoom, maxZoom, bounds } = archive;
    const tiles = { tiles: [tileAddress], minzoom: minZoom, maxzoom: maxZoom, bounds: [...bounds] as never };
    if (archive.kind === 'vector') map.addSource(BASEMAP_SOURCE, { type: 'vector', ...tiles });
    else map.addSource(BASEMAP_SOURCE, { type: 'raster', tileSize: 256, ...tiles });
    shown = { kind: 'archive', archive };
    addLayers();
    onChange(archive.attribution);
  };

  return {
    setFile: async (source) => {
      latestRequest += 1;
      const mine = latestRequest;
      const { openPmtiles } = await import('./pmtiles-archive.ts');
      const opened = await openPmtiles(source);
      if (!opened.ok) return opened;
      const { name, attribution } = opened.value;
      // Another basemap was asked for while this one was read.
      if (mine === latestRequest) {
        remove();
        showArchive(opened.value);
      }
      return succeed({ name, attribution });
    },
    setOnline: ({ tileUrl, attribution }) => {
      remove();
      map.addSource(BASEMAP_SOURCE, { type: 'raster', tiles: [tileUrl], tileSize: 256 });
      shown = { kind: 'online' };
      addLayers();
      onChange(attribution);
    },
    remove,
    setTheme: (next) => {
      theme = next;
      removeLayers();
      addLayers();
    },
  };
}
