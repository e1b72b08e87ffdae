import type { LonLat, LonLatBox, LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { PlanePoint } from '../core/geometry/projection.ts';
import { projectPoint } from '../core/geometry/projection.ts';
import type { PaperRectangle } from './paper-types.ts';
import { coordinate } from './svg-node.ts';

/** SWEREF 99 TM fitted into a rectangle of the drawing, grid north up, the same scale both ways. */
export interface PaperProjection {
  readonly metresPerUnit: number;
  place(position: LonLat): readonly [x: number, y: number];
  /** The `d` of a path: every ring closed, drawn with the even-odd rule. */
  path(polygons: LonLatMultiPolygon): string;
}

/**
 * @param positions what must be seen; at least two that differ
 * @param roundedUp makes a rounder scale of the largest that shows everything; the scale itself where it is left out
 */
export function fitProjection(
  positions: readonly LonLat[],
  frame: PaperRectangle,
  roundedUp: (metresPerUnit: number) => number = (exact) => exact,
): PaperProjection {
  const { west, east, south, north } = planeBox(positions.map(projectPoint));
  const exact = Math.max((east - west) / frame.width, (north - south) / frame.height);
  if (!(exact > 0) || !Number.isFinite(exact)) {
    throw new RangeError(`fitProjection: ${positions.length} positions span nothing`);
  }
  const metresPerUnit = roundedUp(exact);
  const centreX = frame.x + frame.width / 2;
  const centreY = frame.y + frame.height / 2;
  const place = (position: LonLat): readonly [number, number] => {
    const [easting, northing] = projectPoint(position);
    return [
      centreX + (easting - (west + east) / 2) / metresPerUnit,
      centreY - (northing - (south + north) / 2) / metresPerUnit,
    ];
  };
  const step = (position: LonLat): string => place(position).map(coordinate).join(' ');
  return {
    metresPerUnit,
    place,
    path: (polygons) =>
      polygons
        .flat()
        .map((ring) => `M${ring.slice(0, -1).map(step).join('L')}Z`)
        .join(''),
  };
}

/** Corners and middles of the sides: a side of equal latitude bends in the plane. */
export function boxOutline({ west, south, east, north }: LonLatBox): readonly LonLat[] {
  const middle = (west + east) / 2;
  return [
    [west, south],
    [middle, south],
    [east, south],
    [west, north],
    [middle, north],
    [east, north],
  ];
}

function planeBox(points: readonly PlanePoint[]) {
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [easting, northing] of points) {
    west = Math.min(west, easting);
    east = Math.max(east, easting);
    south = Math.min(south, northing);
    north = Math.max(north, northing);
  }
  return { west, east, south, north };
}
