import { binEdges } from './edge-bins.ts';
import { boxOfEdges, EdgeCollector } from './plane-edges.ts';
import type { PlaneRing } from './plane-ring.ts';
import { addRingEdges } from './plane-ring.ts';
import { edgesTouch } from './simple-ring.ts';

export interface RoledRing extends PlaneRing {
  readonly part: number;
  readonly isHole: boolean;
}

/**
 * Whether a shape is as one would draw it: no ring touches itself or another, every hole lies in its own part and in no
 * other hole, no part in another but in its holes. Then the rings' own areas, holes taken away, count every place once.
 */
export function areSeparateRings(rings: readonly RoledRing[]): boolean {
  return !anyEdgesTouch(rings) && (rings.length === 1 || rings.every((ring) => isNestedRight(ring, rings)));
}

function anyEdgesTouch(rings: readonly RoledRing[]): boolean {
  const collector = new EdgeCollector();
  const ringOfEdge: number[] = [];
  const firstEdge: number[] = [];
  for (const [position, ring] of rings.entries()) {
    firstEdge.push(collector.edgeCount);
    addRingEdges(ring, collector);
    while (ringOfEdge.length < collector.edgeCount) ringOfEdge.push(position);
  }
  const plain = collector.toPlaneEdges();
  const edges = binEdges(plain, boxOfEdges(plain));
  return edgesTouch(edges, (one, other) => {
    const ring = ringOfEdge[one] as number;
    if (ring !== ringOfEdge[other]) return false;
    const apart = Math.abs(one - other);
    const edgeCount = (firstEdge[ring + 1] ?? edges.edgeCount) - (firstEdge[ring] as number);
    return apart === 1 || apart === edgeCount - 1;
  });
}

/** Counting outer rings as 1 and holes as −1, a hole lies inside 1 in all, its own outer ring among them, a part inside 0. */
function isNestedRight(ring: RoledRing, rings: readonly RoledRing[]): boolean {
  let around = 0;
  let isInOwnPart = false;
  for (const other of rings) {
    if (other === ring || !ringHolds(other, ring.x[0] as number, ring.y[0] as number)) continue;
    around += other.isHole ? -1 : 1;
    if (other.part === ring.part && !other.isHole) isInOwnPart = true;
  }
  return ring.isHole ? isInOwnPart && around === 1 : around === 0;
}

/** Even-odd, for a place that does not lie on the ring. */
function ringHolds(ring: PlaneRing, x: number, y: number): boolean {
  let isInside = false;
  let before = ring.x.length - 1;
  for (let point = 0; point < ring.x.length; point++) {
    const fromX = ring.x[before] as number;
    const toX = ring.x[point] as number;
    if (fromX > x !== toX > x) {
      const fromY = ring.y[before] as number;
      if (fromY + (((ring.y[point] as number) - fromY) / (toX - fromX)) * (x - fromX) > y) isInside = !isInside;
    }
    before = point;
  }
  return isInside;
}
