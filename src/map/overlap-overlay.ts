import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat, LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { HoldingId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import type { ZoneColour } from '../core/plan/plan.ts';
import { collection, multiPolygon, point } from './map-features.ts';
import type { MapTheme } from './map-theme.ts';
import { newestWins } from './newest-wins.ts';

/** What lies over zones while overlaps are looked at. */
export interface OverlapShapes {
  readonly holdings: readonly {
    readonly id: HoldingId;
    readonly place: { readonly position: LonLat } | { readonly polygons: LonLatMultiPolygon };
    readonly colour: ZoneColour;
    readonly chosen: boolean;
  }[];
  readonly pieces: readonly { readonly polygons: LonLatMultiPolygon; readonly chosen: boolean }[];
  readonly before: readonly LonLatMultiPolygon[];
}

export interface OverlapOverlay {
  /** Null takes all of it away. */
  show(shapes: OverlapShapes | null, theme: MapTheme, onClick: (holding: HoldingId) => void): void;
}

const PIECES = 'overlay:overlap-pieces';
const BEFORE = 'overlay:overlap-before';
const BUILDINGS = 'overlay:holding-buildings';
const POINTS = 'overlay:holding-points';

const EMPTY: OverlapShapes = { holdings: [], pieces: [], before: [] };

/** Holdings, pieces of common ground, and how they were, on top of the scene. */
export function createOverlapOverlay(map: MapLibreMap, onError: (error: Error) => void): OverlapOverlay {
  let theme: MapTheme | null = null;
  let click: (holding: HoldingId) => void = () => undefined;
  /** Thousands of buildings are handed to the map again only when they are others. */
  let drawn: OverlapShapes['holdings'] | null = null;
  const push = Object.fromEntries(
    [PIECES, BEFORE, BUILDINGS, POINTS].map((id) => [
      id,
      newestWins<FeatureCollection>(
        async (data) => {
          await map.getSource<GeoJSONSource>(id)?.setData(data);
        },
        (error) => onError(new Error(`The map could not show ${id}`, { cause: error })),
      ),
    ]),
  );
  for (const layer of [`${BUILDINGS}:fill`, `${POINTS}:circle`]) {
    map.on('click', layer, ({ features }) => {
      const id: unknown = features?.[0]?.properties['id'];
      if (typeof id === 'string') click(asId<HoldingId>(id));
    });
  }
  const addLayers = (next: MapTheme): void => {
    for (const id of [PIECES, BEFORE, BUILDINGS, POINTS]) {
      if (map.getSource(id) !== undefined) continue;
      map.addSource(id, { type: 'geojson', data: collection([]), tolerance: 0 });
      drawn = null;
    }
    for (const layer of overlayLayers(next)) {
      if (map.getLayer(layer.id) !== undefined) map.removeLayer(layer.id);
      map.addLayer(layer);
    }
  };
  return {
    show: (shapes, nextTheme, onClick) => {
      click = onClick;
      if (theme !== nextTheme || map.getLayer(`${PIECES}:fill`) === undefined) {
        theme = nextTheme;
        addLayers(nextTheme);
      }
      const { holdings, pieces, before } = shapes ?? EMPTY;
      push[PIECES]?.push(collection(pieces.map(({ polygons, chosen }) => multiPolygon(polygons, { chosen }))));
      push[BEFORE]?.push(collection(before.map((piece) => multiPolygon(piece))));
      if (holdings === drawn) return;
      drawn = holdings;
      const points: Feature<Point>[] = [];
      const buildings: Feature<MultiPolygon>[] = [];
      for (const { id, place, colour, chosen } of holdings) {
        const properties = { id, colour, chosen };
        if ('position' in place) points.push(point(place.position, properties));
        else buildings.push(multiPolygon(place.polygons, properties));
      }
      push[BUILDINGS]?.push(collection(buildings));
      push[POINTS]?.push(collection(points));
    },
  };
}

function overlayLayers(theme: MapTheme): readonly LayerSpecification[] {
  const colour = ['match', ['get', 'colour'], ...theme.zoneColours.flatMap((each, n) => [n, each]), theme.draft];
  const chosen = ['boolean', ['get', 'chosen'], false];
  return [
    {
      id: `${PIECES}:fill`,
      type: 'fill',
      source: PIECES,
      paint: {
        'fill-color': theme.selectedBorder,
        'fill-opacity': ['case', chosen, 0.4, 0.14],
        'fill-antialias': false,
      },
    },
    {
      id: `${PIECES}:line`,
      type: 'line',
      source: PIECES,
      paint: {
        'line-color': theme.selectedBorder,
        'line-width': ['case', chosen, 2.6 * theme.scale, 1 * theme.scale],
      },
    },
    {
      id: `${BUILDINGS}:fill`,
      type: 'fill',
      source: BUILDINGS,
      paint: { 'fill-color': colour, 'fill-opacity': ['case', chosen, 0.95, 0.6] },
    },
    {
      id: `${BUILDINGS}:line`,
      type: 'line',
      source: BUILDINGS,
      paint: {
        'line-color': ['case', chosen, theme.vertexFocus, theme.pointBorder],
        'line-width': ['case', chosen, 3 * theme.scale, 1 * theme.scale],
      },
    },
    {
      id: `${POINTS}:circle`,
      type: 'circle',
      source: POINTS,
      paint: {
        'circle-radius': ['case', chosen, 7.5 * theme.scale, 4.5 * theme.scale],
        'circle-color': colour,
        'circle-stroke-color': ['case', chosen, theme.vertexFocus, theme.pointBorder],
        'circle-stroke-width': ['case', chosen, 3 * theme.scale, 1.2 * theme.scale],
      },
    },
    {
      id: `${BEFORE}:line`,
      type: 'line',
      source: BEFORE,
      paint: {
        'line-color': theme.selectedBorder,
        'line-width': 2 * theme.scale,
        'line-dasharray': ['literal', [2, 1.5]],
      },
    },
  ] as unknown as readonly LayerSpecification[];
}
