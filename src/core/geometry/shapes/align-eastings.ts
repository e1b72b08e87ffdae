import type { PlaneRing } from '../plane-ring.ts';

/** Well above what the projection rounds a coordinate to, 1e-9 m, and far below what corners are written to, 1e-4 m. */
const NARROWEST_M = 1e-8;

/**
 * The same rings with eastings nearer than 10 nm made one. A side that runs north but for its last digits is then exactly
 * vertical: between its ends no place could be told from another by its easting, so that the rings that bound a shape would
 * lie along it and not meet in its corners.
 */
export function alignEastings(rings: readonly PlaneRing[]): readonly PlaneRing[] {
  const sorted = Float64Array.from(rings.flatMap(({ x }) => x)).sort();
  const aligned = new Map<number, number>();
  let first = Number.NEGATIVE_INFINITY;
  for (const x of sorted) {
    if (x - first >= NARROWEST_M) first = x;
    aligned.set(x, first);
  }
  return rings.map(({ x, y }) => ({ x: x.map((each) => aligned.get(each) ?? each), y }));
}
