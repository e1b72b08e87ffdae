import type { LonLatPolygon } from '../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../src/core/geometry/projection.ts';
import { unprojectPoint } from '../../src/core/geometry/projection.ts';

/** A quiet place in the plane to draw test shapes around: E 500 000, N 6 570 000, on the central meridian. */
export const PLANE_ORIGIN: PlanePoint = [500000, 6570000];

/** A polygon from rings of metres east and north of PLANE_ORIGIN; rings are closed here. */
export function planePolygon(...rings: readonly (readonly PlanePoint[])[]): LonLatPolygon {
  return rings.map((ring) => {
    const closed = ring.map(([x, y]) => unprojectPoint([PLANE_ORIGIN[0] + x, PLANE_ORIGIN[1] + y]));
    const [first] = closed;
    return first === undefined ? closed : [...closed, first];
  });
}

/** Corners of an axis-parallel rectangle, counter-clockwise. */
export function rectangle(minX: number, minY: number, maxX: number, maxY: number): readonly PlanePoint[] {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}
