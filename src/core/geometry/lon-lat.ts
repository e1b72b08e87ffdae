/** Longitude, latitude in degrees, WGS84 (EPSG:4326), as in GeoJSON. */
export type LonLat = readonly [longitude: number, latitude: number];

/** A closed ring: the last position repeats the first. */
export type LonLatRing = readonly LonLat[];

/** Outer ring first, then holes. */
export type LonLatPolygon = readonly LonLatRing[];

export type LonLatMultiPolygon = readonly LonLatPolygon[];

export interface LonLatBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
