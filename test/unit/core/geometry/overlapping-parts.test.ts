import { describe, expect, it } from 'vitest';
import { overlapOfPartsM2 } from '../../../../src/core/geometry/overlapping-parts.ts';
import { mendSelfCrossing } from '../../../../src/core/geometry/shapes/mend-self-crossing.ts';
import { resolveZoneBoundary } from '../../../../src/core/geometry/zone-boundary.ts';
import { planePolygon, rectangle } from '../../../helpers/plane-shapes.ts';

const square = planePolygon(rectangle(0, 0, 100, 100));
const beside = planePolygon(rectangle(100, 0, 200, 100));
const across = planePolygon(rectangle(50, 0, 150, 100));

describe('parts of a shape', () => {
  it('that lie over each other share ground, and are counted as their union', () => {
    expect(overlapOfPartsM2([square, across])).toBeCloseTo(5000, 3);
    expect(overlapOfPartsM2([square, square])).toBeCloseTo(10000, 3);
    expect(resolveZoneBoundary([square, across]).areaM2).toBeCloseTo(15000, 3);
  });

  it('that touch along a border, lie apart, or are alone share none', () => {
    expect(overlapOfPartsM2([square, beside])).toBe(0);
    expect(overlapOfPartsM2([square, planePolygon(rectangle(500, 0, 600, 100))])).toBe(0);
    expect(overlapOfPartsM2([square])).toBe(0);
    expect(overlapOfPartsM2([])).toBe(0);
  });

  it('become one part when they are joined, of the ground they were counted with', () => {
    const joined = mendSelfCrossing([square, across]);
    if (!joined.ok) throw new Error(joined.problem.code);
    expect(joined.value).toHaveLength(1);
    expect(overlapOfPartsM2(joined.value)).toBe(0);
    expect(resolveZoneBoundary(joined.value).areaM2).toBeCloseTo(15000, 2);
  });
});
