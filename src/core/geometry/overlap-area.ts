import { CompensatedSum } from './compensated-sum.ts';
import { integrateEdge } from './edge-integral.ts';
import { at } from './typed-array.ts';
import type { ZoneBoundary } from './zone-boundary.ts';

/** The area two zones have in common, m²: the kernel of the area shares, with the other zone's edges for an area's. */
export function overlapAreaM2(one: ZoneBoundary, other: ZoneBoundary): number {
  const [many, few] = one.edgeCount >= other.edgeCount ? [one, other] : [other, one];
  const boxesApart =
    one.box.minX >= other.box.maxX ||
    one.box.maxX <= other.box.minX ||
    one.box.minY >= other.box.maxY ||
    one.box.maxY <= other.box.minY;
  if (boxesApart) return 0;
  const overlap = new CompensatedSum();
  for (let edge = 0; edge < few.edgeCount; edge++) {
    const partM2 = integrateEdge(
      many,
      at(few.leftX, edge),
      at(few.leftY, edge),
      at(few.rightX, edge),
      at(few.rightY, edge),
      few.box.minY,
    );
    overlap.add(at(few.sign, edge) * partM2);
  }
  // Rounding of two shapes that only touch may leave some 1e-9 m² below zero.
  return Math.max(0, overlap.value);
}
