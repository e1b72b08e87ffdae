import type { BinnedEdges } from '../geometry/edge-bins.ts';
import { binOf } from '../geometry/edge-bins.ts';
import { at } from '../geometry/typed-array.ts';

/** Where a box lies: what it holds is wholly in or out of the zone, or has to be looked at. */
export type BoxSide = 'inside' | 'outside' | 'touched';

/** `touched` where any edge of the zone meets box number `box` (minX, minY, maxX, maxY each), or may. */
export function sideOfBox(zone: BinnedEdges, boxes: Float64Array, box: number): BoxSide {
  const minX = at(boxes, box * 4);
  const minY = at(boxes, box * 4 + 1);
  const maxX = at(boxes, box * 4 + 2);
  const maxY = at(boxes, box * 4 + 3);
  if (maxX < zone.box.minX || minX > zone.box.maxX || maxY < zone.box.minY || minY > zone.box.maxY) return 'outside';
  const { bins } = zone;
  const firstBin = binOf(bins, minX);
  const lastBin = binOf(bins, maxX);
  let winding = 0;
  for (let bin = firstBin; bin <= lastBin; bin++) {
    const end = at(bins.start, bin + 1);
    for (let entry = at(bins.start, bin); entry < end; entry++) {
      const edge = at(bins.edges, entry);
      if (bin !== firstBin && at(bins.firstBin, edge) !== bin) continue;
      const above = windingAbove(zone, edge, minX, minY, maxX, maxY);
      if (Number.isNaN(above)) return 'touched';
      winding += above;
    }
  }
  return winding > 0 ? 'inside' : 'outside';
}

/**
 * What an edge adds to the winding around a box that no edge touches: its sign, where it passes above the box's left side,
 * which speaks for all of it. NaN where it meets the box.
 */
function windingAbove(
  { leftX, leftY, rightX, rightY, slope, sign }: BinnedEdges,
  edge: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): number {
  const left = at(leftX, edge);
  const right = at(rightX, edge);
  if (right < minX || left > maxX) return 0;
  const fromY = left >= minX ? at(leftY, edge) : at(leftY, edge) + at(slope, edge) * (minX - left);
  const toY = right <= maxX ? at(rightY, edge) : at(leftY, edge) + at(slope, edge) * (maxX - left);
  if (fromY < minY && toY < minY) return 0;
  if (fromY <= maxY || toY <= maxY) return Number.NaN;
  return left <= minX && minX < right ? at(sign, edge) : 0;
}
