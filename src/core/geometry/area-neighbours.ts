import type { LonLat, LonLatMultiPolygon } from './lon-lat.ts';
import { projectPoint } from './projection.ts';

export interface Neighbour {
  /** Position in the list of areas. */
  readonly position: number;
  /** Length of the border they share in SWEREF 99 TM, metres; above 0. */
  readonly sharedM: number;
}

/**
 * For each area those it shares a border with, longest first. Two areas share an edge where both have the same two
 * positions one after the other, in either direction: in a coverage, as official divisions are, neighbours have the
 * same vertices. Areas that only meet in a point are no neighbours.
 */
export function areaNeighbours(areas: readonly { readonly polygons: LonLatMultiPolygon }[]): readonly Neighbour[][] {
  const ownersOfEdge = new Map<string, { readonly owners: Set<number>; readonly lengthM: number }>();
  for (const [position, { polygons }] of areas.entries()) {
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i++) addEdge(ownersOfEdge, ring[i - 1] as LonLat, ring[i] as LonLat, position);
    }
  }
  const shared = areas.map(() => new Map<number, number>());
  for (const { owners, lengthM } of ownersOfEdge.values()) {
    for (const one of owners) {
      for (const other of owners) {
        if (one !== other) shared[one]?.set(other, (shared[one]?.get(other) ?? 0) + lengthM);
      }
    }
  }
  return shared.map((lengths) =>
    [...lengths]
      .map(([position, sharedM]) => ({ position, sharedM }))
      .sort((a, b) => b.sharedM - a.sharedM || a.position - b.position),
  );
}

function addEdge(
  ownersOfEdge: Map<string, { readonly owners: Set<number>; readonly lengthM: number }>,
  from: LonLat,
  to: LonLat,
  position: number,
): void {
  const forward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  const [first, last] = forward ? [from, to] : [to, from];
  if (first[0] === last[0] && first[1] === last[1]) return;
  const key = `${first[0]} ${first[1]} ${last[0]} ${last[1]}`;
  const known = ownersOfEdge.get(key);
  if (known !== undefined) {
    known.owners.add(position);
    return;
  }
  const [x1, y1] = projectPoint(first);
  const [x2, y2] = projectPoint(last);
  ownersOfEdge.set(key, { owners: new Set([position]), lengthM: Math.hypot(x2 - x1, y2 - y1) });
}
