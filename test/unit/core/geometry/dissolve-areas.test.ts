import { describe, expect, it } from 'vitest';
import { dissolveAreas } from '../../../../src/core/geometry/dissolve-areas.ts';
import type { LonLat, LonLatMultiPolygon, LonLatRing } from '../../../../src/core/geometry/lon-lat.ts';

function square(west: number, south: number, side = 1): LonLatMultiPolygon {
  return [[clockwiseSquare(west, south, side)]];
}

function clockwiseSquare(west: number, south: number, side: number): LonLatRing {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

function area(ring: LonLatRing): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as LonLat;
    const [x2, y2] = ring[i] as LonLat;
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

describe('the outline of areas', () => {
  it('has no border between neighbours', () => {
    const outline = dissolveAreas([square(0, 0), square(1, 0), square(0, 1), square(1, 1)]);
    expect(outline).toHaveLength(1);
    expect(outline[0]).toHaveLength(1);
    expect(area(outline[0]?.[0] ?? [])).toBe(-4);
    expect(outline[0]?.[0]).toHaveLength(9);
  });

  it('does not depend on which way the rings run', () => {
    const reversed: LonLatMultiPolygon = [[[...clockwiseSquare(1, 0, 1)].reverse()]];
    expect(dissolveAreas([square(0, 0), reversed])).toEqual(dissolveAreas([square(0, 0), square(1, 0)]));
  });

  it('keeps a hole where the area in the middle is not chosen, and fills it when it is', () => {
    const ring = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const)).filter(([x, y]) => x !== 1 || y !== 1);
    const around = dissolveAreas(ring.map(([x, y]) => square(x, y)));
    expect(around).toHaveLength(1);
    expect(around[0]?.map(area)).toEqual([-9, 1]);
    const filled = dissolveAreas([...ring.map(([x, y]) => square(x, y)), square(1, 1)]);
    expect(filled.map((polygon) => polygon.map(area))).toEqual([[-9]]);
  });

  it('fills an enclave that lies as a hole in its neighbour', () => {
    const host: LonLatMultiPolygon = [[clockwiseSquare(0, 0, 3), [...clockwiseSquare(1, 1, 1)].reverse()]];
    expect(dissolveAreas([host]).map((polygon) => polygon.map(area))).toEqual([[-9, 1]]);
    expect(dissolveAreas([host, square(1, 1)]).map((polygon) => polygon.map(area))).toEqual([[-9]]);
  });

  it('puts an island that lies in a hole on its own', () => {
    const host: LonLatMultiPolygon = [[clockwiseSquare(0, 0, 9), [...clockwiseSquare(1, 1, 7)].reverse()]];
    const outline = dissolveAreas([host, square(3, 3)]);
    expect(outline.map((polygon) => polygon.map(area))).toEqual([[-81, 49], [-1]]);
  });

  it('keeps parts apart that meet in one corner', () => {
    const outline = dissolveAreas([square(0, 0), square(1, 1)]);
    expect(outline.map((polygon) => polygon.map(area))).toEqual([[-1], [-1]]);
  });

  it('passes over points given twice', () => {
    const doubled: LonLatMultiPolygon = [clockwiseSquare(0, 0, 1).flatMap((point) => [point, point])].map((r) => [r]);
    expect(dissolveAreas([doubled, square(1, 0)]).map((polygon) => polygon.map(area))).toEqual([[-2]]);
  });

  it('is empty for no areas', () => {
    expect(dissolveAreas([])).toEqual([]);
  });
});
