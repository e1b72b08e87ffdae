import type { PlaneEdges } from './plane-edges.ts';
import type { PlanePoint } from './projection.ts';
import { at } from './typed-array.ts';

interface DirectedEdge {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
}

/**
 * Links the edges that bound a region to closed rings, region on the left: outer rings run counter-clockwise, holes
 * clockwise. As many edges enter each point as leave it (`resolveRegion` sees to it), so every walk comes back to its start.
 * Where several rings meet in a point, each walk keeps to its own wedge of the region.
 */
export function linkRings(edges: PlaneEdges): readonly (readonly PlanePoint[])[] {
  const leaving = new Map<string, DirectedEdge[]>();
  const starts: DirectedEdge[] = [];
  for (let edge = 0; edge < edges.edgeCount; edge++) {
    const directed = directedEdge(edges, edge);
    starts.push(directed);
    const atPoint = leaving.get(keyOf(directed.from));
    if (atPoint === undefined) leaving.set(keyOf(directed.from), [directed]);
    else atPoint.push(directed);
  }
  const rings: PlanePoint[][] = [];
  for (const start of starts) {
    const first = takeEdge(leaving.get(keyOf(start.from)), (candidate) => candidate === start);
    if (first === null) continue;
    const ring: PlanePoint[] = [];
    for (let edge: DirectedEdge | null = first; edge !== null; edge = takeNext(leaving, edge)) ring.push(edge.from);
    rings.push(ring);
  }
  return rings;
}

function directedEdge(edges: PlaneEdges, edge: number): DirectedEdge {
  const left: PlanePoint = [at(edges.leftX, edge), at(edges.leftY, edge)];
  const right: PlanePoint = [at(edges.rightX, edge), at(edges.rightY, edge)];
  // A vertical edge's left end is its lower one: with the region to the west (+1) it runs up, others with +1 to the left.
  const runsFromLeft = left[0] === right[0] ? at(edges.sign, edge) > 0 : at(edges.sign, edge) < 0;
  return runsFromLeft ? { from: left, to: right } : { from: right, to: left };
}

function keyOf(point: PlanePoint): string {
  return `${point[0]} ${point[1]}`;
}

function takeEdge(edges: DirectedEdge[] | undefined, isWanted: (edge: DirectedEdge) => boolean): DirectedEdge | null {
  const position = edges?.findIndex(isWanted) ?? -1;
  return edges?.splice(position, position < 0 ? 0 : 1)[0] ?? null;
}

/** The unused edge that turns most sharply to the left; null where none is left, which is at the walk's start only. */
function takeNext(leaving: Map<string, DirectedEdge[]>, arriving: DirectedEdge): DirectedEdge | null {
  const candidates = leaving.get(keyOf(arriving.to));
  if (candidates === undefined || candidates.length === 0) return null;
  const back = angleOf(arriving.to, arriving.from);
  let sharpest = candidates[0];
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const turn = back - angleOf(candidate.from, candidate.to);
    const clockwise = turn > 0 ? turn : turn + 2 * Math.PI;
    if (clockwise < least) {
      least = clockwise;
      sharpest = candidate;
    }
  }
  return takeEdge(candidates, (candidate) => candidate === sharpest);
}

function angleOf(from: PlanePoint, to: PlanePoint): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}
