import type { AreaIndex } from './area-index.ts';
import { roundPosition } from './geojson.ts';
import type { LonLat } from './lon-lat.ts';
import { projectPoint, unprojectPoint } from './projection.ts';
import { at } from './typed-array.ts';

export interface BorderPoint {
  readonly position: LonLat;
  readonly kind: 'vertex' | 'edge';
  readonly distanceM: number;
}

/** 0.1 mm: sources with up to nine decimals get their very own vertex back, so that snapped borders coincide exactly. */
const SNAPPED_DECIMALS = 9;

/**
 * Where a drawn position snaps to: the nearest vertex of any area's border within the tolerance, else the nearest point of
 * an edge within it, else null. Distances in EPSG:3006.
 */
export function nearestBorderPoint(index: AreaIndex, position: LonLat, toleranceM: number): BorderPoint | null {
  const [x, y] = projectPoint(position);
  const best: Nearest = {
    vertexM: toleranceM,
    vertexX: Number.NaN,
    vertexY: 0,
    edgeM: toleranceM,
    edgeX: Number.NaN,
    edgeY: 0,
  };
  const candidates = index.tree?.search(x - toleranceM, y - toleranceM, x + toleranceM, y + toleranceM) ?? [];
  for (const candidate of candidates) searchArea(index, candidate, x, y, toleranceM, best);
  if (!Number.isNaN(best.vertexX)) return borderPoint('vertex', best.vertexX, best.vertexY, best.vertexM);
  if (!Number.isNaN(best.edgeX)) return borderPoint('edge', best.edgeX, best.edgeY, best.edgeM);
  return null;
}

interface Nearest {
  vertexM: number;
  vertexX: number;
  vertexY: number;
  edgeM: number;
  edgeX: number;
  edgeY: number;
}

function borderPoint(kind: BorderPoint['kind'], x: number, y: number, distanceM: number): BorderPoint {
  return { kind, distanceM, position: roundPosition(unprojectPoint([x, y]), SNAPPED_DECIMALS) };
}

function searchArea(index: AreaIndex, area: number, x: number, y: number, toleranceM: number, best: Nearest): void {
  for (let chain = at(index.areaStart, area); chain < at(index.areaStart, area + 1); chain++) {
    for (let vertex = at(index.chainStart, chain) + 1; vertex < at(index.chainStart, chain + 1); vertex++) {
      const fromX = at(index.x, vertex - 1);
      const toX = at(index.x, vertex);
      if (Math.min(fromX, toX) > x + toleranceM || Math.max(fromX, toX) < x - toleranceM) continue;
      compareEdge(best, x, y, fromX, at(index.y, vertex - 1), toX, at(index.y, vertex));
    }
  }
}

function compareEdge(
  best: Nearest,
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  // The ring is closed, so each vertex is the end of some edge.
  const toVertexM = Math.hypot(toX - x, toY - y);
  if (toVertexM <= best.vertexM) {
    best.vertexM = toVertexM;
    best.vertexX = toX;
    best.vertexY = toY;
  }
  const dx = toX - fromX;
  const dy = toY - fromY;
  const along = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
  const footX = fromX + along * dx;
  const footY = fromY + along * dy;
  const toEdgeM = Math.hypot(footX - x, footY - y);
  if (toEdgeM <= best.edgeM) {
    best.edgeM = toEdgeM;
    best.edgeX = footX;
    best.edgeY = footY;
  }
}
