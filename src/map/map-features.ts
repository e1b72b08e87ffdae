import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { DivisionData } from '../core/catalog/reference-data.ts';
import type { LonLat, LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { Scene, SceneZone } from '../core/scene/scene.ts';

/** Areas with their code as the id that feature-state goes by. */
export function areaFeatures(data: DivisionData): FeatureCollection<MultiPolygon> {
  return collection(data.areas.map((area) => multiPolygon(area.polygons, { code: area.code })));
}

/** Names as points: a polygon's own label would come once for each tile that it reaches into. */
export function labelFeatures(labels: Scene['labels']): FeatureCollection<Point> {
  return collection(labels.map(({ text, position }) => point(position, { name: text })));
}

export function draftFeatures(draft: LonLatMultiPolygon | null): FeatureCollection<MultiPolygon> {
  return collection(draft === null ? [] : [multiPolygon(draft)]);
}

/** Zones in drawing order: the selected ones last, on top. */
export function zoneFeatures(zones: readonly SceneZone[]): FeatureCollection<MultiPolygon> {
  return collection(selectedLast(zones).map((zone) => multiPolygon(zone.polygons, zoneProperties(zone))));
}

export function zoneLabelFeatures(zones: readonly SceneZone[]): FeatureCollection<Point> {
  const features: Feature<Point>[] = [];
  for (const zone of zones) {
    if (zone.labelPosition !== null) features.push(point(zone.labelPosition, zoneProperties(zone)));
  }
  return collection(features);
}

export function pointFeatures(points: Scene['points']): FeatureCollection<Point> {
  return collection(
    points.map(({ name, position, colour }) =>
      point(position, { name, ...(colour === undefined ? {} : { colour: colour ?? '', hollow: colour === null }) }),
    ),
  );
}

export function multiPolygon(
  polygons: LonLatMultiPolygon,
  properties: Feature['properties'] = null,
): Feature<MultiPolygon> {
  // GeoJSON's types are mutable; MapLibre copies what it gets to its worker and changes nothing.
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: polygons as never } };
}

export function point(position: LonLat, properties: Feature['properties']): Feature<Point> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [position[0], position[1]] } };
}

export function collection<Geometry extends MultiPolygon | Point>(
  features: Feature<Geometry>[],
): FeatureCollection<Geometry> {
  return { type: 'FeatureCollection', features };
}

function zoneProperties(zone: SceneZone): Record<string, string | number | boolean> {
  const { id, name, colour, status, selected, hovered } = zone;
  return { id, name, colour, status, selected, hovered };
}

function selectedLast(zones: readonly SceneZone[]): readonly SceneZone[] {
  return [...zones.filter((zone) => !zone.selected), ...zones.filter((zone) => zone.selected)];
}
