import type { AreaIndex } from '../geometry/area-index.ts';
import type { LonLatMultiPolygon, LonLatPolygon, LonLatRing } from '../geometry/lon-lat.ts';
import { planeRing } from '../geometry/plane-ring.ts';
import type { PlanePoint } from '../geometry/projection.ts';
import { unprojectPoint } from '../geometry/projection.ts';
import { at } from '../geometry/typed-array.ts';
import { clipToConvex, isConvex, signedArea } from './clip-ring.ts';

/** A convex ring, counter-clockwise, that the cell's surface is put together from: with plus, or taken away with minus. */
interface ConvexPart {
  readonly ring: readonly PlanePoint[];
  readonly sign: 1 | -1;
}

/**
 * The part of a cell inside one area, for counting: its signed edges hold the same ground, though its rings may run over
 * themselves. Rings of the cell must be simple. Empty where they share no ground.
 */
export function pieceOfCell(cell: LonLatMultiPolygon, index: AreaIndex, position: number): LonLatMultiPolygon {
  const added: LonLatRing[] = [];
  const takenAway: LonLatRing[] = [];
  const chains = chainsOfArea(index, position);
  for (const { ring, sign } of cell.flatMap(convexParts)) {
    for (const chain of chains) {
      const clipped = clipToConvex(chain, ring);
      const areaM2 = signedArea(clipped) * sign;
      if (areaM2 !== 0) (areaM2 > 0 ? added : takenAway).push(toLonLat(clipped));
    }
  }
  const [first, ...others] = added;
  // What is taken away stands as holes of the first: signed edges do not ask in which part a hole lies.
  return first === undefined ? [] : [[first, ...takenAway], ...others.map((ring): LonLatPolygon => [ring])];
}

/** Outer rings counter-clockwise, holes clockwise, as the index has them. */
function chainsOfArea(index: AreaIndex, position: number): readonly (readonly PlanePoint[])[] {
  const chains: PlanePoint[][] = [];
  for (let chain = at(index.areaStart, position); chain < at(index.areaStart, position + 1); chain++) {
    const points: PlanePoint[] = [];
    for (let vertex = at(index.chainStart, chain) + 1; vertex < at(index.chainStart, chain + 1); vertex++) {
      points.push([at(index.x, vertex), at(index.y, vertex)]);
    }
    chains.push(points);
  }
  return chains;
}

/**
 * A simple ring as convex parts: itself, or the triangles from its first corner to each edge. Those that turn the other
 * way take away what the others have too much: the shoelace formula, as a statement about ground.
 */
function convexParts(polygon: LonLatPolygon): readonly ConvexPart[] {
  return polygon.flatMap((lonLatRing, ringNumber) => {
    const { x, y } = planeRing(lonLatRing);
    const points = x.map((pointX, point): PlanePoint => [pointX, at(y, point)]);
    const ring = signedArea(points) >= 0 ? points : points.reverse();
    const sign = ringNumber === 0 ? 1 : -1;
    if (isConvex(ring)) return [{ ring, sign }];
    return trianglesOf(ring).map((triangle) =>
      sign === 1 ? triangle : { ...triangle, sign: opposite(triangle.sign) },
    );
  });
}

function trianglesOf(ring: readonly PlanePoint[]): readonly ConvexPart[] {
  const [origin, ...others] = ring;
  const parts: ConvexPart[] = [];
  for (const [corner, to] of others.entries()) {
    const from = others[corner - 1];
    if (origin === undefined || from === undefined) continue;
    const areaM2 = signedArea([origin, from, to]);
    if (areaM2 > 0) parts.push({ ring: [origin, from, to], sign: 1 });
    if (areaM2 < 0) parts.push({ ring: [origin, to, from], sign: -1 });
  }
  return parts;
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

function toLonLat(ring: readonly PlanePoint[]): LonLatRing {
  const positions = ring.map(unprojectPoint);
  return [...positions, ...positions.slice(0, 1)];
}
