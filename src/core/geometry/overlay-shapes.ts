import type { OverlayRule, RingRole } from './inside-tracker.ts';
import { trackParts } from './inside-tracker.ts';
import type { LonLatMultiPolygon } from './lon-lat.ts';
import type { PlaneEdges } from './plane-edges.ts';
import { EdgeCollector } from './plane-edges.ts';
import { addRingEdges, planeRing } from './plane-ring.ts';
import { resolveRegion } from './resolve-region.ts';

/**
 * The border of what a rule picks from shapes laid over each other: their union, difference, intersection. Within a shape a
 * ring that crosses itself counts by the even-odd rule, holes are taken away, and parts count as their union.
 */
export function overlayShapes(shapes: readonly LonLatMultiPolygon[], rule: OverlayRule): PlaneEdges {
  const edges = new EdgeCollector();
  const roles: RingRole[] = [];
  const ringOfEdge: number[] = [];
  let part = -1;
  for (const [shape, polygons] of shapes.entries()) {
    for (const polygon of polygons) {
      part++;
      for (const [ringNumber, ring] of polygon.entries()) {
        addRingEdges(planeRing(ring), edges);
        while (ringOfEdge.length < edges.edgeCount) ringOfEdge.push(roles.length);
        roles.push({ shape, part, isHole: ringNumber > 0 });
      }
    }
  }
  return resolveRegion(edges.toPlaneEdges(), trackParts(ringOfEdge, roles, rule));
}
