import type { LonLatMultiPolygon } from './lon-lat.ts';

/** STUB of the contract: the kernel fills in flat rings, boxes and the R-tree. Areas keep the order they came in. */
export interface AreaIndex {
  readonly areaCount: number;
  /** Area of each area in EPSG:3006, m². */
  readonly areaM2: Float64Array;
}

export function buildAreaIndex(_areas: readonly LonLatMultiPolygon[]): AreaIndex {
  throw new Error('buildAreaIndex: not written yet');
}
