import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { DivisionData } from '../core/catalog/reference-data.ts';
import type { DivisionId } from '../core/identifiers.ts';
import { areaLabelLayer, areaLayers, parentBorderLayer } from './layers/area-layers.ts';
import { draftLayer, pointLayers, zoneLabelLayer, zoneLayers } from './layers/zone-layers.ts';
import type { MapTheme } from './map-theme.ts';

/** A layer and the divisions under which it shows; null for all. */
export interface StackedLayer {
  readonly layer: LayerSpecification;
  readonly shownUnder: ReadonlySet<DivisionId> | null;
}

/** Everything over the basemap, bottom first: areas, borders of the coarser division, zones, the draft, names, points, names of zones. */
export function layerStack(divisions: readonly DivisionData[], theme: MapTheme): readonly StackedLayer[] {
  const all = divisions.map(({ division }) => division);
  const areas = all.flatMap(({ id }) => areaLayers(id, theme).map((layer) => ({ layer, shownUnder: new Set([id]) })));
  const parents = all
    .map(({ id }) => ({ id, children: all.filter((child) => child.parentDivision === id) }))
    .filter(({ children }) => children.length > 0)
    .map(({ id, children }) => ({
      layer: parentBorderLayer(id, theme),
      shownUnder: new Set(children.map((child) => child.id)),
    }));
  const always = (layers: readonly LayerSpecification[]) => layers.map((layer) => ({ layer, shownUnder: null }));
  return [
    ...areas,
    ...parents,
    ...always([...zoneLayers(theme), draftLayer(theme)]),
    ...always([areaLabelLayer(theme)]),
    ...always(pointLayers(theme)),
    ...always([zoneLabelLayer(theme)]),
  ];
}

export const BACKGROUND_LAYER = 'background';

/** No `glyphs`: names are drawn with the machine's own fonts, and nothing is fetched. */
export function emptyStyle(theme: MapTheme): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: BACKGROUND_LAYER, type: 'background', paint: { 'background-color': theme.background } }],
  };
}
