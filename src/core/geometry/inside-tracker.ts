import type { PlaneEdges } from './plane-edges.ts';
import { at } from './typed-array.ts';

/** Knows, while a vertical line is walked upwards from below everything, whether the walker is inside the region. */
export interface InsideTracker {
  reset(): void;
  cross(edge: number): void;
  isInside(): boolean;
}

/** Which ring of which polygon part of which shape an edge came from. Parts are numbered through all shapes. */
export interface RingRole {
  readonly shape: number;
  readonly part: number;
  readonly isHole: boolean;
}

/** Whether a place is in the result, given how many parts of each shape hold it. */
export type OverlayRule = (partsInside: Int32Array) => boolean;

/** Each ring by the even-odd rule; a part is its outer ring less its holes; a shape is the union of its parts. */
export function trackParts(
  ringOfEdge: readonly number[],
  rings: readonly RingRole[],
  rule: OverlayRule,
): InsideTracker {
  const ringIsOdd = new Uint8Array(rings.length);
  const outerIsOdd = new Uint8Array(1 + rings.reduce((last, ring) => Math.max(last, ring.part), 0));
  const oddHoles = new Int32Array(outerIsOdd.length);
  const partsInside = new Int32Array(1 + rings.reduce((last, ring) => Math.max(last, ring.shape), 0));
  const partIsInside = (part: number) => outerIsOdd[part] === 1 && oddHoles[part] === 0;
  return {
    reset() {
      ringIsOdd.fill(0);
      outerIsOdd.fill(0);
      oddHoles.fill(0);
      partsInside.fill(0);
    },
    cross(edge) {
      const ring = at(ringOfEdge, edge);
      const role = rings[ring];
      if (role === undefined) throw new RangeError(`edge ${edge} belongs to no ring: ${ring}`);
      const was = partIsInside(role.part);
      const isOdd = 1 - at(ringIsOdd, ring);
      ringIsOdd[ring] = isOdd;
      if (role.isHole) oddHoles[role.part] = at(oddHoles, role.part) + (isOdd === 1 ? 1 : -1);
      else outerIsOdd[role.part] = isOdd;
      const change = Number(partIsInside(role.part)) - Number(was);
      partsInside[role.shape] = at(partsInside, role.shape) + change;
    },
    isInside: () => rule(partsInside),
  };
}

/** The non-zero rule over edges that already carry their sides: the union of the regions they came from. */
export function trackUnion(edges: PlaneEdges): InsideTracker {
  let winding = 0;
  return {
    reset() {
      winding = 0;
    },
    cross(edge) {
      winding -= at(edges.sign, edge);
    },
    isInside: () => winding > 0,
  };
}

/** The non-zero rule over the edges of two regions, those of the first `firstCount` edges and the rest: inside both. */
export function trackIntersection(edges: PlaneEdges, firstCount: number): InsideTracker {
  let windingOfFirst = 0;
  let windingOfSecond = 0;
  return {
    reset() {
      windingOfFirst = 0;
      windingOfSecond = 0;
    },
    cross(edge) {
      if (edge < firstCount) windingOfFirst -= at(edges.sign, edge);
      else windingOfSecond -= at(edges.sign, edge);
    },
    isInside: () => windingOfFirst > 0 && windingOfSecond > 0,
  };
}
