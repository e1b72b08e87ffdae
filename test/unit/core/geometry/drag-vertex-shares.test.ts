import { describe, expect, it } from 'vitest';
import { buildAreaIndex } from '../../../../src/core/geometry/area-index.ts';
import type { AreaShare } from '../../../../src/core/geometry/area-shares.ts';
import { areaShares } from '../../../../src/core/geometry/area-shares.ts';
import type { DragVertexShares } from '../../../../src/core/geometry/drag-vertex-shares.ts';
import { dragVertexShares } from '../../../../src/core/geometry/drag-vertex-shares.ts';
import type { VertexPath } from '../../../../src/core/geometry/edit-vertices.ts';
import { moveVertex } from '../../../../src/core/geometry/edit-vertices.ts';
import type { LonLat, LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import type { PlanePoint } from '../../../../src/core/geometry/projection.ts';
import { unprojectPoint } from '../../../../src/core/geometry/projection.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import { PLANE_ORIGIN, planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';

const ACCURACY_M = 5;
const grid = buildAreaIndex(
  Array.from({ length: 16 }, (_, cell) => {
    const [x, y] = [(cell % 4) * 100, Math.floor(cell / 4) * 100];
    return [planePolygon(rectangle(x, y, x + 100, y + 100))];
  }),
);

const place = ([x, y]: PlanePoint): LonLat => unprojectPoint([PLANE_ORIGIN[0] + x, PLANE_ORIGIN[1] + y]);

function startDrag(zone: LonLatMultiPolygon, path: VertexPath): DragVertexShares {
  const drag = dragVertexShares(grid, zone, path, ACCURACY_M);
  if (!drag.ok) throw new Error(drag.problem.code);
  return drag.value;
}

function moved(zone: LonLatMultiPolygon, path: VertexPath, to: LonLat): LonLatMultiPolygon {
  const result = moveVertex(zone, path, to);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function expectSame(found: readonly AreaShare[], expected: readonly AreaShare[]): void {
  expect(found.map(({ position, cut }) => [position, cut])).toEqual(
    expected.map(({ position, cut }) => [position, cut]),
  );
  for (const [order, share] of found.entries()) {
    expect(Math.abs(share.shareOfArea - (expected[order]?.shareOfArea ?? Number.NaN))).toBeLessThan(1e-9);
  }
}

/** Drags one corner through places and compares every step with a full count. */
function expectEveryStep(zone: LonLatMultiPolygon, path: VertexPath, places: readonly PlanePoint[]): void {
  const drag = startDrag(zone, path);
  for (const to of places.map(place)) {
    const boundary = resolveZoneBoundary(moved(zone, path, to));
    expectSame(drag.moveTo(to), areaShares(grid, boundary, ACCURACY_M));
    expect(Math.abs(drag.areaM2 - boundary.areaM2)).toBeLessThan(1e-3);
  }
}

const square = [planePolygon(rectangle(120, 120, 280, 280))];
const withHole = [planePolygon(rectangle(20, 20, 380, 380), rectangle(150, 150, 250, 250))];
const twoParts = [planePolygon(rectangle(20, 20, 180, 380)), planePolygon(rectangle(220, 20, 380, 380))];
const north = { polygon: 0, ring: 0, vertex: 2 };

describe('shares while a corner is dragged', () => {
  it.each<[string, LonLatMultiPolygon, VertexPath, readonly PlanePoint[]]>([
    [
      'a corner goes in and out of areas',
      square,
      north,
      [
        [290, 290],
        [350, 320],
        [395, 395],
        [450, 500],
        [210, 215],
      ],
    ],
    [
      'it goes across the zone, so that the ring turns over',
      square,
      north,
      [
        [130, 130],
        [110, 100],
        [20, 30],
        [300, 300],
      ],
    ],
    [
      'it goes through other edges and back',
      square,
      north,
      [
        [50, 200],
        [60, 210],
        [200, 50],
        [190, 60],
        [290, 290],
      ],
    ],
    [
      'it lands on other corners',
      square,
      north,
      [
        [280, 120],
        [120, 120],
        [120, 280],
        [280, 280],
      ],
    ],
    [
      'it lands on an edge of the zone',
      square,
      north,
      [
        [120, 200],
        [200, 120],
        [270, 275],
      ],
    ],
    [
      'it stays where it is',
      square,
      north,
      [
        [280, 280],
        [280, 280],
      ],
    ],
    [
      'it goes along borders of areas',
      square,
      north,
      [
        [300, 300],
        [300, 200],
        [200, 300],
        [400, 400],
      ],
    ],
    [
      'a corner beside a hole moves',
      withHole,
      north,
      [
        [390, 390],
        [260, 260],
        [300, 300],
      ],
    ],
    [
      'the outer ring sweeps over the hole and back',
      withHole,
      north,
      [
        [100, 100],
        [90, 95],
        [380, 380],
      ],
    ],
    [
      'a corner of the hole moves',
      withHole,
      { polygon: 0, ring: 1, vertex: 2 },
      [
        [300, 310],
        [170, 180],
        [240, 260],
      ],
    ],
    [
      'a hole goes out of its part',
      withHole,
      { polygon: 0, ring: 1, vertex: 2 },
      [
        [420, 420],
        [430, 390],
        [300, 300],
      ],
    ],
    [
      'a part goes over another and back',
      twoParts,
      { polygon: 1, ring: 0, vertex: 3 },
      [
        [100, 300],
        [90, 310],
        [230, 380],
      ],
    ],
    [
      'a spike comes and goes',
      square,
      north,
      [
        [700, 201],
        [120, 280],
        [700, 700],
      ],
    ],
    [
      'the ring falls flat',
      [
        planePolygon([
          [0, 0],
          [300, 0],
          [100, 200],
        ]),
      ],
      north,
      [
        [100, 0],
        [150, 0],
        [150, -50],
        [100, 90],
      ],
    ],
  ])('%s', (_, zone, path, places) => expectEveryStep(zone, path, places));

  it('does not drift over more moves than it takes between counts', () => {
    const drag = startDrag(square, north);
    for (let step = 0; step < 1500; step++) {
      const angle = step * 0.7;
      const to = place([280 + 90 * Math.cos(angle), 280 + 70 * Math.sin(1.3 * angle)]);
      const shares = drag.moveTo(to);
      if (step % 50 !== 0) continue;
      expectSame(shares, areaShares(grid, resolveZoneBoundary(moved(square, north, to)), ACCURACY_M));
    }
  });

  it('a ring with repeated points is counted all the same', () => {
    const zone = [
      planePolygon([
        [50, 50],
        [250, 50],
        [250, 50],
        [250, 250],
        [50, 250],
      ]),
    ];
    expectEveryStep(zone, { polygon: 0, ring: 0, vertex: 3 }, [
      [300, 310],
      [120, 130],
    ]);
  });

  it('refuses a corner that is not there', () => {
    const drag = dragVertexShares(grid, square, { polygon: 0, ring: 0, vertex: 4 }, ACCURACY_M);
    expect(drag.ok ? null : drag.problem.code).toBe('vertex-unknown');
  });

  it('refuses a place that is no number, and goes on', () => {
    const drag = startDrag(square, north);
    expect(() => drag.moveTo([Number.NaN, 59])).toThrow('NaN');
    const to = place([250, 260]);
    expectSame(drag.moveTo(to), areaShares(grid, resolveZoneBoundary(moved(square, north, to)), ACCURACY_M));
  });
});
