import { overlapOfPartsM2 } from '../../core/geometry/overlapping-parts.ts';
import { planeRing } from '../../core/geometry/plane-ring.ts';
import { isSimpleRing } from '../../core/geometry/simple-ring.ts';
import { resolveZoneBoundary } from '../../core/geometry/zone-boundary.ts';
import type { Zone } from '../../core/plan/plan.ts';

export type GeometryProblemCode = 'zone-shape-empty' | 'zone-self-crossing' | 'zone-parts-overlap';

/** What a reader should know of a drawn shape. It is counted all the same: even-odd in a ring, each place once. */
export function zoneGeometryProblems({ shape }: Zone): readonly GeometryProblemCode[] {
  if (shape.kind === 'areas') return [];
  const { areaM2 } = resolveZoneBoundary(shape.polygons);
  if (areaM2 === 0) return ['zone-shape-empty'];
  const problems: GeometryProblemCode[] = [];
  if (shape.polygons.some((polygon) => polygon.some((ring) => !isSimpleRing(planeRing(ring))))) {
    problems.push('zone-self-crossing');
  }
  if (overlapOfPartsM2(shape.polygons) > 0) problems.push('zone-parts-overlap');
  return problems;
}
