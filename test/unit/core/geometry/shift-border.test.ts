import { describe, expect, it } from 'vitest';
import { areaOfPolygonsM2 } from '../../../../src/core/geometry/measure.ts';
import { overlapAreaM2 } from '../../../../src/core/geometry/overlap-area.ts';
import { shiftBorder } from '../../../../src/core/geometry/shapes/shift-border.ts';
import { findSelfCrossings } from '../../../../src/core/geometry/validity.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import { planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';
import { referenceAreas } from '../../../helpers/reference-areas.ts';

const block = [planePolygon(rectangle(0, 0, 2000, 1000))];

describe('a border shifted', () => {
  // Outwards the sides move and the corners become quarters of a circle.
  it.each([
    [50, 2000 * 1000 + 50 * 6000 + Math.PI * 50 ** 2],
    [100, 2000 * 1000 + 100 * 6000 + Math.PI * 100 ** 2],
    [-50, 1900 * 900],
    [-100, 1800 * 800],
  ])('by %d m holds what it should', (distanceM, expectedM2) => {
    const shifted = shiftBorder(block, distanceM);
    const areaM2 = shifted.ok ? areaOfPolygonsM2(shifted.value) : Number.NaN;
    expect(Math.abs(areaM2 / expectedM2 - 1)).toBeLessThan(0.001);
  });

  it('shrinks holes outwards and fills those that are narrow', () => {
    const withHoles = [
      planePolygon(rectangle(0, 0, 2000, 1000), rectangle(100, 100, 500, 500), rectangle(900, 900, 980, 980)),
    ];
    const shifted = shiftBorder(withHoles, 50);
    expect(shifted.ok ? shifted.value.map((polygon) => polygon.length) : null).toEqual([2]);
  });

  it('joins parts that come to meet, and parts a shape at its waist', () => {
    const twoBlocks = [planePolygon(rectangle(0, 0, 500, 500)), planePolygon(rectangle(560, 0, 1000, 500))];
    const joined = shiftBorder(twoBlocks, 50);
    expect(joined.ok ? joined.value.length : 0).toBe(1);
    const waist = [
      planePolygon([
        [0, 0],
        [400, 0],
        [400, 180],
        [800, 180],
        [800, 0],
        [1200, 0],
        [1200, 400],
        [800, 400],
        [800, 220],
        [400, 220],
        [400, 400],
        [0, 400],
      ]),
    ];
    const parted = shiftBorder(waist, -50);
    expect(parted.ok ? parted.value.length : 0).toBe(2);
  });

  it('leaves nothing of a shape that is nowhere wide enough', () => {
    const shifted = shiftBorder([planePolygon(rectangle(0, 0, 2000, 90))], -50);
    expect(shifted.ok ? null : shifted.problem.code).toBe('zone-nothing-left');
  });

  it('counts a bow-tie as its two lobes', () => {
    const bowTie = [
      planePolygon([
        [0, 0],
        [1000, 1000],
        [1000, 0],
        [0, 1000],
      ]),
    ];
    const shifted = shiftBorder(bowTie, 50);
    const held = shifted.ok ? overlapAreaM2(resolveZoneBoundary(shifted.value), resolveZoneBoundary(bowTie)) : 0;
    expect(Math.abs(held - 500_000)).toBeLessThan(1);
  });

  it('by nothing is the shape itself, mended', () => {
    const shifted = shiftBorder(block, 0);
    expect(shifted.ok ? areaOfPolygonsM2(shifted.value) : 0).toBeCloseTo(areaOfPolygonsM2(block), 1);
  });

  it('keeps every real area inside itself grown, and itself shrunk inside it', () => {
    for (const { polygons } of referenceAreas.slice(0, 20)) {
      const own = resolveZoneBoundary(polygons);
      const grown = shiftBorder(polygons, 50);
      expect(grown.ok && Math.abs(overlapAreaM2(resolveZoneBoundary(grown.value), own) - own.areaM2) < 1).toBe(true);
      const shrunk = shiftBorder(polygons, -50);
      if (!shrunk.ok) continue;
      const inner = resolveZoneBoundary(shrunk.value);
      expect(Math.abs(overlapAreaM2(inner, own) - inner.areaM2)).toBeLessThan(1);
      expect(findSelfCrossings(shrunk.value)).toEqual([]);
    }
  });
});
