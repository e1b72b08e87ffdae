import { describe, expect, it } from 'vitest';
import { buildAreaIndex } from '../../../../src/core/geometry/area-index.ts';
import { areaShares } from '../../../../src/core/geometry/area-shares.ts';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../../../src/core/geometry/projection.ts';
import { projectPoint, unprojectPoint } from '../../../../src/core/geometry/projection.ts';
import {
  boundaryFromAreas,
  resolveZoneBoundary,
  uniteBoundaries,
} from '../../../../src/core/geometry/zone-boundary.ts';
import { planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';
import { referenceAreas, referenceZones } from '../../../helpers/reference-areas.ts';

const ACCURACY_M = 50;
const index = buildAreaIndex(referenceAreas.map((area) => area.polygons));

function sharesByCode(zone: LonLatMultiPolygon): Map<string, number> {
  const shares = areaShares(index, resolveZoneBoundary(zone), ACCURACY_M);
  return new Map(shares.map((share) => [referenceAreas[share.position]?.deso ?? '', share.shareOfArea]));
}

describe('area shares over the real areas', () => {
  it.each(referenceZones)('zone $id ($kind) agrees with GEOS within 1e-9', ({ polygons, shares, areaM2 }) => {
    const found = sharesByCode(polygons);
    expect([...found.keys()].sort()).toEqual(Object.keys(shares).sort());
    for (const [code, share] of Object.entries(shares)) {
      expect(Math.abs((found.get(code) ?? 0) - share), code).toBeLessThan(1e-9);
    }
    expect(Number(resolveZoneBoundary(polygons).areaM2.toPrecision(9))).toBe(areaM2);
  });

  it('gives every area of a union of areas exactly 1 and touches no neighbour', () => {
    const chosen = referenceAreas.flatMap((area, position) => (area.regso === '1880R029' ? [position] : []));
    expect(chosen.length).toBeGreaterThan(1);
    const shares = areaShares(index, boundaryFromAreas(index, chosen), ACCURACY_M);
    expect(shares.map((share) => share.position)).toEqual(chosen);
    expect(shares.every((share) => share.shareOfArea === 1 && !share.cut)).toBe(true);
  });

  it('gives exactly 1 to every area of a zone that copies one area, drawn by hand', () => {
    for (const [position, area] of referenceAreas.entries()) {
      const shares = areaShares(index, resolveZoneBoundary(area.polygons), ACCURACY_M);
      expect(shares.map((share) => [share.position, share.shareOfArea, share.cut])).toEqual([[position, 1, false]]);
    }
  });

  it('unites all areas without loss: the union is as large as their sum', () => {
    const everything = boundaryFromAreas(index, [...referenceAreas.keys()]);
    expect(Math.abs(everything.areaM2 - index.areaM2.reduce((sum, area) => sum + area, 0))).toBeLessThan(0.01);
  });

  it('lists areas in division order', () => {
    const positions = areaShares(index, boundaryFromAreas(index, [90, 3, 41]), ACCURACY_M).map(
      (share) => share.position,
    );
    expect(positions).toEqual([3, 41, 90]);
  });

  it('finds nothing far away', () => {
    expect(
      sharesByCode([
        [
          [
            [20, 65],
            [21, 65],
            [21, 66],
            [20, 65],
          ],
        ],
      ]).size,
    ).toBe(0);
  });

  it('finds nothing over a division without areas', () => {
    expect(areaShares(buildAreaIndex([]), boundaryFromAreas(index, [0]), ACCURACY_M)).toEqual([]);
  });
});

describe('which areas count as cut', () => {
  const vivalla = referenceAreas.flatMap((area, position) => (area.regso === '1880R029' ? [position] : []));
  const outline = outlineOf(vivalla);

  it.each([10, -10])(
    'a zone %d m outside the border of Vivalla cuts none of its areas nor its neighbours',
    (offsetM) => {
      const zone = resolveZoneBoundary([[offsetRing(outline, offsetM)]]);
      expect(Math.sign(zone.areaM2 - boundaryFromAreas(index, vivalla).areaM2)).toBe(Math.sign(offsetM));
      const shares = areaShares(index, zone, ACCURACY_M);
      expect(shares.some((share) => share.shareOfArea < 1)).toBe(true);
      expect(shares.filter((share) => share.cut)).toEqual([]);
      // Were the borders known to 2 m, 10 m would say something.
      expect(areaShares(index, zone, 2).some((share) => share.cut)).toBe(true);
    },
  );

  it('a zone through the middle of an area cuts it', () => {
    const twoAreas = buildAreaIndex([
      [planePolygon(rectangle(0, 0, 1000, 1000))],
      [planePolygon(rectangle(1000, 0, 2000, 1000))],
    ]);
    const shares = areaShares(
      twoAreas,
      resolveZoneBoundary([planePolygon(rectangle(-500, -500, 400, 1500))]),
      ACCURACY_M,
    );
    expect(shares.map((share) => [share.position, share.cut])).toEqual([[0, true]]);
  });

  it('a strip that a border shift of the stated accuracy explains is no cut, a wider one is', () => {
    const oneArea = buildAreaIndex([[planePolygon(rectangle(0, 0, 4000, 4000))]]);
    const cutAt = (depth: number) =>
      areaShares(oneArea, resolveZoneBoundary([planePolygon(rectangle(-100, -100, depth, 5000))]), ACCURACY_M)[0]?.cut;
    expect(cutAt(45)).toBe(false);
    expect(cutAt(60)).toBe(true);
    expect(cutAt(3940)).toBe(true);
    expect(cutAt(3955)).toBe(false);
  });

  it('a zone strictly within one area cuts it', () => {
    const oneArea = buildAreaIndex([[planePolygon(rectangle(0, 0, 4000, 4000))]]);
    const inside = resolveZoneBoundary([planePolygon(rectangle(1990, 1990, 2010, 2010))]);
    expect(areaShares(oneArea, inside, ACCURACY_M)[0]?.cut).toBe(true);
  });
});

describe('ugly shapes', () => {
  const grid = buildAreaIndex(
    Array.from({ length: 16 }, (_, cell) => {
      const x = (cell % 4) * 100;
      const y = Math.floor(cell / 4) * 100;
      return [planePolygon(rectangle(x, y, x + 100, y + 100))];
    }),
  );
  const overlapM2 = (zone: LonLatMultiPolygon) =>
    areaShares(grid, resolveZoneBoundary(zone), 0).reduce((sum, share) => sum + share.overlapM2, 0);
  const zoneOf = (...corners: readonly PlanePoint[]) => [planePolygon(corners)];

  it.each<[string, LonLatMultiPolygon, number]>([
    ['a bow-tie counts both lobes', zoneOf([0, 0], [200, 200], [200, 0], [0, 200]), 20000],
    ['a spike adds nothing', zoneOf([0, 0], [100, 0], [100, 100], [300, 300], [100, 100], [0, 100]), 10000],
    ['a vertical spike adds nothing', zoneOf([0, 0], [100, 0], [100, 350], [100, 100], [0, 100]), 10000],
    ['duplicate points change nothing', zoneOf([0, 0], [0, 0], [150, 0], [150, 0], [150, 150], [0, 150]), 22500],
    ['a ring walked twice cancels by even-odd', zoneOf(...rectangle(0, 0, 100, 100), ...rectangle(0, 0, 100, 100)), 0],
    [
      'a figure of eight through a shared vertex counts both lobes',
      zoneOf([0, 0], [100, 100], [200, 200], [200, 0], [100, 100], [0, 200]),
      20000,
    ],
    [
      'two lobes that meet in a corner count both',
      zoneOf([0, 0], [100, 100], [200, 0], [200, 200], [100, 100], [0, 200]),
      20000,
    ],
    ['a flat ring holds nothing', zoneOf([0, 0], [200, 100], [400, 200]), 0],
    ['a single point holds nothing', zoneOf([50, 50], [50, 50], [50, 50]), 0],
    ['a pentagram leaves its middle out', zoneOf(...pentagram(200, 200, 150)), pentagramTips(150)],
    [
      'two overlapping parts count once',
      [planePolygon(rectangle(0, 0, 200, 200)), planePolygon(rectangle(100, 0, 300, 200))],
      60000,
    ],
    [
      'the same part twice counts once',
      [planePolygon(rectangle(0, 0, 200, 200)), planePolygon(rectangle(0, 0, 200, 200))],
      40000,
    ],
    [
      'parts that share an edge add up',
      [planePolygon(rectangle(0, 0, 150, 200)), planePolygon(rectangle(150, 0, 300, 200))],
      60000,
    ],
    ['a hole is taken away', [planePolygon(rectangle(0, 0, 300, 300), rectangle(50, 50, 250, 250))], 50000],
    [
      'a hole on the border is taken away',
      [planePolygon(rectangle(0, 0, 300, 300), rectangle(0, 100, 200, 200))],
      70000,
    ],
    ['a hole outside takes nothing', [planePolygon(rectangle(0, 0, 100, 100), rectangle(200, 200, 300, 300))], 10000],
    [
      'a hole in one part does not empty the other',
      [
        planePolygon(rectangle(0, 0, 300, 300), rectangle(100, 100, 200, 200)),
        planePolygon(rectangle(100, 100, 200, 200)),
      ],
      90000,
    ],
    [
      'overlapping holes are taken away once',
      [planePolygon(rectangle(0, 0, 300, 300), rectangle(50, 50, 150, 150), rectangle(100, 50, 250, 150))],
      70000,
    ],
  ])('%s', (_, zone, expectedM2) => {
    expect(Math.abs(resolveZoneBoundary(zone).areaM2 - expectedM2)).toBeLessThan(0.001);
    expect(Math.abs(overlapM2(zone) - expectedM2)).toBeLessThan(0.001);
  });

  it('a vertical edge alone in the box of an area is seen', () => {
    const shares = areaShares(grid, resolveZoneBoundary([planePolygon(rectangle(-1000, -1000, 50, 1000))]), 0);
    expect(shares.map((share) => share.position)).toEqual([0, 4, 8, 12]);
    for (const share of shares) expect(Math.abs(share.shareOfArea - 0.5)).toBeLessThan(1e-9);
  });

  it('an exactly vertical border that two shapes share is no overlap', () => {
    // x = 0 lies on the central meridian, where the projection gives the very same easting at every latitude.
    expect(areaShares(grid, resolveZoneBoundary([planePolygon(rectangle(-300, 50, 0, 250))]), 0)).toEqual([]);
    const halfOut = areaShares(grid, resolveZoneBoundary([planePolygon(rectangle(0, -50, 100, 50))]), 0);
    expect(halfOut.map((share) => share.position)).toEqual([0]);
    expect(Math.abs((halfOut[0]?.shareOfArea ?? 0) - 0.5)).toBeLessThan(1e-9);
  });

  it('zones that overlap count once together', () => {
    const united = uniteBoundaries([
      resolveZoneBoundary([planePolygon(rectangle(0, 0, 200, 200))]),
      resolveZoneBoundary([planePolygon(rectangle(100, 100, 300, 300))]),
      resolveZoneBoundary([planePolygon(rectangle(0, 0, 200, 200))]),
    ]);
    expect(Math.abs(united.areaM2 - 70000)).toBeLessThan(0.001);
  });

  it.each<[string, readonly (readonly PlanePoint[])[], number]>([
    ['a side that two share whole', [rectangle(0, 0, 200, 200), rectangle(0, 0, 200, 100)], 40000],
    [
      'a side that three share whole',
      [rectangle(0, 0, 200, 100), rectangle(0, 0, 200, 200), rectangle(0, 0, 200, 50)],
      40000,
    ],
    ['a side that two share in part', [rectangle(0, 0, 200, 200), rectangle(50, 0, 300, 100)], 50000],
    [
      'a side that the one leaves and the other enters',
      [rectangle(0, 0, 200, 200), rectangle(0, 200, 200, 300)],
      60000,
    ],
  ])('%s, exactly, is no hole in what they hold together', (_, rings, expectedM2) => {
    const zones = rings.map((ring) => resolveZoneBoundary([planePolygon(ring)]));
    for (const order of [zones, zones.toReversed()]) {
      const united = uniteBoundaries(order);
      expect(Math.abs(united.areaM2 - expectedM2)).toBeLessThan(0.001);
      const sharesM2 = areaShares(grid, united, 0).reduce((sum, share) => sum + share.overlapM2, 0);
      expect(Math.abs(sharesM2 - expectedM2)).toBeLessThan(0.001);
    }
  });

  it('no zones together hold nothing', () => {
    expect(areaShares(grid, uniteBoundaries([]), 0)).toEqual([]);
  });

  it('a coordinate that is no number is refused by name', () => {
    expect(() =>
      resolveZoneBoundary([
        [
          [
            [Number.NaN, 59],
            [15, 59],
            [15, 60],
            [Number.NaN, 59],
          ],
        ],
      ]),
    ).toThrow('NaN');
  });
});

function pentagram(centreX: number, centreY: number, radius: number): readonly PlanePoint[] {
  return [0, 2, 4, 1, 3].map((step) => {
    const angle = Math.PI / 2 + (step * 2 * Math.PI) / 5;
    return [centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle)];
  });
}

/** A pentagram is its inner pentagon and five tips; the star's outline alone has area 5·R·r·sin 36°. */
function pentagramTips(radius: number): number {
  const inner = (radius * Math.cos((2 * Math.PI) / 5)) / Math.cos(Math.PI / 5);
  const star = 5 * radius * inner * Math.sin(Math.PI / 5);
  const pentagon = (5 / 2) * inner * inner * Math.sin((2 * Math.PI) / 5);
  return star - pentagon;
}

/** The outer border of several areas as one plane ring, linked from edges that only one of them has. */
function outlineOf(positions: readonly number[]): readonly PlanePoint[] {
  const key = (point: PlanePoint) => point.join(' ');
  const next = new Map<string, { from: PlanePoint; to: PlanePoint }>();
  for (const position of positions) {
    for (const ring of referenceAreas[position]?.polygons.flat() ?? []) {
      const points = ring.map(projectPoint);
      points.slice(1).forEach((to, step) => {
        const from = points[step];
        if (from !== undefined) next.set(`${key(from)}>${key(to)}`, { from, to });
      });
    }
  }
  const outer = new Map(
    [...next.values()]
      .filter(({ from, to }) => !next.has(`${key(to)}>${key(from)}`))
      .map((edge) => [key(edge.from), edge]),
  );
  const [first] = outer.values();
  const ring: PlanePoint[] = [];
  for (let edge = first; edge !== undefined && ring.length < outer.size; edge = outer.get(key(edge.to)))
    ring.push(edge.from);
  return ring;
}

/** Moves every corner of a clockwise ring outwards along the bisector of its edges' normals. */
function offsetRing(ring: readonly PlanePoint[], distanceM: number) {
  const moved = ring.map(([x, y], corner) => {
    const before = ring.at(corner - 1) ?? [x, y];
    const after = ring[(corner + 1) % ring.length] ?? [x, y];
    const normals = [
      [before, [x, y]],
      [[x, y], after],
    ].map(([from = [0, 0], to = [0, 0]]) => {
      const [dx, dy] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)];
      return [-dy / Math.hypot(dx, dy), dx / Math.hypot(dx, dy)] as const;
    });
    const [nx, ny] = [(normals[0]?.[0] ?? 0) + (normals[1]?.[0] ?? 0), (normals[0]?.[1] ?? 0) + (normals[1]?.[1] ?? 0)];
    const length = Math.hypot(nx, ny);
    return unprojectPoint([x + (distanceM * nx) / length, y + (distanceM * ny) / length]);
  });
  return moved.concat(moved.slice(0, 1));
}
