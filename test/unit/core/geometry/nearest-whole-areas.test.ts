import { describe, expect, it } from 'vitest';
import { buildAreaIndex } from '../../../../src/core/geometry/area-index.ts';
import { areaShares } from '../../../../src/core/geometry/area-shares.ts';
import type { LonLatPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { nearestWholeAreas } from '../../../../src/core/geometry/nearest-whole-areas.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import { planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';

/** Four areas of 100 m × 100 m side by side. */
const row = buildAreaIndex([0, 1, 2, 3].map((cell) => [planePolygon(rectangle(cell * 100, 0, cell * 100 + 100, 100))]));
const whole = (zone: LonLatPolygon, threshold?: number) =>
  nearestWholeAreas(row, areaShares(row, resolveZoneBoundary([zone]), 0), threshold);

describe('the nearest whole areas', () => {
  it('are those of which the zone holds at least half', () => {
    const found = whole(planePolygon(rectangle(40, 0, 230, 100)));
    expect(found?.positions).toEqual([0, 1]);
    expect(found?.completed.map(({ position }) => position)).toEqual([0]);
    expect(found?.leftOut.map(({ position }) => position)).toEqual([2]);
    expect(found?.gainedM2).toBeCloseTo(4000, 2);
    expect(found?.lostM2).toBeCloseTo(3000, 2);
  });

  it('change nothing where the zone is whole areas already', () => {
    const found = whole(planePolygon(rectangle(0, 0, 200, 100)));
    expect(found).toEqual({ positions: [0, 1], completed: [], leftOut: [], gainedM2: 0, lostM2: 0 });
  });

  it('follow another threshold', () => {
    expect(whole(planePolygon(rectangle(40, 0, 230, 100)), 0.25)?.positions).toEqual([0, 1, 2]);
    expect(whole(planePolygon(rectangle(40, 0, 230, 100)), 0.9)?.positions).toEqual([1]);
  });

  it('are the one area that differs least where the zone holds half of none', () => {
    const found = whole(planePolygon(rectangle(80, 0, 145, 100)));
    expect(found?.positions).toEqual([1]);
    expect(found?.leftOut.map(({ position }) => position)).toEqual([0]);
  });

  it('are none where the zone touches none', () => {
    expect(whole(planePolygon(rectangle(0, 200, 100, 300)))).toBeNull();
  });
});
