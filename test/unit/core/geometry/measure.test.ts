import { describe, expect, it } from 'vitest';
import { areaAt } from '../../../../src/core/geometry/area-at.ts';
import { buildAreaIndex } from '../../../../src/core/geometry/area-index.ts';
import {
  areaOfPolygonsM2,
  boxOfPolygons,
  centreOfBox,
  perimeterOfPolygonsM,
  polygonsContain,
} from '../../../../src/core/geometry/measure.ts';
import { nearestBorderPoint } from '../../../../src/core/geometry/nearest-border-point.ts';
import { overlapAreaM2 } from '../../../../src/core/geometry/overlap-area.ts';
import { projectPoint, unprojectPoint } from '../../../../src/core/geometry/projection.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import { PLANE_ORIGIN, planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';
import { referenceAreas } from '../../../helpers/reference-areas.ts';

const place = (x: number, y: number) => unprojectPoint([PLANE_ORIGIN[0] + x, PLANE_ORIGIN[1] + y]);
const frame = [planePolygon(rectangle(0, 0, 300, 300), rectangle(100, 100, 200, 200))];

describe('measures of a shape', () => {
  it('area and perimeter count holes', () => {
    expect(areaOfPolygonsM2(frame)).toBeCloseTo(80000, 3);
    expect(perimeterOfPolygonsM(frame)).toBeCloseTo(1600, 5);
  });

  it('the box reaches to the outermost positions, and a shape without any has none', () => {
    expect(
      boxOfPolygons([
        [
          [
            [15, 60],
            [16, 59],
            [15.5, 61],
            [15, 60],
          ],
        ],
      ]),
    ).toEqual({ west: 15, south: 59, east: 16, north: 61 });
    expect(boxOfPolygons([])).toBeNull();
    expect(centreOfBox({ west: 15, south: 59, east: 16, north: 61 })).toEqual([15.5, 60]);
  });

  it('a place in a hole or outside is not inside', () => {
    expect(polygonsContain(frame, place(50, 50))).toBe(true);
    expect(polygonsContain(frame, place(150, 150))).toBe(false);
    expect(polygonsContain(frame, place(350, 150))).toBe(false);
  });

  it('the overlap of two zones is their common area, whichever comes first', () => {
    const one = resolveZoneBoundary(frame);
    const other = resolveZoneBoundary([planePolygon(rectangle(150, -50, 400, 150))]);
    expect(overlapAreaM2(one, other)).toBeCloseTo(150 * 150 - 50 * 50, 3);
    expect(overlapAreaM2(other, one)).toBeCloseTo(150 * 150 - 50 * 50, 3);
    expect(overlapAreaM2(one, resolveZoneBoundary([planePolygon(rectangle(400, 0, 500, 100))]))).toBe(0);
  });
});

describe('areas at a place', () => {
  const index = buildAreaIndex(referenceAreas.map((area) => area.polygons));

  it('finds an area by a place inside it, enclaves too', () => {
    for (const [position, area] of referenceAreas.entries()) {
      const corners = area.polygons[0]?.[0] ?? [];
      const inside = corners
        .slice(2)
        .map(
          (corner, step) =>
            [(corner[0] + (corners[step]?.[0] ?? 0)) / 2, (corner[1] + (corners[step]?.[1] ?? 0)) / 2] as const,
        )
        .find((middle) => polygonsContain(area.polygons, middle));
      expect(inside && areaAt(index, inside)).toBe(position);
    }
  });

  it('finds none outside', () => {
    expect(areaAt(index, [18, 59.3])).toBeNull();
    expect(areaAt(buildAreaIndex([]), [15.2, 59.3])).toBeNull();
  });
});

describe('snapping to borders', () => {
  const index = buildAreaIndex([[planePolygon(rectangle(0, 0, 1000, 1000))]]);

  it('prefers a vertex to a nearer edge', () => {
    expect(nearestBorderPoint(index, place(8, 1), 10)).toMatchObject({ kind: 'vertex' });
  });

  it('takes the nearest point of an edge where no vertex is near', () => {
    const snapped = nearestBorderPoint(index, place(500, 7), 10);
    expect(snapped?.kind).toBe('edge');
    expect(snapped?.distanceM).toBeCloseTo(7, 6);
    const [x, y] = projectPoint(snapped?.position ?? [0, 0]);
    expect(x - PLANE_ORIGIN[0]).toBeCloseTo(500, 3);
    expect(y - PLANE_ORIGIN[1]).toBeCloseTo(0, 3);
  });

  it('finds nothing beyond the tolerance', () => {
    expect(nearestBorderPoint(index, place(500, 20), 10)).toBeNull();
    expect(nearestBorderPoint(buildAreaIndex([]), place(0, 0), 10)).toBeNull();
  });

  it('gives back the very vertex of the source, so that snapped borders coincide', () => {
    const areas = buildAreaIndex(referenceAreas.map((area) => area.polygons));
    for (const corner of referenceAreas.flatMap((area) => area.polygons[0]?.[0]?.slice(0, 3) ?? [])) {
      const snapped = nearestBorderPoint(areas, [corner[0] + 1e-7, corner[1] - 1e-7], 0.5);
      expect(snapped?.position).toEqual(corner);
    }
  });
});
