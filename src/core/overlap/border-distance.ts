import type { AreaIndex } from '../geometry/area-index.ts';
import type { BinnedEdges } from '../geometry/edge-bins.ts';
import { binOf } from '../geometry/edge-bins.ts';
import type { PlaneEdges } from '../geometry/plane-edges.ts';
import { at } from '../geometry/typed-array.ts';

/** Distance from a point to the nearest edge, m; +∞ where it is over `limitM`. */
export function distanceToPointM(zone: BinnedEdges, x: number, y: number, limitM: number): number {
  const { leftX, leftY, rightX, rightY, bins } = zone;
  let least = limitM * limitM;
  let isFound = false;
  const last = at(bins.start, binOf(bins, x + limitM) + 1);
  // An edge that reaches over several bins is met in each of them, which does no harm.
  for (let entry = at(bins.start, binOf(bins, x - limitM)); entry < last; entry++) {
    const edge = bins.edges[entry] as number;
    if (!isEdgeNear(zone, edge, x, y, x, y, limitM)) continue;
    const squared = squaredDistance(
      x,
      y,
      leftX[edge] as number,
      leftY[edge] as number,
      rightX[edge] as number,
      rightY[edge] as number,
    );
    if (squared <= least) {
      least = squared;
      isFound = true;
    }
  }
  return isFound ? Math.sqrt(least) : Number.POSITIVE_INFINITY;
}

/** Distance between a zone's border and that of an area that does not overlap it, m; +∞ where it is over `limitM`. */
export function distanceToAreaM(zone: BinnedEdges, index: AreaIndex, position: number, limitM: number): number {
  const { bins } = zone;
  const minX = index.boxes[position * 4] as number;
  const minY = index.boxes[position * 4 + 1] as number;
  const maxX = index.boxes[position * 4 + 2] as number;
  const maxY = index.boxes[position * 4 + 3] as number;
  let least = Number.POSITIVE_INFINITY;
  const firstBin = binOf(bins, minX - limitM);
  const lastBin = binOf(bins, maxX + limitM);
  for (let bin = firstBin; bin <= lastBin; bin++) {
    const end = bins.start[bin + 1] as number;
    for (let entry = bins.start[bin] as number; entry < end; entry++) {
      const edge = bins.edges[entry] as number;
      if (bin !== firstBin && (bins.firstBin[edge] as number) !== bin) continue;
      if (isEdgeNear(zone, edge, minX, minY, maxX, maxY, limitM)) {
        least = Math.min(least, edgeToAreaM(zone, edge, index, position));
      }
    }
  }
  return least <= limitM ? least : Number.POSITIVE_INFINITY;
}

/** Whether an edge's box comes within a distance of another box. */
function isEdgeNear(
  edges: PlaneEdges,
  edge: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  limitM: number,
): boolean {
  if ((edges.leftX[edge] as number) - limitM > maxX || (edges.rightX[edge] as number) + limitM < minX) return false;
  const oneY = edges.leftY[edge] as number;
  const otherY = edges.rightY[edge] as number;
  return Math.min(oneY, otherY) - limitM <= maxY && Math.max(oneY, otherY) + limitM >= minY;
}

/** Borders that do not cross are nearest at a corner of the one or of the other. */
function edgeToAreaM(edges: PlaneEdges, edge: number, index: AreaIndex, position: number): number {
  const leftX = at(edges.leftX, edge);
  const leftY = at(edges.leftY, edge);
  const rightX = at(edges.rightX, edge);
  const rightY = at(edges.rightY, edge);
  let squared = Number.POSITIVE_INFINITY;
  const last = at(index.chainStart, at(index.areaStart, position + 1));
  for (let vertex = at(index.chainStart, at(index.areaStart, position)); vertex < last; vertex++) {
    const corner = squaredDistance(at(index.x, vertex), at(index.y, vertex), leftX, leftY, rightX, rightY);
    squared = Math.min(squared, corner);
  }
  return Math.min(
    Math.sqrt(squared),
    cornerToArea(index, position, leftX, leftY),
    cornerToArea(index, position, rightX, rightY),
  );
}

function cornerToArea(index: AreaIndex, position: number, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let chain = at(index.areaStart, position); chain < at(index.areaStart, position + 1); chain++) {
    for (let vertex = at(index.chainStart, chain) + 1; vertex < at(index.chainStart, chain + 1); vertex++) {
      const squared = squaredDistance(
        x,
        y,
        at(index.x, vertex - 1),
        at(index.y, vertex - 1),
        at(index.x, vertex),
        at(index.y, vertex),
      );
      least = Math.min(least, squared);
    }
  }
  return Math.sqrt(least);
}

function squaredDistance(x: number, y: number, fromX: number, fromY: number, toX: number, toY: number): number {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / length;
  const part = Math.max(0, Math.min(along, 1));
  const offX = x - fromX - part * dx;
  const offY = y - fromY - part * dy;
  return offX * offX + offY * offY;
}
