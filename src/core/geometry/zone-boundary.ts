import type { AreaIndex } from './area-index.ts';
import type { BinnedEdges } from './edge-bins.ts';
import { binEdges } from './edge-bins.ts';
import { trackIntersection, trackUnion } from './inside-tracker.ts';
import type { LonLatMultiPolygon } from './lon-lat.ts';
import { overlayShapes } from './overlay-shapes.ts';
import type { PlaneEdges } from './plane-edges.ts';
import { areaOfEdges, boxOfEdges, EdgeCollector } from './plane-edges.ts';
import { planeRing, ringEdges } from './plane-ring.ts';
import { resolveRegion } from './resolve-region.ts';
import { hasSimpleEdges } from './simple-ring.ts';
import { at } from './typed-array.ts';

/** Signed edges in EPSG:3006 whose inside is what the zone holds, each place once. */
export interface ZoneBoundary extends BinnedEdges {
  /** Area in EPSG:3006, m². */
  readonly areaM2: number;
}

/**
 * The zone's border for counting. A ring that crosses itself counts by the even-odd rule, holes are taken away, and
 * several parts count by the non-zero rule (their union). Any number of crossings, repeats and degenerate rings is valid
 * input; a ring without area holds nothing. Throws RangeError on a coordinate that is not a finite number.
 */
export function resolveZoneBoundary(geometry: LonLatMultiPolygon): ZoneBoundary {
  const [onlyPolygon] = geometry;
  const [onlyRing] = onlyPolygon ?? [];
  if (geometry.length === 1 && onlyPolygon?.length === 1 && onlyRing !== undefined) {
    const boundary = boundaryFromEdges(ringEdges(planeRing(onlyRing)));
    if (hasSimpleEdges(boundary)) return boundary;
  }
  return boundaryFromEdges(overlayShapes([geometry], ([partsInside = 0]) => partsInside > 0));
}

/** The union of several zones as one boundary: what lies in two of them counts once. */
export function uniteBoundaries(boundaries: readonly ZoneBoundary[]): ZoneBoundary {
  const [first] = boundaries;
  if (boundaries.length === 1 && first !== undefined) return first;
  const edges = new EdgeCollector();
  for (const boundary of boundaries) edges.addAll(boundary);
  return boundaryOfUnion(edges.toPlaneEdges());
}

/** What two zones both hold as one boundary; one without edges where they hold nothing in common. */
export function intersectBoundaries(one: ZoneBoundary, other: ZoneBoundary): ZoneBoundary {
  const edges = new EdgeCollector();
  const firstCount = addEdgesAlong(edges, one, other);
  addEdgesAlong(edges, other, one);
  const both = edges.toPlaneEdges();
  return boundaryFromEdges(resolveRegion(both, trackIntersection(both, firstCount)));
}

/**
 * Edges that can bound common ground: those over the same x as the other zone, and not wholly above it. Beyond, the other
 * has no edge, so that nothing counts as inside both. Answers how many they are.
 */
function addEdgesAlong(edges: EdgeCollector, zone: ZoneBoundary, { box }: ZoneBoundary): number {
  let count = 0;
  for (let edge = 0; edge < zone.edgeCount; edge++) {
    const [leftX, leftY] = [at(zone.leftX, edge), at(zone.leftY, edge)];
    const [rightX, rightY] = [at(zone.rightX, edge), at(zone.rightY, edge)];
    if (rightX < box.minX || leftX > box.maxX || (leftY > box.maxY && rightY > box.maxY)) continue;
    edges.add(leftX, leftY, rightX, rightY, at(zone.sign, edge));
    count++;
  }
  return count;
}

/**
 * The union of whole areas of a division. Borders that two of them share drop out exactly, so the shares of these areas
 * are exactly 1 and their neighbours are not touched. Throws RangeError on a position outside the index.
 */
export function boundaryFromAreas(index: AreaIndex, positions: readonly number[]): ZoneBoundary {
  const edges = new EdgeCollector();
  for (const position of new Set(positions)) {
    if (!(Number.isInteger(position) && position >= 0 && position < index.areaCount)) {
      throw new RangeError(`no area at position ${position} of ${index.areaCount}`);
    }
    for (let chain = at(index.areaStart, position); chain < at(index.areaStart, position + 1); chain++) {
      for (let vertex = at(index.chainStart, chain) + 1; vertex < at(index.chainStart, chain + 1); vertex++) {
        const before = vertex - 1;
        edges.addDirected(at(index.x, before), at(index.y, before), at(index.x, vertex), at(index.y, vertex));
      }
    }
  }
  return boundaryOfUnion(edges.toPlaneEdges());
}

function boundaryOfUnion(edges: PlaneEdges): ZoneBoundary {
  const reduced = cancelOpposites(edges);
  return boundaryFromEdges(resolveRegion(reduced, trackUnion(reduced)));
}

/** Drops edges that lie exactly on each other from both sides. */
function cancelOpposites(edges: PlaneEdges): PlaneEdges {
  const { leftX, leftY, rightX, rightY, sign } = edges;
  const compare = (one: number, other: number) =>
    at(leftX, one) - at(leftX, other) ||
    at(leftY, one) - at(leftY, other) ||
    at(rightX, one) - at(rightX, other) ||
    at(rightY, one) - at(rightY, other);
  const order = Uint32Array.from(sign, (_, edge) => edge).sort((one, other) => compare(one, other));
  const remaining = new EdgeCollector();
  for (let start = 0; start < order.length; ) {
    const edge = at(order, start);
    let end = start;
    let net = 0;
    while (end < order.length && compare(edge, at(order, end)) === 0) net += at(sign, at(order, end++));
    for (let copy = 0; copy < Math.abs(net); copy++) {
      remaining.add(at(leftX, edge), at(leftY, edge), at(rightX, edge), at(rightY, edge), Math.sign(net));
    }
    start = end;
  }
  return remaining.toPlaneEdges();
}

function boundaryFromEdges(edges: PlaneEdges): ZoneBoundary {
  const box = boxOfEdges(edges);
  // Never below zero: rounding of an empty shape may leave −1e-9 m².
  const areaM2 = Math.max(0, areaOfEdges(edges, box.minY));
  return { ...binEdges(edges, box), areaM2 };
}
