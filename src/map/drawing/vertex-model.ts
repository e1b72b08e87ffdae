import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../../core/geometry/lon-lat.ts';
import { projectPoint, unprojectPoint } from '../../core/geometry/projection.ts';
import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { roundedPosition } from './rounded-position.ts';

/** A corner of a zone. `vertex` counts the ring's corners from 0; the closing position, which repeats the first, has none. */
export interface VertexAddress {
  readonly polygon: number;
  readonly ring: number;
  readonly vertex: number;
}

export interface PlacedVertex {
  readonly address: VertexAddress;
  readonly position: LonLat;
}

/** Every corner, in the order of polygons, rings and corners. */
export function listVertices(polygons: LonLatMultiPolygon): readonly PlacedVertex[] {
  return polygons.flatMap((rings, polygon) =>
    rings.flatMap((positions, ring) =>
      positions.slice(0, -1).map((position, vertex) => ({ address: { polygon, ring, vertex }, position })),
    ),
  );
}

/**
 * The middle of the edge that follows each corner, addressed by that corner: straight in SWEREF 99 TM, as edges are,
 * so that a corner put there changes no share.
 */
export function listMidpoints(polygons: LonLatMultiPolygon): readonly PlacedVertex[] {
  return listVertices(polygons).map(({ address, position }) => ({
    address,
    position: middle(position, polygons[address.polygon]?.[address.ring]?.[address.vertex + 1] ?? position),
  }));
}

export function positionOf(polygons: LonLatMultiPolygon, address: VertexAddress): LonLat | null {
  const ring = polygons[address.polygon]?.[address.ring];
  if (ring === undefined || address.vertex >= ring.length - 1) return null;
  return ring[address.vertex] ?? null;
}

/** Only the corner's own ring is a new object; every other ring is the very same one. */
export function moveVertex(polygons: LonLatMultiPolygon, address: VertexAddress, position: LonLat): LonLatMultiPolygon {
  return withCorners(polygons, address, (corners) => corners.with(address.vertex, roundedPosition(position)));
}

/** Puts a corner on the edge that follows `address`; the new one is at `address.vertex + 1`. */
export function insertVertex(
  polygons: LonLatMultiPolygon,
  address: VertexAddress,
  position: LonLat,
): LonLatMultiPolygon {
  return withCorners(polygons, address, (corners) =>
    corners.toSpliced(address.vertex + 1, 0, roundedPosition(position)),
  );
}

/**
 * Takes a corner away. A hole left with two corners is gone, and so is a part; the last part keeps its three.
 * Problems: `vertex-unknown`, `ring-too-short`.
 */
export function deleteVertex(
  polygons: LonLatMultiPolygon,
  address: VertexAddress,
): Result<LonLatMultiPolygon, Problem> {
  const ring = polygons[address.polygon]?.[address.ring];
  if (ring === undefined || positionOf(polygons, address) === null)
    return fail(problem('vertex-unknown', { ...address }));
  if (ring.length - 1 > 3) {
    return succeed(withCorners(polygons, address, (corners) => corners.toSpliced(address.vertex, 1)));
  }
  if (address.ring > 0) {
    const rings = polygons[address.polygon] ?? [];
    return succeed(polygons.with(address.polygon, rings.toSpliced(address.ring, 1)));
  }
  if (polygons.length > 1) return succeed(polygons.toSpliced(address.polygon, 1));
  return fail(problem('ring-too-short'));
}

/** The whole zone moved so that what was at `from` comes to `to`: in metres, so that it keeps its size and form. */
export function translateZone(polygons: LonLatMultiPolygon, from: LonLat, to: LonLat): LonLatMultiPolygon {
  const start = projectPoint(from);
  const end = projectPoint(to);
  const shift = (position: LonLat) => shifted(position, end[0] - start[0], end[1] - start[1]);
  return polygons.map((rings) => rings.map((ring) => closed(ring.slice(0, -1).map(shift))));
}

/** A position moved by metres of SWEREF 99 TM. */
export function shifted(position: LonLat, eastM: number, northM: number): LonLat {
  const [easting, northing] = projectPoint(position);
  return roundedPosition(unprojectPoint([easting + eastM, northing + northM]));
}

/** The corner `step` places on in reading order, or null past either end. From null: the first, or the last going backwards. */
export function neighbourVertex(
  polygons: LonLatMultiPolygon,
  address: VertexAddress | null,
  step: 1 | -1,
): VertexAddress | null {
  const all = listVertices(polygons);
  if (address === null) return all.at(step === 1 ? 0 : -1)?.address ?? null;
  const index = all.findIndex((placed) => sameAddress(placed.address, address));
  return index === -1 ? null : (all[index + step]?.address ?? null);
}

export function sameAddress(one: VertexAddress | null, other: VertexAddress | null): boolean {
  if (one === null || other === null) return one === other;
  return one.polygon === other.polygon && one.ring === other.ring && one.vertex === other.vertex;
}

function middle(one: LonLat, other: LonLat): LonLat {
  const start = projectPoint(one);
  const end = projectPoint(other);
  return roundedPosition(unprojectPoint([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]));
}

function withCorners(
  polygons: LonLatMultiPolygon,
  address: VertexAddress,
  change: (corners: readonly LonLat[]) => readonly LonLat[],
): LonLatMultiPolygon {
  const rings = polygons[address.polygon];
  const ring = rings?.[address.ring];
  if (rings === undefined || ring === undefined || positionOf(polygons, address) === null) {
    throw new RangeError(`No corner at ${JSON.stringify(address)}`);
  }
  return polygons.with(address.polygon, rings.with(address.ring, closed(change(ring.slice(0, -1)))));
}

function closed(corners: readonly LonLat[]): LonLatRing {
  const first = corners[0];
  return first === undefined ? [] : [...corners, first];
}
