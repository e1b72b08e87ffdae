import type { LonLatMultiPolygon } from './lon-lat.ts';

/** STUB of the contract: signed edges in EPSG:3006 whose inside is what the zone holds, each place once. */
export interface ZoneBoundary {
  readonly areaM2: number;
}

/** One ring that crosses itself counts by the even-odd rule; several parts by the non-zero rule (their union). */
export function resolveZoneBoundary(_geometry: LonLatMultiPolygon): ZoneBoundary {
  throw new Error('resolveZoneBoundary: not written yet');
}

/** The union of several zones as one boundary: what lies in two of them counts once. */
export function uniteBoundaries(_boundaries: readonly ZoneBoundary[]): ZoneBoundary {
  throw new Error('uniteBoundaries: not written yet');
}
