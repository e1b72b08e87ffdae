import type { LonLat, LonLatBox } from '../geometry/lon-lat.ts';

/** The world at zoom 0 in the live map, CSS pixels. */
const WORLD_PIXELS = 512;

/** What a north-up web-Mercator camera sees in a frame of that size in CSS pixels. */
export function boxOfCamera(
  { centre, zoom }: { readonly centre: LonLat; readonly zoom: number },
  width: number,
  height: number,
): LonLatBox {
  const world = WORLD_PIXELS * 2 ** zoom;
  const [longitude, latitude] = centre;
  const middle = mercatorY(latitude);
  return {
    west: Math.max(-180, longitude - (width / 2 / world) * 360),
    east: Math.min(180, longitude + (width / 2 / world) * 360),
    south: latitudeAt(middle + height / 2 / world),
    north: latitudeAt(middle - height / 2 / world),
  };
}

/** 0 in the north to 1 in the south. */
export function mercatorY(latitude: number): number {
  return 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}
