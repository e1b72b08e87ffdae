import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DivisionData } from '../../src/core/catalog/reference-data.ts';
import { areaAt } from '../../src/core/geometry/area-at.ts';
import { areaShares } from '../../src/core/geometry/area-shares.ts';
import { boundaryContains } from '../../src/core/geometry/edge-integral.ts';
import type { LonLatPolygon } from '../../src/core/geometry/lon-lat.ts';
import { areaOfPolygonsM2 } from '../../src/core/geometry/measure.ts';
import { projectPoint } from '../../src/core/geometry/projection.ts';
import { resolveZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import type { WeightCell, WeightContent } from '../../src/core/weights/weight-layer.ts';
import { planePolygon, rectangle } from '../helpers/plane-shapes.ts';
import type { CountedPoint } from '../helpers/weight-content.ts';
import { contentOf, divisionOf, planePlace, weightsOf } from '../helpers/weight-content.ts';

/** Three areas of unlike shape that fill 400 × 300 m. */
const areas = [
  [planePolygon(rectangle(0, 0, 130, 300))],
  [
    planePolygon([
      [130, 0],
      [400, 0],
      [400, 90],
      [250, 170],
      [130, 110],
    ]),
  ],
  [
    planePolygon([
      [130, 110],
      [250, 170],
      [400, 90],
      [400, 300],
      [130, 300],
    ]),
  ],
];
const divisions = divisionOf(areas);
const [[division, data]] = [...divisions] as [[DivisionData['division']['id'], DivisionData]];

const count = fc.integer({ min: 0, max: 50 });
const coordinate = (max: number) => fc.double({ min: -20, max, noNaN: true });
const point: fc.Arbitrary<CountedPoint> = fc
  .tuple(coordinate(420), coordinate(320), count)
  .map(([x, y, counted]) => ({ position: planePlace(x, y), count: counted }));
const cell: fc.Arbitrary<WeightCell> = fc
  .tuple(coordinate(400), coordinate(300), fc.double({ min: 1, max: 200, noNaN: true }), count, fc.boolean())
  .map(([x, y, side, counted, isBent]) => ({
    polygons: [isBent ? bent(x, y, side) : square(x, y, side)],
    count: counted,
  }));
const points = fc.array(point, { maxLength: 40 });
const cells = fc.array(cell, { maxLength: 12 });

function square(x: number, y: number, side: number): LonLatPolygon {
  return planePolygon(rectangle(x, y, x + side, y + side));
}

/** An L: three quarters of a square. */
function bent(x: number, y: number, side: number): LonLatPolygon {
  const half = side / 2;
  return planePolygon([
    [x, y],
    [x + side, y],
    [x + side, y + half],
    [x + half, y + half],
    [x + half, y + side],
    [x, y + side],
  ]);
}

function sharesIn(content: WeightContent, zone: LonLatPolygon): readonly number[] {
  const boundary = resolveZoneBoundary([zone]);
  const people = weightsOf(content, divisions).peopleShares(division, boundary, areaShares(data.index, boundary, 0));
  return areas.map((_, position) => people.shareOfPeople.get(position) ?? 0);
}

function expectSame(one: readonly number[], other: readonly number[], tolerance: number): void {
  for (const [position, share] of one.entries()) {
    expect(Math.abs(share - (other[position] ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
  }
}

/** A line from the lower to the upper border parts the ground in two zones. */
const cut = fc.tuple(fc.double({ min: 5, max: 395, noNaN: true }), fc.double({ min: 5, max: 395, noNaN: true }));

describe('people by a weight layer, whatever the layer', () => {
  it('are all there once when zones part the ground', () => {
    fc.assert(
      fc.property(points, cells, cut, (somePoints, someCells, [low, high]) => {
        const content = contentOf(somePoints, someCells);
        const west = planePolygon([
          [-50, -50],
          [low, -50],
          [high, 350],
          [-50, 350],
        ]);
        const east = planePolygon([
          [low, -50],
          [450, -50],
          [450, 350],
          [high, 350],
        ]);
        const sums = sharesIn(content, west).map((share, position) => share + (sharesIn(content, east)[position] ?? 0));
        expectSame(
          sums,
          areas.map(() => 1),
          1e-9,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are those that a count of point by point finds, however many there are', () => {
    const many = fc.array(point, { minLength: 200, maxLength: 400 });
    const zone = fc
      .array(fc.tuple(coordinate(420), coordinate(320)), { minLength: 3, maxLength: 7 })
      .map((corners) => planePolygon(corners));
    fc.assert(
      fc.property(many, zone, (somePoints, polygon) => {
        const boundary = resolveZoneBoundary([polygon]);
        const inside = areas.map(() => 0);
        const total = areas.map(() => 0);
        for (const { position, count: counted } of somePoints) {
          const area = areaAt(data.index, position);
          if (area === null) continue;
          total[area] = (total[area] ?? 0) + counted;
          const [x, y] = projectPoint(position);
          if (boundaryContains(boundary, x, y)) inside[area] = (inside[area] ?? 0) + counted;
        }
        const shares = areaShares(data.index, boundary, 0).filter(({ shareOfArea }) => shareOfArea < 1);
        const people = weightsOf(contentOf(somePoints), divisions).peopleShares(division, boundary, shares);
        for (const { position } of shares.filter((share) => (total[share.position] ?? 0) > 0)) {
          const wanted = (inside[position] ?? 0) / (total[position] ?? 0);
          expect(people.shareOfPeople.get(position)).toBeCloseTo(wanted, 12);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('do not depend on the order of the layer', () => {
    const shuffled = fc.tuple(points, cells).chain(([somePoints, someCells]) =>
      fc.record({
        before: fc.constant(contentOf(somePoints, someCells)),
        after: fc
          .tuple(
            fc.shuffledSubarray(somePoints, { minLength: somePoints.length }),
            fc.shuffledSubarray(someCells, { minLength: someCells.length }),
          )
          .map(([otherPoints, otherCells]) => contentOf(otherPoints, otherCells)),
      }),
    );
    fc.assert(
      fc.property(shuffled, cut, ({ before, after }, [low, high]) => {
        const zone = planePolygon([
          [-50, -50],
          [low, -50],
          [high, 350],
        ]);
        expectSame(sharesIn(before, zone), sharesIn(after, zone), 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it('are the surface itself where the layer is spread evenly over it', () => {
    // Cells tile the ground, each with as many people as it has square metres: sums of the same pieces of ground, so that
    // all that parts the two is rounding: some 1e-9 m² a piece, of areas of 10 000 m² and more.
    const size = fc.double({ min: 30, max: 150, noNaN: true });
    fc.assert(
      fc.property(size, cut, fc.double({ min: 0, max: 30, noNaN: true }), (side, [low, high], shift) => {
        const tiles: WeightCell[] = [];
        for (let x = -shift; x < 400; x += side) {
          for (let y = -shift; y < 300; y += side) {
            const tile = square(x, y, side);
            tiles.push({ polygons: [tile], count: areaOfPolygonsM2([tile]) });
          }
        }
        const zone = planePolygon([
          [-50, -50],
          [low, -50],
          [high, 250],
        ]);
        const boundary = resolveZoneBoundary([zone]);
        const bySurface = areas.map(() => 0);
        for (const { position, shareOfArea } of areaShares(data.index, boundary, 0)) bySurface[position] = shareOfArea;
        expectSame(sharesIn(contentOf([], tiles), zone), bySurface, 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});
