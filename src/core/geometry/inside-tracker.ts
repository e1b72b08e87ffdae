import type { PlaneEdges } from './plane-edges.ts';
import { at } from './typed-array.ts';

/** Knows, while a vertical line is walked upwards from below everything, whether the walker is inside the region. */
export interface InsideTracker {
  reset(): void;
  cross(edge: number): void;
  isInside(): boolean;
}

/** Which ring of which polygon part an edge came from. */
export interface RingRole {
  readonly part: number;
  readonly isHole: boolean;
}

/** Each ring by the even-odd rule; a part is its outer ring less its holes; the region is the union of the parts. */
export function trackParts(ringOfEdge: readonly number[], rings: readonly RingRole[]): InsideTracker {
  const partCount = rings.reduce((most, ring) => Math.max(most, ring.part + 1), 0);
  const ringIsOdd = new Uint8Array(rings.length);
  const outerIsOdd = new Uint8Array(partCount);
  const oddHoles = new Int32Array(partCount);
  let partsInside = 0;
  const partIsInside = (part: number) => outerIsOdd[part] === 1 && oddHoles[part] === 0;
  return {
    reset() {
      ringIsOdd.fill(0);
      outerIsOdd.fill(0);
      oddHoles.fill(0);
      partsInside = 0;
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
      partsInside += Number(partIsInside(role.part)) - Number(was);
    },
    isInside: () => partsInside > 0,
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
