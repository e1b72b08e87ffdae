import { describe, expect, it } from 'vitest';
import type { DivisionData } from '../../../../src/core/catalog/reference-data.ts';
import { areaShares } from '../../../../src/core/geometry/area-shares.ts';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import type { WeightContent } from '../../../../src/core/weights/weight-layer.ts';
import { planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';
import { contentOf, divisionOf, placed, planePlace, weightsOf } from '../../../helpers/weight-content.ts';

/** Two squares of 100 m side by side: A0 from 0 to 100 m east, A1 from 100 to 200 m. */
const areas: readonly LonLatMultiPolygon[] = [
  [planePolygon(rectangle(0, 0, 100, 100))],
  [planePolygon(rectangle(100, 0, 200, 100))],
];
const divisions = divisionOf(areas);
const [[division, data]] = [...divisions] as [[DivisionData['division']['id'], DivisionData]];

function peopleIn(content: WeightContent, ...zone: LonLatMultiPolygon) {
  const boundary = resolveZoneBoundary(zone);
  const shares = areaShares(data.index, boundary, 0);
  return weightsOf(content, divisions).peopleShares(division, boundary, shares);
}

function summaryOf(content: WeightContent) {
  return placed(content, divisions).summaries.get(division);
}

const at = (x: number, y: number, count: number) => ({ position: planePlace(x, y), count });
const square = (minX: number, minY: number, maxX: number, maxY: number, count: number) => ({
  polygons: [planePolygon(rectangle(minX, minY, maxX, maxY))],
  count,
});

describe('points with counts', () => {
  const houses = contentOf([at(10, 50, 30), at(20, 50, 30), at(90, 50, 20), at(150, 50, 7)]);

  it('share an area’s people by what lies inside of all that lies in the area', () => {
    const { shareOfPeople, withoutWeights } = peopleIn(houses, planePolygon(rectangle(0, 0, 50, 100)));
    expect([...shareOfPeople]).toEqual([[0, 60 / 80]]);
    expect(withoutWeights.size).toBe(0);
  });

  it('count in one area each, whatever the zone reaches over', () => {
    const { shareOfPeople } = peopleIn(houses, planePolygon(rectangle(80, 0, 160, 100)));
    expect([...shareOfPeople]).toEqual([
      [0, 20 / 80],
      [1, 1],
    ]);
  });

  it('leave a whole area whole', () => {
    const onTheBorder = contentOf([at(100, 50, 5), at(0, 0, 5)]);
    expect(peopleIn(onTheBorder, ...(areas[0] ?? [])).shareOfPeople.get(0)).toBe(1);
  });

  it('leave out who lies in a hole', () => {
    const ring = planePolygon(rectangle(-10, -10, 100, 110), rectangle(5, 40, 15, 60));
    expect(peopleIn(houses, ring).shareOfPeople.get(0)).toBe(50 / 80);
  });

  it('fall back to the surface, and say so, where an area has none or only zeros', () => {
    const oneSided = contentOf([at(150, 50, 4), at(50, 50, 0)]);
    const { shareOfPeople, withoutWeights } = peopleIn(oneSided, planePolygon(rectangle(50, 0, 150, 100)));
    expect(shareOfPeople.get(0)).toBeCloseTo(0.5, 9);
    expect([...withoutWeights]).toEqual([0]);
  });

  it('are told where they lie outside all areas', () => {
    expect(summaryOf(contentOf([at(50, 50, 4), at(-50, 50, 3), at(50, 500, 2)]))).toEqual({
      totalCount: 9,
      outsideCount: 5,
      outsideEntries: 2,
      areasWithoutWeights: 1,
    });
  });
});

describe('cells with counts', () => {
  it('share by the part of each cell inside', () => {
    const cells = contentOf([], [square(0, 0, 50, 100, 30), square(50, 0, 100, 100, 10)]);
    const { shareOfPeople } = peopleIn(cells, planePolygon(rectangle(0, 0, 75, 100)));
    expect(shareOfPeople.get(0)).toBeCloseTo(35 / 40, 9);
  });

  it('are split where the border between two areas runs through them', () => {
    // The middle cell lies by a quarter in A0: 15 of its 60 beside the 10 that are there.
    const cells = contentOf([], [square(0, 0, 20, 100, 10), square(90, 40, 130, 60, 60)]);
    const { shareOfPeople } = peopleIn(cells, planePolygon(rectangle(0, 0, 95, 100)));
    expect(shareOfPeople.get(0)).toBeCloseTo((10 + 7.5) / 25, 9);
    const east = peopleIn(cells, planePolygon(rectangle(110, 0, 190, 100)));
    expect(east.shareOfPeople.get(1)).toBeCloseTo(20 / 30, 9);
  });

  it('with corners inwards, holes and several parts are split as truly', () => {
    // An L over both areas less a hole: in A0 20·100 + 20·20 − 10·20 and 10·100 m², in A1 60·20 m².
    const corner = planePolygon(
      [
        [60, 0],
        [160, 0],
        [160, 20],
        [100, 20],
        [80, 20],
        [80, 100],
        [60, 100],
      ],
      rectangle(65, 30, 75, 50),
    );
    const apart = planePolygon(rectangle(0, 0, 10, 100));
    const cells = contentOf([], [{ polygons: [corner, apart], count: 38 + 0.5 }]);
    const groundM2 = { west: 20 * 100 + 20 * 20 - 10 * 20 + 10 * 100, east: 60 * 20 };
    const all = groundM2.west + groundM2.east;
    const north = peopleIn(cells, planePolygon(rectangle(0, 50, 200, 100)));
    expect(north.shareOfPeople.get(0)).toBeCloseTo((20 * 50 + 10 * 50) / groundM2.west, 9);
    expect(north.shareOfPeople.get(1)).toBeCloseTo(0, 9);
    expect(summaryOf(cells)).toMatchObject({ totalCount: 38.5, outsideCount: 0, outsideEntries: 0 });
    // Coordinates are told to a nanometre: along 600 m of border that is 1e-6 m² of 5 000, 1e-8 of 38.5 people.
    const both = weightsTotal(cells);
    expect(both[0]).toBeCloseTo((38.5 * groundM2.west) / all, 7);
    expect(both[1]).toBeCloseTo((38.5 * groundM2.east) / all, 7);
  });

  it('larger than the areas hold each by its surface', () => {
    const cells = contentOf([], [square(-100, -100, 300, 300, 16)]);
    expect(weightsTotal(cells)[0]).toBeCloseTo(1, 9);
    expect(peopleIn(cells, planePolygon(rectangle(0, 0, 25, 100))).shareOfPeople.get(0)).toBeCloseTo(0.25, 9);
    expect(summaryOf(cells)?.outsideCount).toBeCloseTo(14, 9);
  });

  it('stand beside points in one layer', () => {
    const both = contentOf([at(10, 10, 5)], [square(50, 0, 100, 100, 5)]);
    expect(peopleIn(both, planePolygon(rectangle(0, 0, 75, 100))).shareOfPeople.get(0)).toBeCloseTo(0.75, 9);
  });
});

function weightsTotal(content: WeightContent): readonly number[] {
  return (placed(content, divisions).divisions.get(division)?.areas ?? []).map(({ total }) => total);
}
