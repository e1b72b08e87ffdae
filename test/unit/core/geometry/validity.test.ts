import { describe, expect, it } from 'vitest';
import type { PlanePoint } from '../../../../src/core/geometry/projection.ts';
import { projectPoint } from '../../../../src/core/geometry/projection.ts';
import { findSelfCrossings } from '../../../../src/core/geometry/validity.ts';
import { PLANE_ORIGIN, planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';
import { referenceAreas, referenceZones } from '../../../helpers/reference-areas.ts';

function crossingsOf(...corners: readonly PlanePoint[]): readonly (readonly number[])[] {
  return findSelfCrossings([planePolygon(corners)]).map(({ position }) => {
    const [x, y] = projectPoint(position);
    return [Math.round((x - PLANE_ORIGIN[0]) * 1000) / 1000, Math.round((y - PLANE_ORIGIN[1]) * 1000) / 1000];
  });
}

describe('places where a border crosses itself', () => {
  it('a bow-tie crosses itself once, in its middle', () => {
    expect(crossingsOf([0, 0], [200, 200], [200, 0], [0, 200])).toEqual([[100, 100]]);
  });

  it('a pentagram crosses itself five times', () => {
    const star = [0, 2, 4, 1, 3].map((step): PlanePoint => {
      const angle = (step * 2 * Math.PI) / 5;
      return [100 * Math.cos(angle), 100 * Math.sin(angle)];
    });
    expect(crossingsOf(...star)).toHaveLength(5);
  });

  it('a figure of eight through one shared corner crosses itself there', () => {
    expect(crossingsOf([0, 0], [100, 100], [200, 200], [200, 0], [100, 100], [0, 200])).toEqual([[100, 100]]);
  });

  it('a ring that only touches itself does not cross', () => {
    expect(crossingsOf([0, 0], [100, 100], [200, 0], [200, 200], [100, 100.5], [0, 200])).toEqual([]);
    expect(crossingsOf([0, 0], [200, 0], [200, 200], [100, 0], [0, 200])).toEqual([]);
  });

  it('two lobes that meet in a corner do not cross', () => {
    expect(crossingsOf([0, 0], [100, 100], [200, 0], [200, 200], [100, 100], [0, 200])).toEqual([]);
  });

  it('names the part and the ring', () => {
    const [found] = findSelfCrossings([
      planePolygon(rectangle(0, 0, 100, 100)),
      planePolygon(rectangle(200, 0, 500, 300), [
        [250, 50],
        [350, 150],
        [350, 50],
        [250, 150],
      ]),
    ]);
    expect(found).toMatchObject({ part: 1, ring: 1 });
  });

  it('no area of a real division crosses itself', () => {
    expect(referenceAreas.flatMap((area) => findSelfCrossings(area.polygons))).toEqual([]);
  });

  it('of the reference zones only the bow-ties do', () => {
    const kinds = referenceZones.filter((zone) => findSelfCrossings(zone.polygons).length > 0).map((zone) => zone.kind);
    expect(kinds).toEqual(referenceZones.map((zone) => zone.kind).filter((kind) => kind === 'bowtie'));
  });
});
