import { featureCollection, intersect, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import { areaShares } from '../../src/core/geometry/area-shares.ts';
import type { LonLatPolygon, LonLatRing } from '../../src/core/geometry/lon-lat.ts';
import { areaOfPolygonsM2 } from '../../src/core/geometry/measure.ts';
import { overlapAreaM2 } from '../../src/core/geometry/overlap-area.ts';
import { projectPoint } from '../../src/core/geometry/projection.ts';
import { intersectShapes } from '../../src/core/geometry/shapes/intersect-shapes.ts';
import { mendSelfCrossing } from '../../src/core/geometry/shapes/mend-self-crossing.ts';
import { subtractShape } from '../../src/core/geometry/shapes/subtract-shape.ts';
import { uniteShapes } from '../../src/core/geometry/shapes/unite-shapes.ts';
import { findSelfCrossings } from '../../src/core/geometry/validity.ts';
import { resolveZoneBoundary, uniteBoundaries } from '../../src/core/geometry/zone-boundary.ts';
import { referenceAreas } from '../helpers/reference-areas.ts';
import { gridRing, starRing, tangledRing } from '../helpers/zone-arbitraries.ts';

/** New corners are rounded to 0.1 mm; over borders of some 100 km that is below this, m². */
const ROUNDED_M2 = 2;

const anyRing = fc.oneof(starRing, tangledRing, gridRing);

function planeArea(ring: readonly (readonly number[])[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let twice = 0;
  for (const [step, [x = 0, y = 0]] of ring.slice(1).entries()) {
    const [beforeX = 0, beforeY = 0] = ring[step] ?? [];
    twice += (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY);
  }
  return Math.abs(twice / 2);
}

/** Null where Turf's clipper gives up with an exception, as it does for a few of many thousand pairs: that says nothing of ours. */
function turfOverlapM2(one: LonLatPolygon, other: LonLatPolygon): number | null {
  const inPlane = (rings: LonLatPolygon) =>
    polygon(rings.map((ring) => ring.map((position) => [...projectPoint(position)])));
  let piece: ReturnType<typeof intersect>;
  try {
    piece = intersect(featureCollection([inPlane(one), inPlane(other)]));
  } catch {
    return null;
  }
  if (piece === null) return 0;
  const parts = piece.geometry.type === 'Polygon' ? [piece.geometry.coordinates] : piece.geometry.coordinates;
  return parts
    .map(([outer = [], ...holes]) => holes.reduce((area, hole) => area - planeArea(hole), planeArea(outer)))
    .reduce((sum, area) => sum + area, 0);
}

describe('the kernel against Turf', () => {
  it('finds the overlap that Turf cuts out of the same projected coordinates, for 200 random simple zones', () => {
    const index = buildAreaIndex(referenceAreas.map((area) => area.polygons));
    let compared = 0;
    let givenUp = 0;
    fc.assert(
      fc.property(starRing, (ring) => {
        const found = new Map(
          areaShares(index, resolveZoneBoundary([[ring]]), 50).map((share) => [share.position, share]),
        );
        for (const [position, area] of referenceAreas.entries()) {
          const [outline] = area.polygons;
          if (outline === undefined || !boxesMeet(ring, outline[0] ?? [])) continue;
          const expectedM2 = turfOverlapM2([ring], outline);
          if (expectedM2 === null) {
            givenUp += 1;
            continue;
          }
          compared += 1;
          const expected = expectedM2 / (index.areaM2[position] ?? Number.NaN);
          expect(Math.abs((found.get(position)?.shareOfArea ?? 0) - expected)).toBeLessThan(1e-9);
        }
      }),
      // To look for a smaller counterexample would take Turf minutes.
      { numRuns: 200, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(1000);
    expect(givenUp).toBeLessThan(compared / 500);
  });
});

describe('shapes, whatever goes in', () => {
  it('a mended shape counts as before and no longer crosses itself', () => {
    fc.assert(
      fc.property(fc.array(anyRing, { minLength: 1, maxLength: 3 }), (rings) => {
        const shape = rings.map((ring) => [ring]);
        const counted = areaOfPolygonsM2(shape);
        const mended = mendSelfCrossing(shape);
        expect(Math.abs((mended.ok ? areaOfPolygonsM2(mended.value) : 0) - counted)).toBeLessThan(ROUNDED_M2);
        if (mended.ok) {
          expect(findSelfCrossings(mended.value)).toEqual([]);
          const sumOfRings = mended.value.flatMap(([outer, ...holes]) => [
            outer === undefined ? 0 : areaOfPolygonsM2([[outer]]),
            ...holes.map((hole) => -areaOfPolygonsM2([[hole]])),
          ]);
          expect(Math.abs(sumOfRings.reduce((sum, area) => sum + area, 0) - counted)).toBeLessThan(ROUNDED_M2);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('union, intersection and difference are as large as what the kernel counts', () => {
    fc.assert(
      fc.property(anyRing, anyRing, (one, other) => {
        const [first, second] = [resolveZoneBoundary([[one]]), resolveZoneBoundary([[other]])];
        const common = overlapAreaM2(first, second);
        const areaOf = (result: ReturnType<typeof uniteShapes>) => (result.ok ? areaOfPolygonsM2(result.value) : 0);
        const union = uniteBoundaries([first, second]).areaM2;
        expect(Math.abs(areaOf(uniteShapes([[[one]], [[other]]])) - union)).toBeLessThan(ROUNDED_M2);
        expect(Math.abs(areaOf(intersectShapes([[one]], [[other]])) - common)).toBeLessThan(ROUNDED_M2);
        expect(Math.abs(areaOf(subtractShape([[one]], [[other]])) - (first.areaM2 - common))).toBeLessThan(ROUNDED_M2);
      }),
      { numRuns: 120 },
    );
  });
});

function boxesMeet(one: LonLatRing, other: LonLatRing): boolean {
  return [0, 1].every((axis) => {
    const [first, second] = [one, other].map((ring) => ring.map((position) => position[axis] ?? 0));
    return (
      Math.min(...(first ?? [])) <= Math.max(...(second ?? [])) &&
      Math.min(...(second ?? [])) <= Math.max(...(first ?? []))
    );
  });
}
