import { describe, expect, it } from 'vitest';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { areaOfPolygonsM2 } from '../../../../src/core/geometry/measure.ts';
import { commonGrounds, commonPiece } from '../../../../src/core/overlap/common-ground.ts';
import { box, ledgerZone } from '../../../helpers/overlap-cases.ts';
import { turfOverlapM2 } from '../../../helpers/plane-area.ts';
import { planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';

function groundsOf(...shapes: readonly LonLatMultiPolygon[]) {
  const zones = shapes.map((shape, place) => ledgerZone(String.fromCharCode(97 + place), shape));
  return commonGrounds(zones).grounds.map(({ zones: ids, areaM2, isSliver }) => ({
    zones: ids.join(''),
    areaM2,
    isSliver,
  }));
}

function overlapM2(one: LonLatMultiPolygon, other: LonLatMultiPolygon): number {
  return groundsOf(one, other)[0]?.areaM2 ?? 0;
}

describe('common ground of two zones', () => {
  it('is the rectangle that two rectangles share', () => {
    expect(overlapM2(box(0, 0, 100, 100), box(60, 40, 200, 200))).toBeCloseTo(40 * 60, 3);
  });

  it('is nothing where they touch along a side, at a corner, or not at all', () => {
    expect(groundsOf(box(0, 0, 100, 100), box(100, 0, 200, 100))).toEqual([]);
    expect(groundsOf(box(0, 0, 100, 100), box(100, 100, 200, 200))).toEqual([]);
    expect(groundsOf(box(0, 0, 100, 100), box(300, 0, 400, 100))).toEqual([]);
  });

  it('is the smaller of two that are nested, and all of two that are the same', () => {
    expect(overlapM2(box(0, 0, 1000, 1000), box(200, 200, 300, 400))).toBeCloseTo(100 * 200, 3);
    expect(overlapM2(box(0, 0, 1000, 1000), box(0, 0, 1000, 1000))).toBeCloseTo(1_000_000, 2);
  });

  it('leaves out a hole, and what lies in it', () => {
    const ring: LonLatMultiPolygon = [planePolygon(rectangle(0, 0, 300, 300), rectangle(100, 100, 200, 200))];
    expect(overlapM2(ring, box(100, 100, 200, 200))).toBeCloseTo(0, 3);
    expect(overlapM2(ring, box(50, 100, 150, 200))).toBeCloseTo(50 * 100, 3);
  });

  it('counts every part of several, each place once', () => {
    const parts: LonLatMultiPolygon = [...box(0, 0, 100, 100), ...box(200, 0, 300, 100)];
    expect(overlapM2(parts, box(50, 0, 250, 50))).toBeCloseTo(2 * 50 * 50, 3);
    const overlappingParts: LonLatMultiPolygon = [...box(0, 0, 100, 100), ...box(50, 0, 150, 100)];
    expect(overlapM2(overlappingParts, box(0, 0, 150, 100))).toBeCloseTo(150 * 100, 3);
  });

  it('agrees with Turf to a square centimetre, slanting sides, holes and all', () => {
    const slanting: LonLatMultiPolygon = [
      planePolygon(
        [
          [0, 0],
          [900, 130],
          [760, 800],
          [300, 620],
          [40, 900],
        ],
        rectangle(300, 250, 500, 400),
      ),
    ];
    const star: LonLatMultiPolygon = [
      planePolygon([
        [-200, 300],
        [400, 330],
        [450, -90],
        [530, 340],
        [1200, 420],
        [520, 480],
        [470, 1000],
        [390, 470],
      ]),
    ];
    const expected = turfOverlapM2(slanting, star);
    expect(expected).toBeGreaterThan(50_000);
    expect(overlapM2(slanting, star)).toBeCloseTo(expected, 4);
  });

  const ring: LonLatMultiPolygon = [planePolygon(rectangle(0, 0, 300, 300), rectangle(100, 100, 200, 200))];
  it.each<readonly [name: string, one: LonLatMultiPolygon, other: LonLatMultiPolygon, areaM2: number]>([
    ['along a side', box(0, 0, 100, 100), box(100, 20, 200, 80), 0],
    ['at a corner', box(0, 0, 100, 100), box(100, 100, 200, 200), 0],
    ['nested', box(0, 0, 1000, 1000), box(200, 200, 300, 400), 20_000],
    ['identical', ring, ring, 80_000],
    ['in a hole', ring, box(100, 100, 200, 200), 0],
    ['over a hole', ring, box(50, 50, 250, 250), 30_000],
    ['of several parts', [...box(0, 0, 100, 100), ...box(200, 0, 300, 100)], box(50, 0, 250, 50), 5_000],
    ['of parts and a hole', [...ring, ...box(400, 0, 500, 100)], [...box(50, 150, 450, 250)], 20_000],
  ])('is what Turf and a hand find of two that lie %s', (_name, one, other, areaM2) => {
    expect(turfOverlapM2(one, other)).toBeCloseTo(areaM2, 3);
    expect(overlapM2(one, other)).toBeCloseTo(areaM2, 3);
    expect(overlapM2(other, one)).toBeCloseTo(areaM2, 3);
  });

  it('is told apart from a sliver of up to a square metre', () => {
    const [sliver] = groundsOf(box(0, 0, 100, 100), box(99.995, 0, 200, 100));
    expect(sliver).toMatchObject({ zones: 'ab', isSliver: true });
    expect(sliver?.areaM2).toBeCloseTo(0.5, 3);
    const [overlap] = groundsOf(box(0, 0, 100, 100), box(99.98, 0, 200, 100));
    expect(overlap).toMatchObject({ zones: 'ab', isSliver: false });
    expect(overlap?.areaM2).toBeCloseTo(2, 3);
  });
});

describe('common ground of three and more', () => {
  it('is found once each, with what each group shares', () => {
    const grounds = groundsOf(box(0, 0, 100, 100), box(50, 0, 150, 100), box(75, 0, 175, 100), box(90, 0, 300, 100));
    expect(grounds.map(({ zones }) => zones).sort()).toEqual(
      ['ab', 'abc', 'abcd', 'abd', 'ac', 'acd', 'ad', 'bc', 'bcd', 'bd', 'cd'].sort(),
    );
    expect(grounds.find(({ zones }) => zones === 'abc')?.areaM2).toBeCloseTo(25 * 100, 2);
    expect(grounds.find(({ zones }) => zones === 'abcd')?.areaM2).toBeCloseTo(10 * 100, 2);
  });

  it('is nothing where each two overlap and all three do not', () => {
    const grounds = groundsOf(box(0, 0, 100, 20), box(0, 0, 20, 100), box(10, 10, 15, 15), box(90, 0, 110, 300));
    expect(grounds.map(({ zones }) => zones)).toEqual(['ab', 'ac', 'ad', 'bc', 'abc']);
    const round = groundsOf(box(0, 0, 100, 10), box(0, 0, 10, 100), [
      planePolygon([
        [40, 0],
        [50, 0],
        [0, 50],
        [0, 40],
      ]),
    ]);
    expect(round.map(({ zones }) => zones)).toEqual(['ab', 'ac', 'bc']);
  });

  it('is drawn as the piece whose area is counted', () => {
    const zones = [box(0, 0, 100, 100), box(50, 0, 150, 100), box(75, 30, 175, 200)].map((polygons) => ({ polygons }));
    expect(areaOfPolygonsM2(commonPiece(zones))).toBeCloseTo(25 * 70, 2);
  });
});
