import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';

/** A piece of ground with a number of people (addresses, dwellings …) spread evenly over it: a grid cell, a building. */
export interface WeightCell {
  readonly polygons: LonLatMultiPolygon;
  readonly count: number;
}

/** Counts at points, or over cells, or both. Only proportions inside an area matter. Counts are finite and at least 0. */
export interface WeightContent {
  /** Longitude and latitude of each point in turn, degrees. */
  readonly pointPositions: Float64Array<ArrayBuffer>;
  /** The count at each point. */
  readonly pointCounts: Float64Array<ArrayBuffer>;
  readonly cells: readonly WeightCell[];
}

/** Names what figures are weighted by. */
export interface WeightLayerName {
  readonly name: string;
  /** Who made it and when, as the person typed it; may be empty. */
  readonly source: string;
}

/**
 * Says where in an area people live. How many people the area has stays what the reference data say. Frozen, but for
 * the arrays of numbers, which cannot be: nobody writes to them.
 */
export interface WeightLayer extends WeightContent, WeightLayerName {}

export function entryCount({ pointCounts, cells }: WeightContent): number {
  return pointCounts.length + cells.length;
}
