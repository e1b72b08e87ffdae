import type { LonLat, LonLatMultiPolygon, LonLatRing } from './lon-lat.ts';

interface Edge {
  readonly from: LonLat;
  readonly to: LonLat;
}

/**
 * The outline of areas of one division: edges that two neighbours share run in opposite directions and cancel,
 * the rest is linked to rings. Exact, for it moves and computes no vertex; needs neighbours that share vertices,
 * as the areas of a clean coverage do. Where they do not, the inner border stays visible and nothing else is lost.
 *
 * @returns polygons with clockwise outer rings and counter-clockwise holes; none for no areas
 */
export function dissolveAreas(areas: readonly LonLatMultiPolygon[]): LonLatMultiPolygon {
  const outers: LonLatRing[] = [];
  const holes: LonLatRing[] = [];
  for (const ring of linkRings(cancelSharedEdges(areas))) {
    const area = signedArea(ring);
    if (area < 0) outers.push(ring);
    else if (area > 0) holes.push(ring);
  }
  return nestHoles(outers, holes);
}

function cancelSharedEdges(areas: readonly LonLatMultiPolygon[]): Edge[] {
  const edges = new Map<string, Edge[]>();
  for (const polygon of areas.flat()) {
    polygon.forEach((ring, ringPosition) => {
      const clockwise = signedArea(ring) < 0;
      const wanted = ringPosition === 0;
      const directed = clockwise === wanted ? ring : [...ring].reverse();
      for (const [position, from] of directed.slice(0, -1).entries()) {
        const to = directed[position + 1];
        if (to === undefined || samePosition(from, to)) continue;
        const opposite = edges.get(keyOf(to, from));
        if (opposite !== undefined && opposite.length > 0) opposite.pop();
        else appendTo(edges, keyOf(from, to), { from, to });
      }
    });
  }
  return [...edges.values()].flat();
}

/** Follows edges from each start until the ring closes; in and out degree are equal at every vertex, so it does. */
function linkRings(edges: readonly Edge[]): LonLatRing[] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) appendTo(leaving, positionKey(edge.from), edge);
  const rings: LonLatRing[] = [];
  for (const first of edges) {
    let edge = takeEdge(leaving, first);
    if (edge === null) continue;
    const ring: LonLat[] = [edge.from];
    while (!samePosition(edge.to, first.from)) {
      ring.push(edge.to);
      edge = takeNext(leaving, edge);
    }
    rings.push([...ring, first.from]);
  }
  return rings;
}

function takeEdge(leaving: Map<string, Edge[]>, edge: Edge): Edge | null {
  const candidates = leaving.get(positionKey(edge.from)) ?? [];
  const position = candidates.indexOf(edge);
  if (position < 0) return null;
  candidates.splice(position, 1);
  return edge;
}

/** Where several rings meet in a point, the one that keeps the inside on its right goes on: parts stay apart. */
function takeNext(leaving: Map<string, Edge[]>, arrived: Edge): Edge {
  const candidates = leaving.get(positionKey(arrived.to)) ?? [];
  const back = direction(arrived.to, arrived.from);
  let best: Edge | null = null;
  let bestTurn = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const turn = (direction(candidate.from, candidate.to) - back + 4 * Math.PI) % (2 * Math.PI);
    if (turn < bestTurn) {
      best = candidate;
      bestTurn = turn;
    }
  }
  if (best === null) throw new Error(`dissolveAreas: no edge leaves ${positionKey(arrived.to)}`);
  candidates.splice(candidates.indexOf(best), 1);
  return best;
}

function nestHoles(outers: readonly LonLatRing[], holes: readonly LonLatRing[]): LonLatMultiPolygon {
  const polygons = outers.map((outer) => [outer]);
  for (const hole of holes) {
    let holder: LonLatRing[] | null = null;
    let holderArea = Number.POSITIVE_INFINITY;
    for (const polygon of polygons) {
      const outer = polygon[0];
      if (outer === undefined || !ringHoldsRing(outer, hole)) continue;
      const area = Math.abs(signedArea(outer));
      if (area < holderArea) {
        holder = polygon;
        holderArea = area;
      }
    }
    holder?.push(hole);
  }
  return polygons;
}

/** Rings from one dissolve never cross, so the middle of one edge tells for the whole hole. */
function ringHoldsRing(outer: LonLatRing, hole: LonLatRing): boolean {
  const [first, second] = hole;
  if (first === undefined || second === undefined) return false;
  return ringHolds(outer, [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2]);
}

function ringHolds(ring: LonLatRing, [x, y]: LonLat): boolean {
  let inside = false;
  for (const [position, [x1, y1]] of ring.slice(0, -1).entries()) {
    const next = ring[position + 1];
    if (next === undefined) continue;
    const [x2, y2] = next;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** Shoelace formula in degrees, for orientation and order only: negative where the ring runs clockwise. */
function signedArea(ring: LonLatRing): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let twice = 0;
  for (const [position, [x1, y1]] of ring.slice(0, -1).entries()) {
    const next = ring[position + 1];
    if (next === undefined) continue;
    twice += (x1 - origin[0]) * (next[1] - origin[1]) - (next[0] - origin[0]) * (y1 - origin[1]);
  }
  return twice / 2;
}

function appendTo(lists: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [edge]);
  else list.push(edge);
}

function direction(from: LonLat, to: LonLat): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

function samePosition(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function positionKey(position: LonLat): string {
  return `${position[0]},${position[1]}`;
}

function keyOf(from: LonLat, to: LonLat): string {
  return `${positionKey(from)}|${positionKey(to)}`;
}
