import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { areaShares, overlapOfArea } from '../../src/core/geometry/area-shares.ts';
import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { overlapAreaM2 } from '../../src/core/geometry/overlap-area.ts';
import type { ZoneBoundary } from '../../src/core/geometry/zone-boundary.ts';
import { boundaryFromAreas, resolveZoneBoundary, uniteBoundaries } from '../../src/core/geometry/zone-boundary.ts';
import { referenceAreas } from '../helpers/reference-areas.ts';
import { asPolygon, gridRing, snappedRing, starRing, tangledRing } from '../helpers/zone-arbitraries.ts';

const shapes = referenceAreas.map((area) => area.polygons);
const index = buildAreaIndex(shapes);
const coverage = boundaryFromAreas(index, [...shapes.keys()]);
const corners = shapes.flatMap((polygons) => polygons.flat(2));

const anyRing = fc.oneof(
  starRing,
  tangledRing,
  gridRing,
  snappedRing(corners, 0),
  snappedRing(corners, 1e-9),
  snappedRing(corners, 1e-5),
  fc.constantFrom(...shapes.flatMap((polygons) => polygons.flat())),
);
const anyZone: fc.Arbitrary<LonLatMultiPolygon> = fc.oneof(
  { weight: 3, arbitrary: anyRing.map((ring) => [asPolygon(ring)]) },
  { weight: 1, arbitrary: fc.array(fc.array(anyRing, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }) },
);

function sharesOf(zone: ZoneBoundary): readonly number[] {
  const shares = new Array<number>(index.areaCount).fill(0);
  for (const share of areaShares(index, zone, 50)) shares[share.position] = share.shareOfArea;
  return shares;
}

function expectSame(one: readonly number[], other: readonly number[]): void {
  expect(one.length).toBe(other.length);
  for (const [position, share] of one.entries())
    expect(Math.abs(share - (other[position] ?? Number.NaN))).toBeLessThan(1e-9);
}

function totalOverlapM2(zone: ZoneBoundary): number {
  return areaShares(index, zone, 50).reduce((sum, share) => sum + share.overlapM2, 0);
}

describe('area shares, whatever the zone', () => {
  it('add up to the part of the zone inside the coverage', () => {
    fc.assert(
      fc.property(anyZone, (polygons) => {
        const zone = resolveZoneBoundary(polygons);
        expect(Math.abs(totalOverlapM2(zone) - overlapAreaM2(zone, coverage))).toBeLessThan(0.01);
      }),
      { numRuns: 250 },
    );
  });

  it('lie above 0 and at most at 1, and before clamping within 1e-9 of that', () => {
    fc.assert(
      fc.property(anyZone, (polygons) => {
        const zone = resolveZoneBoundary(polygons);
        expect(zone.areaM2).toBeGreaterThanOrEqual(0);
        for (const { position, shareOfArea, overlapM2 } of areaShares(index, zone, 50)) {
          expect(shareOfArea > 0 && shareOfArea <= 1 && overlapM2 > 0).toBe(true);
          const raw = overlapOfArea(index, position, zone).overlapM2 / (index.areaM2[position] ?? 0);
          expect(raw > -1e-9 && raw < 1 + 1e-9).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('do not depend on the order of the areas', () => {
    const order = fc.shuffledSubarray([...shapes.keys()], { minLength: shapes.length });
    fc.assert(
      fc.property(anyZone, order, (polygons, positions) => {
        const zone = resolveZoneBoundary(polygons);
        const shuffled = buildAreaIndex(positions.map((position) => shapes[position] ?? []));
        const shares = new Array<number>(shapes.length).fill(0);
        for (const share of areaShares(shuffled, zone, 50)) shares[positions[share.position] ?? -1] = share.shareOfArea;
        expect(shares).toEqual(sharesOf(zone));
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on direction, first corner or repeated points of the ring', () => {
    fc.assert(
      fc.property(anyRing, fc.nat(), fc.nat(), (ring, start, repeated) => {
        const open = ring.slice(0, -1);
        const first = start % open.length;
        const turned = [...open.slice(first), ...open.slice(0, first)];
        const doubled = turned.toSpliced(repeated % turned.length, 0, turned[repeated % turned.length] ?? [15, 59]);
        const expected = sharesOf(resolveZoneBoundary([[ring]]));
        for (const variant of [turned, [...turned].reverse(), doubled]) {
          expectSame(sharesOf(resolveZoneBoundary([[[...variant, ...variant.slice(0, 1)]]])), expected);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('count what several zones have in common once', () => {
    fc.assert(
      fc.property(anyZone, anyZone, (one, other) => {
        const [first, second] = [resolveZoneBoundary(one), resolveZoneBoundary(other)];
        const together = uniteBoundaries([first, second]);
        expect(Math.abs(together.areaM2 + overlapAreaM2(first, second) - first.areaM2 - second.areaM2)).toBeLessThan(
          0.01,
        );
        const asParts = resolveZoneBoundary([...one, ...other]);
        expectSame(sharesOf(asParts), sharesOf(together));
        expectSame(sharesOf(uniteBoundaries([first, second, first])), sharesOf(together));
      }),
      { numRuns: 60 },
    );
  });

  it('are exactly 1 for the areas of a union of areas, and nothing else is touched', () => {
    const positions = fc.uniqueArray(fc.nat({ max: shapes.length - 1 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(positions, (chosen) => {
        const shares = areaShares(index, boundaryFromAreas(index, chosen), 50);
        expect(shares.map((share) => share.position)).toEqual(chosen.toSorted((one, other) => one - other));
        expect(shares.every((share) => share.shareOfArea === 1 && !share.cut)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('of a zone and of the rest of the coverage add up to 1', () => {
    fc.assert(
      fc.property(starRing, (ring) => {
        const inside = sharesOf(resolveZoneBoundary([[ring]]));
        const rest = sharesOf(resolveZoneBoundary([[FRAME, ring]]));
        for (const [position, share] of inside.entries())
          expect(Math.abs(share + (rest[position] ?? 0) - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

/** Far around all areas. */
const FRAME = [
  [14, 58.5],
  [16.5, 58.5],
  [16.5, 60],
  [14, 60],
  [14, 58.5],
] as const;
