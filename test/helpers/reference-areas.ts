import { readFileSync } from 'node:fs';
import type { LonLatMultiPolygon, LonLatPolygon } from '../../src/core/geometry/lon-lat.ts';

/*
 * 91 DeSO of Örebro, SCB 2025 (CC0), and 60 zones over them whose shares GEOS 3.13 computed after projecting vertices to
 * EPSG:3006: test/fixtures/reference-areas.geojson and reference-shares.json. They are fixtures of their own, so that the
 * kernel stays tested whichever municipality public/geo holds.
 */
interface GeoJsonShape {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}

export interface ReferenceArea {
  readonly deso: string;
  readonly regso: string;
  readonly polygons: LonLatMultiPolygon;
}

export interface ReferenceZone {
  readonly id: number;
  readonly kind: string;
  /** Rounded to nine significant digits. */
  readonly areaM2: number;
  readonly polygons: LonLatMultiPolygon;
  readonly shares: Readonly<Record<string, number>>;
}

export const referenceAreas: readonly ReferenceArea[] = readFixture<{
  features: { properties: { deso: string; regso: string }; geometry: GeoJsonShape }[];
}>('reference-areas.geojson').features.map(({ properties, geometry }) => ({
  ...properties,
  polygons: polygonsOf(geometry),
}));

export const referenceZones: readonly ReferenceZone[] = readFixture<
  (Omit<ReferenceZone, 'polygons'> & { zone: GeoJsonShape })[]
>('reference-shares.json').map(({ zone, ...rest }) => ({ ...rest, polygons: polygonsOf(zone) }));

function polygonsOf(shape: GeoJsonShape): LonLatMultiPolygon {
  return shape.type === 'Polygon' ? [shape.coordinates as LonLatPolygon] : (shape.coordinates as LonLatMultiPolygon);
}

function readFixture<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as Content;
}
