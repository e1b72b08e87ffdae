import type { DivisionData, ReferenceData } from '../../src/core/catalog/reference-data.ts';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import type { LonLat, LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../src/core/geometry/projection.ts';
import { unprojectPoint } from '../../src/core/geometry/projection.ts';
import type { AreaCode, DivisionId } from '../../src/core/identifiers.ts';
import { asId } from '../../src/core/identifiers.ts';
import type { Placement } from '../../src/core/weights/place-weights.ts';
import { placedWeights, placeWeights } from '../../src/core/weights/place-weights.ts';
import type { WeightCell, WeightContent } from '../../src/core/weights/weight-layer.ts';
import type { PlacedWeights } from '../../src/core/weights/weighting.ts';
import { PLANE_ORIGIN } from './plane-shapes.ts';
import { sampleReference, smallData } from './sample-reference.ts';

export interface CountedPoint {
  readonly position: LonLat;
  readonly count: number;
}

export function contentOf(points: readonly CountedPoint[], cells: readonly WeightCell[] = []): WeightContent {
  return {
    pointPositions: Float64Array.from(points.flatMap(({ position }) => [...position])),
    pointCounts: Float64Array.from(points, ({ count }) => count),
    cells,
  };
}

/** A place in metres east and north of PLANE_ORIGIN. */
export function planePlace(x: number, y: number): LonLat {
  const at: PlanePoint = [PLANE_ORIGIN[0] + x, PLANE_ORIGIN[1] + y];
  return unprojectPoint(at);
}

/** A division of its own with these areas, called A0, A1, …; borders are trusted to the metre. */
export function divisionOf(areas: readonly LonLatMultiPolygon[]): ReadonlyMap<DivisionId, DivisionData> {
  const sample = smallData(sampleReference());
  const data: DivisionData = {
    ...sample,
    areas: areas.map((polygons, position) => ({
      code: asId<AreaCode>(`A${position}`),
      name: null,
      parentCode: null,
      polygons,
    })),
    positionOfCode: new Map(areas.map((_, position) => [asId<AreaCode>(`A${position}`), position])),
    index: buildAreaIndex(areas),
  };
  return new Map([[data.division.id, data]]);
}

/** All steps of the placing at once. */
export function placed(content: WeightContent, divisions: ReferenceData['divisions']): Placement {
  const steps = placeWeights(content, divisions);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

export function weightsOf(
  content: WeightContent,
  divisions: ReferenceData['divisions'],
  name = 'Adresser 2025',
): PlacedWeights {
  return placedWeights(placed(content, divisions), { name, source: 'Provkommun' });
}
