import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** The same areas as TopoJSON, one arc a ring and nothing quantized: not what saves space, but what decodes to the very same digits. */
export function topologyOf({ features }: FeatureCollection<Polygon | MultiPolygon>): object {
  const arcs: Position[][] = [];
  const arcOf = (ring: Position[]): number[] => [arcs.push(ring) - 1];
  const geometries = features.map(({ geometry, properties }) => ({
    type: geometry.type,
    properties,
    arcs:
      geometry.type === 'Polygon'
        ? geometry.coordinates.map(arcOf)
        : geometry.coordinates.map((polygon) => polygon.map(arcOf)),
  }));
  return { type: 'Topology', arcs, objects: { areas: { type: 'GeometryCollection', geometries } } };
}
