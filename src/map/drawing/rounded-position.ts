import type { LonLat, LonLatRing } from '../../core/geometry/lon-lat.ts';

/** Eight decimals of a degree are about a millimetre: more would be noise in every saved file. */
const POSITIONS_PER_DEGREE = 1e8;

export function roundedPosition(position: readonly number[]): LonLat {
  const [longitude, latitude] = position;
  if (longitude === undefined || latitude === undefined) {
    throw new Error(`roundedPosition: not a longitude and a latitude: ${JSON.stringify(position)}`);
  }
  return [
    Math.round(longitude * POSITIONS_PER_DEGREE) / POSITIONS_PER_DEGREE,
    Math.round(latitude * POSITIONS_PER_DEGREE) / POSITIONS_PER_DEGREE,
  ];
}

/** A drawn ring as the plan keeps it: rounded, closed, without repeated corners; null where fewer than three are left. */
export function drawnRing(positions: readonly (readonly number[])[]): LonLatRing | null {
  const ring: LonLat[] = [];
  for (const position of positions) {
    const rounded = roundedPosition(position);
    if (!samePosition(ring.at(-1), rounded)) ring.push(rounded);
  }
  const first = ring[0];
  if (first === undefined) return null;
  if (!samePosition(ring.at(-1), first)) ring.push(first);
  const corners = new Set(ring.map((position) => position.join(' ')));
  return corners.size < 3 ? null : ring;
}

function samePosition(one: LonLat | undefined, other: LonLat): boolean {
  return one !== undefined && one[0] === other[0] && one[1] === other[1];
}
