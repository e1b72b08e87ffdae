import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../layers/area-layers.ts';
import type { BasemapColours, MapTheme } from '../map-theme.ts';

export const BASEMAP_SOURCE = 'basemap';
const LAYER_PREFIX = 'basemap:';

/** Kinds of road in Protomaps' `kind` and OpenMapTiles' `class`. */
const MAIN_ROADS = ['highway', 'major_road', 'motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'medium_road'];
const PATHS = ['path', 'track', 'pedestrian', 'footway', 'cycleway', 'steps'];
const RAILS = ['rail', 'transit', 'railway'];
const GREEN = [
  ...['wood', 'forest', 'grass', 'grassland', 'park', 'nature_reserve', 'national_park', 'scrub', 'golf_course'],
  ...['cemetery', 'recreation_ground', 'meadow', 'farmland', 'pitch', 'village_green', 'garden', 'allotments'],
];

/**
 * A calm grey drawing of streets, water and houses, for tiles that follow the Protomaps or the OpenMapTiles schema.
 * Only layers that the archive has are drawn. https://docs.protomaps.com/basemaps/layers, https://openmaptiles.org/schema/
 * @param available names of the vector layers in the archive
 */
export function basemapLayers(available: ReadonlySet<string>, theme: MapTheme): readonly LayerSpecification[] {
  const { basemap: colours, scale } = theme;
  const kind: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'class'], ''];
  const kindIn = (kinds: readonly string[]): ExpressionSpecification => ['in', kind, ['literal', [...kinds]]];
  const isMain = kindIn(MAIN_ROADS);
  const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
  const isLine: FilterSpecification = ['==', ['geometry-type'], 'LineString'];
  const fill = (sourceLayer: string, colour: string, filter: FilterSpecification): LayerSpecification =>
    ({ ...base(sourceLayer, 'fill'), filter, paint: { 'fill-color': colour } }) as LayerSpecification;
  const roads = (sourceLayer: string): LayerSpecification[] => roadLayers(sourceLayer, colours, isMain, scale, kindIn);

  const candidates: readonly LayerSpecification[] = [
    fill('earth', colours.land, isPolygon),
    ...['landcover', 'landuse', 'park'].map((name) => fill(name, colours.green, ['all', isPolygon, kindIn(GREEN)])),
    fill('water', colours.water, isPolygon),
    ...['water', 'waterway'].map(
      (name) =>
        ({
          ...base(name, 'line'),
          filter: isLine,
          paint: { 'line-color': colours.water, 'line-width': widthByZoom(0.6 * scale, 3 * scale) },
        }) as LayerSpecification,
    ),
    ...['buildings', 'building'].map(
      (name) => ({ ...fill(name, colours.building, isPolygon), minzoom: 13 }) as LayerSpecification,
    ),
    ...['roads', 'transportation'].flatMap(roads),
    ...['roads', 'transportation_name'].map((name) => roadNames(name, theme)),
  ];
  return candidates.filter((layer) => 'source-layer' in layer && available.has(String(layer['source-layer'])));
}

export function isBasemapLayer(id: string): boolean {
  return id.startsWith(LAYER_PREFIX);
}

export function rasterBasemapLayer(): LayerSpecification {
  return {
    id: `${LAYER_PREFIX}raster`,
    type: 'raster',
    source: BASEMAP_SOURCE,
    // Grey, so that the classes keep the colour to themselves.
    paint: { 'raster-saturation': -0.85, 'raster-contrast': -0.1 },
  };
}

function base(sourceLayer: string, type: 'fill' | 'line', part = type): Record<string, unknown> {
  return { id: `${LAYER_PREFIX}${sourceLayer}:${part}`, type, source: BASEMAP_SOURCE, 'source-layer': sourceLayer };
}

function roadLayers(
  sourceLayer: string,
  colours: BasemapColours,
  isMain: FilterSpecification,
  scale: number,
  kindIn: (kinds: readonly string[]) => FilterSpecification,
): LayerSpecification[] {
  const isRail = kindIn(RAILS);
  const isPath = kindIn(PATHS);
  const layer = (part: string, filter: unknown, colour: string, width: unknown, minzoom: number) => ({
    ...base(sourceLayer, 'line', part as 'line'),
    minzoom,
    filter,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  });
  const smaller = ['all', ['!', isMain], ['!', isRail], ['!', isPath]];
  return [
    layer('rail', isRail, colours.rail, widthByZoom(0.5 * scale, 2 * scale), 9),
    layer('path', isPath, colours.road, widthByZoom(0.2 * scale, 1.4 * scale), 14),
    layer('street', smaller, colours.road, widthByZoom(0.3 * scale, 7 * scale), 11),
    layer('main', isMain, colours.road, widthByZoom(0.9 * scale, 11 * scale), 6),
  ] as unknown as LayerSpecification[];
}

function roadNames(sourceLayer: string, theme: MapTheme): LayerSpecification {
  return {
    id: `${LAYER_PREFIX}${sourceLayer}:names`,
    type: 'symbol',
    source: BASEMAP_SOURCE,
    'source-layer': sourceLayer,
    minzoom: 14,
    filter: ['has', 'name'],
    layout: {
      'symbol-placement': 'line',
      'text-field': ['get', 'name'],
      'text-font': LABEL_FONT,
      'text-size': 11 * theme.scale,
    },
    paint: {
      'text-color': theme.basemap.text,
      'text-halo-color': theme.basemap.halo,
      'text-halo-width': 1.2 * theme.scale,
    },
  };
}

function widthByZoom(far: number, near: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.6], ['zoom'], 10, far, 18, near];
}
