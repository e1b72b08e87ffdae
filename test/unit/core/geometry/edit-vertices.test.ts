import { describe, expect, it } from 'vitest';
import { deleteVertex, insertVertex, moveShape, moveVertex } from '../../../../src/core/geometry/edit-vertices.ts';
import { areaOfPolygonsM2 } from '../../../../src/core/geometry/measure.ts';
import { planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';

const SQUARE = [
  [
    [
      [15, 59],
      [16, 59],
      [16, 60],
      [15, 60],
      [15, 59],
    ],
  ],
] as const;
const FIRST = { polygon: 0, ring: 0, vertex: 0 };

describe('editing corners', () => {
  it('moving the first corner keeps the ring closed', () => {
    expect(moveVertex(SQUARE, FIRST, [14, 58])).toEqual({
      ok: true,
      value: [
        [
          [
            [14, 58],
            [16, 59],
            [16, 60],
            [15, 60],
            [14, 58],
          ],
        ],
      ],
    });
  });

  it('inserting after the last corner puts the new one before the closing repetition', () => {
    expect(insertVertex(SQUARE, { ...FIRST, vertex: 3 }, [14, 59.5])).toEqual({
      ok: true,
      value: [
        [
          [
            [15, 59],
            [16, 59],
            [16, 60],
            [15, 60],
            [14, 59.5],
            [15, 59],
          ],
        ],
      ],
    });
  });

  it('deleting the first corner closes the ring at the next', () => {
    const triangle = deleteVertex(SQUARE, FIRST);
    expect(triangle).toEqual({
      ok: true,
      value: [
        [
          [
            [16, 59],
            [16, 60],
            [15, 60],
            [16, 59],
          ],
        ],
      ],
    });
    expect(triangle.ok && deleteVertex(triangle.value, FIRST)).toMatchObject({
      ok: false,
      problem: { code: 'ring-too-short' },
    });
  });

  it.each([
    { polygon: 1, ring: 0, vertex: 0 },
    { polygon: 0, ring: 1, vertex: 0 },
    { polygon: 0, ring: 0, vertex: 4 },
    { polygon: 0, ring: 0, vertex: -1 },
    { polygon: 0, ring: 0, vertex: 0.5 },
  ])('refuses a corner that is not there: $polygon/$ring/$vertex', (path) => {
    for (const result of [
      moveVertex(SQUARE, path, [15, 59]),
      insertVertex(SQUARE, path, [15, 59]),
      deleteVertex(SQUARE, path),
    ]) {
      expect(result).toMatchObject({ ok: false, problem: { code: 'vertex-unknown' } });
    }
  });

  it('moving a shape keeps its area and leaves the original alone', () => {
    const shape = [planePolygon(rectangle(0, 0, 2000, 1000))];
    const before = JSON.stringify(shape);
    const moved = moveShape(shape, [15, 59], [15.3, 59.2]);
    expect(JSON.stringify(shape)).toBe(before);
    expect(moved).not.toEqual(shape);
    expect(Math.abs(areaOfPolygonsM2(moved) - areaOfPolygonsM2(shape))).toBeLessThan(0.5);
  });
});
