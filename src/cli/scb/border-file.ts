import { readAreaGeometry } from '../../core/catalog/area-geometry.ts';
import { buildAreaIndex } from '../../core/geometry/area-index.ts';
import type { LonLatMultiPolygon, LonLatRing } from '../../core/geometry/lon-lat.ts';
import { succeed } from '../../core/result.ts';
import { describe, round } from '../geo/read-source-areas.ts';
import type { BorderFeature, Layer } from './fetch-borders.ts';
import { codeOf, LAYERS } from './fetch-borders.ts';
import type { ScbResult } from './scb-failure.ts';
import { unexpected } from './scb-failure.ts';
import { shareCorners } from './share-corners.ts';

/** One area with SCB's border to six decimals, its corners shared with its neighbours. */
export interface BorderedArea {
  readonly code: string;
  readonly properties: BorderFeature['properties'];
  readonly polygons: LonLatMultiPolygon;
  /** In SWEREF 99 TM. */
  readonly areaM2: number;
}

/** In the order of the codes. */
export function readBorders(features: readonly BorderFeature[], layer: Layer): ScbResult<readonly BorderedArea[]> {
  const inOrder = [...features].sort((one, other) =>
    codeOf(one.properties, layer) < codeOf(other.properties, layer) ? -1 : 1,
  );
  const given: LonLatMultiPolygon[] = [];
  for (const { properties, geometry } of inOrder) {
    const polygons = readAreaGeometry(geometry);
    if (!polygons.ok) {
      return unexpected(`${LAYERS[layer].name}: ${codeOf(properties, layer)}: ${describe(polygons.problem)}`);
    }
    given.push(polygons.value);
  }
  const areas = shareCorners(given).map(roundPolygons);
  const { areaM2 } = buildAreaIndex(areas);
  return succeed(
    inOrder.flatMap(({ properties }, place) => {
      const polygons = areas[place];
      return polygons === undefined
        ? []
        : [{ code: codeOf(properties, layer), properties, polygons, areaM2: areaM2[place] ?? 0 }];
    }),
  );
}

/** A part or hole of less than a decimetre is gone when rounded. */
function roundPolygons(polygons: LonLatMultiPolygon): LonLatMultiPolygon {
  return polygons.map((rings) => rings.map(roundRing).filter(isRing)).filter((rings) => rings.length > 0);
}

function isRing(ring: LonLatRing): boolean {
  return ring.length >= 4;
}

/** Corners that fall together when rounded are one. */
function roundRing(ring: LonLatRing): LonLatRing {
  const rounded = ring.map(([longitude, latitude]) => [round(longitude), round(latitude)] as const);
  return rounded.filter(([longitude, latitude], place) => {
    const before = rounded[place - 1];
    return before === undefined || before[0] !== longitude || before[1] !== latitude;
  });
}

/** The source file of a layer, as `npm run geo` takes it. */
export function borderFile(
  areas: readonly BorderedArea[],
  propertiesOf: (area: BorderedArea) => Readonly<Record<string, unknown>>,
): string {
  const lines = areas.map((area) =>
    JSON.stringify({
      type: 'Feature',
      properties: propertiesOf(area),
      geometry: { type: 'MultiPolygon', coordinates: area.polygons },
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
