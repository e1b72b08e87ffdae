import { describe, expect, it } from 'vitest';
import { basemapLayers, isBasemapLayer } from '../../../../src/map/basemap/basemap-layers.ts';
import { MAP_THEMES } from '../../../../src/map/map-theme.ts';

const sourceLayers = (...names: string[]) =>
  basemapLayers(new Set(names), MAP_THEMES.light).map((layer) =>
    'source-layer' in layer ? layer['source-layer'] : null,
  );

describe('basemapLayers', () => {
  it('draws streets, water and houses of the Protomaps schema', () => {
    expect(new Set(sourceLayers('earth', 'water', 'landuse', 'roads', 'buildings', 'pois'))).toEqual(
      new Set(['earth', 'water', 'landuse', 'roads', 'buildings']),
    );
  });

  it('draws the same of the OpenMapTiles schema', () => {
    expect(new Set(sourceLayers('water', 'landcover', 'transportation', 'transportation_name', 'building'))).toEqual(
      new Set(['water', 'landcover', 'transportation', 'transportation_name', 'building']),
    );
  });

  it('draws nothing that the archive does not have', () => {
    expect(sourceLayers('something-else')).toEqual([]);
  });

  it('gives each layer an id of its own that tells it is a basemap', () => {
    const layers = basemapLayers(
      new Set(['earth', 'water', 'waterway', 'roads', 'buildings', 'landuse']),
      MAP_THEMES.dark,
    );
    expect(layers.every(({ id }) => isBasemapLayer(id))).toBe(true);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });
});
