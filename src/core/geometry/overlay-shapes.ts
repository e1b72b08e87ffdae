import type { OverlayRule, RingRole } from './inside-tracker.ts';
import { trackParts } from './inside-tracker.ts';
import type { LonLatMultiPolygon } from './lon-lat.ts';
import type { PlaneEdges } from './plane-edges.ts';
import { EdgeCollector } from './plane-edges.ts';
import type { PlaneRing } from './plane-ring.ts';
import { addRingEdges, planeRing } from './plane-ring.ts';
import { resolveRegion } from './resolve-region.ts';

/**
 * The border of what a rule picks from shapes laid over each other: their union, difference, intersection. Within a shape a
 * ring that crosses itself counts by the even-odd rule, holes are taken away, and parts count as their union. `align` may
 * move the corners of all rings within their rounding before they are laid over each other.
 */
export function overlayShapes(
  shapes: readonly LonLatMultiPolygon[],
  rule: OverlayRule,
  align: (rings: readonly PlaneRing[]) => readonly PlaneRing[] = (rings) => rings,
): PlaneEdges {
  const edges = new EdgeCollector();
  const rings: PlaneRing[] = [];
  const roles: RingRole[] = [];
  const ringOfEdge: number[] = [];
  let part = -1;
  for (const [shape, polygons] of shapes.entries()) {
    for (const polygon of polygons) {
      part++;
      for (const [ringNumber, ring] of polygon.entries()) {
        rings.push(planeRing(ring));
        roles.push({ shape, part, isHole: ringNumber > 0 });
      }
    }
  }
  for (const [position, ring] of align(rings).entries()) {
    addRingEdges(ring, edges);
    while (ringOfEdge.length < edges.edgeCount) ringOfEdge.push(position);
  }
  return resolveRegion(edges.toPlaneEdges(), trackParts(ringOfEdge, roles, rule));
}
