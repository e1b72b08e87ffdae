import { describe, expect, it } from 'vitest';
import { labelPosition } from '../../../../src/core/geometry/label-position.ts';
import type { LonLatRing } from '../../../../src/core/geometry/lon-lat.ts';

function square(west: number, south: number, side: number): LonLatRing {
  return [
    [west, south],
    [west, south + side],
    [west + side, south + side],
    [west + side, south],
    [west, south],
  ];
}

describe('labelPosition', () => {
  it('lies in the middle of a square', () => {
    const [longitude, latitude] = labelPosition([[square(15, 0, 1)]]) ?? [0, 0];
    expect(longitude).toBeCloseTo(15.5, 1);
    expect(latitude).toBeCloseTo(0.5, 1);
  });

  it('lies inside a horseshoe, whose centroid is outside', () => {
    const horseshoe: LonLatRing = [
      [0, 0],
      [0, 3],
      [3, 3],
      [3, 0],
      [2, 0],
      [2, 2],
      [1, 2],
      [1, 0],
      [0, 0],
    ];
    const [longitude, latitude] = labelPosition([[horseshoe]]) ?? [0, 0];
    expect(longitude < 1 || longitude > 2 || latitude > 2).toBe(true);
  });

  it('keeps clear of a hole in the middle', () => {
    const [longitude, latitude] = labelPosition([[square(0, 0, 9), square(3, 3, 3)]]) ?? [4.5, 4.5];
    const inHole = longitude > 3 && longitude < 6 && latitude > 3 && latitude < 6;
    expect(inHole).toBe(false);
  });

  it('is in the largest part, wherever it comes in the list', () => {
    const [longitude] = labelPosition([[square(0, 0, 1)], [square(10, 0, 3)]]) ?? [0, 0];
    expect(longitude).toBeGreaterThan(10);
  });

  it('is null for a shape without area', () => {
    expect(labelPosition([])).toBeNull();
    expect(
      labelPosition([
        [
          [
            [1, 1],
            [2, 1],
            [1, 1],
          ],
        ],
      ]),
    ).toBeNull();
  });
});
