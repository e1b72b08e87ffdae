import type { LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';
import { projectPoint } from '../../core/geometry/projection.ts';

export interface PiecePaths {
  /** For SVG: as wide as high, the shapes in the middle with room around them. */
  readonly viewBox: string;
  /** A path for each shape, north up; empty for one without ground. */
  readonly paths: readonly string[];
}

/** The part of the frame that is left empty on each side. */
const MARGIN = 0.08;
/** No frame is smaller: a sliver of a metre should not look like a quarter of the town. */
const LEAST_SIDE_M = 40;

/** Shapes side by side on the same ground, at the same scale, in metres of EPSG:3006. */
export function piecePaths(shapes: readonly LonLatMultiPolygon[]): PiecePaths {
  const placed = shapes.map((shape) => shape.map((rings) => rings.map((ring) => ring.map(projectPoint))));
  const corners = placed.flat(3);
  if (corners.length === 0) return { viewBox: '0 0 1 1', paths: shapes.map(() => '') };
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of corners) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  const side = Math.max(box.east - box.west, box.north - box.south, LEAST_SIDE_M) * (1 + 2 * MARGIN);
  const west = (box.west + box.east - side) / 2;
  const north = (box.south + box.north + side) / 2;
  const text = (metres: number): string => metres.toFixed(1);
  return {
    viewBox: `0 0 ${text(side)} ${text(side)}`,
    paths: placed.map((shape) =>
      shape
        .flat()
        .map((ring) => `M${ring.map(([x, y]) => `${text(x - west)} ${text(north - y)}`).join('L')}Z`)
        .join(''),
    ),
  };
}
