import type { AreaIndex } from '../geometry/area-index.ts';
import type { PlaneEdges } from '../geometry/plane-edges.ts';
import { at } from '../geometry/typed-array.ts';

/** Distance from a point to the nearest edge, m; +∞ where it is over `limitM`. */
export function distanceToPointM(edges: PlaneEdges, x: number, y: number, limitM: number): number {
  let least = limitM * limitM;
  let isFound = false;
  for (let edge = 0; edge < edges.edgeCount; edge++) {
    const left = edges.leftX[edge] as number;
    const right = edges.rightX[edge] as number;
    if (left - limitM > x || right + limitM < x) continue;
    const squared = squaredDistance(x, y, left, edges.leftY[edge] as number, right, edges.rightY[edge] as number);
    if (squared <= least) {
      least = squared;
      isFound = true;
    }
  }
  return isFound ? Math.sqrt(least) : Number.POSITIVE_INFINITY;
}

/** Distance between a zone's border and that of an area that does not overlap it, m; +∞ where it is over `limitM`. */
export function distanceToAreaM(edges: PlaneEdges, index: AreaIndex, position: number, limitM: number): number {
  const first = at(index.chainStart, at(index.areaStart, position));
  const last = at(index.chainStart, at(index.areaStart, position + 1));
  let least = Number.POSITIVE_INFINITY;
  for (let vertex = first; vertex < last; vertex++) {
    least = Math.min(least, distanceToPointM(edges, at(index.x, vertex), at(index.y, vertex), Math.min(least, limitM)));
  }
  // A corner of the zone may be nearer to a side of the area than any of the area's corners is.
  for (let edge = 0; edge < edges.edgeCount; edge++) {
    least = Math.min(least, cornerToArea(index, position, at(edges.leftX, edge), at(edges.leftY, edge)));
    least = Math.min(least, cornerToArea(index, position, at(edges.rightX, edge), at(edges.rightY, edge)));
  }
  return least <= limitM ? least : Number.POSITIVE_INFINITY;
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
