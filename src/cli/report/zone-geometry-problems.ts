import { planeRing } from '../../core/geometry/plane-ring.ts';
import { isSimpleRing } from '../../core/geometry/simple-ring.ts';
import { resolveZoneBoundary } from '../../core/geometry/zone-boundary.ts';
import type { Zone } from '../../core/plan/plan.ts';

/** Less than this is rounding, not overlap. */
const OVERLAP_M2 = 1;

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
  if (shape.polygons.length > 1) {
    const sumOfPartsM2 = shape.polygons.reduce((sum, part) => sum + resolveZoneBoundary([part]).areaM2, 0);
    if (sumOfPartsM2 - areaM2 > OVERLAP_M2) problems.push('zone-parts-overlap');
  }
  return problems;
}
