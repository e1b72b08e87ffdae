import type { LonLat, LonLatMultiPolygon, LonLatPolygon, LonLatRing } from './lon-lat.ts';

/** Shapes as flat numbers, in the order they came: what can be handed from a worker to the page without being copied. */
export interface PackedShapes {
  /** Longitude, latitude, longitude, … of all rings, one after the other. */
  readonly degrees: Float64Array<ArrayBuffer>;
  /** Ring r is positions ringStart[r] … ringStart[r + 1] − 1. */
  readonly ringStart: Uint32Array<ArrayBuffer>;
  /** Polygon p is rings polygonStart[p] … polygonStart[p + 1] − 1. */
  readonly polygonStart: Uint32Array<ArrayBuffer>;
  /** Shape s is polygons shapeStart[s] … shapeStart[s + 1] − 1. */
  readonly shapeStart: Uint32Array<ArrayBuffer>;
}

export function packShapes(shapes: readonly LonLatMultiPolygon[]): PackedShapes {
  const polygons = shapes.flat();
  const rings = polygons.flat();
  const ringStart = starts(rings);
  const degrees = new Float64Array(2 * (ringStart.at(-1) ?? 0));
  let next = 0;
  for (const ring of rings) {
    for (const [longitude, latitude] of ring) {
      degrees[next++] = longitude;
      degrees[next++] = latitude;
    }
  }
  return { degrees, ringStart, polygonStart: starts(polygons), shapeStart: starts(shapes) };
}

/** One of the shapes, digit for digit as it was. Throws RangeError where there is none. */
export function unpackShape(packed: PackedShapes, shape: number): LonLatMultiPolygon {
  const { degrees, ringStart, polygonStart, shapeStart } = packed;
  return between(shapeStart, shape).map(
    (polygon): LonLatPolygon =>
      between(polygonStart, polygon).map(
        (ring): LonLatRing =>
          between(ringStart, ring).map(
            (position): LonLat => [degrees[2 * position] ?? Number.NaN, degrees[2 * position + 1] ?? Number.NaN],
          ),
      ),
  );
}

/** Where each list's members begin among all lists' members, and at the end where the last ones end. */
function starts(lists: readonly (readonly unknown[])[]): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(lists.length + 1);
  for (const [position, list] of lists.entries()) found[position + 1] = (found[position] ?? 0) + list.length;
  return found;
}

function between(start: Uint32Array, position: number): readonly number[] {
  const [from, to] = [start[position], start[position + 1]];
  if (from === undefined || to === undefined) throw new RangeError(`no member ${position} of ${start.length - 1}`);
  return Array.from({ length: to - from }, (_, step) => from + step);
}
