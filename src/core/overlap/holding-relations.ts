import { areaShares } from '../geometry/area-shares.ts';
import { boundaryContains } from '../geometry/edge-integral.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { distanceToAreaM, distanceToPointM } from './border-distance.ts';
import type { HoldingIndex } from './holding-index.ts';
import { SLIVER_M2 } from './sliver.ts';

/** How a holding lies to a zone. `near` only within the distance asked for, and never of one that is in. */
export interface HoldingRelation {
  /** Position in `HoldingIndex.holdings`. */
  readonly holding: number;
  readonly kind: 'in' | 'partly' | 'near';
  /** The part of the holding's surface in the zone, 0 < share ≤ 1; 1 for a point inside, 0 for one that is near. */
  readonly share: number;
  /** From the zone's border, metres in EPSG:3006; 0 for what is in. */
  readonly distanceM: number;
}

/**
 * Every holding that lies in a zone, partly in it, or within `nearM` of it, in the order of the holdings. Of a polygon a
 * sliver of up to a square metre inside is outside, and one outside is inside: borders are not drawn finer.
 */
export function holdingsOfZone(index: HoldingIndex, zone: ZoneBoundary, nearM: number): readonly HoldingRelation[] {
  const found: HoldingRelation[] = [];
  if (zone.edgeCount === 0) return found;
  addPoints(index, zone, nearM, found);
  addPolygons(index, zone, nearM, found);
  return found.sort((one, other) => one.holding - other.holding);
}

function addPoints(index: HoldingIndex, zone: ZoneBoundary, nearM: number, found: HoldingRelation[]): void {
  const { minX, minY, maxX, maxY } = zone.box;
  const candidates = index.pointTree?.search(minX - nearM, minY - nearM, maxX + nearM, maxY + nearM) ?? [];
  for (const point of candidates) {
    const x = index.pointX[point] as number;
    const y = index.pointY[point] as number;
    const holding = index.holdingOfPoint[point] as number;
    if (boundaryContains(zone, x, y)) found.push({ holding, kind: 'in', share: 1, distanceM: 0 });
    else if (nearM > 0) {
      const distanceM = distanceToPointM(zone, x, y, nearM);
      if (distanceM <= nearM) found.push({ holding, kind: 'near', share: 0, distanceM });
    }
  }
}

function addPolygons(index: HoldingIndex, zone: ZoneBoundary, nearM: number, found: HoldingRelation[]): void {
  const { areas, holdingOfArea } = index;
  const inside = new Set<number>();
  for (const { position, overlapM2, shareOfArea } of areaShares(areas, zone, 0)) {
    if (overlapM2 <= SLIVER_M2) continue;
    inside.add(position);
    const outsideM2 = (areas.areaM2[position] as number) - overlapM2;
    const isWhole = shareOfArea === 1 || outsideM2 <= SLIVER_M2;
    found.push({
      holding: holdingOfArea[position] as number,
      kind: isWhole ? 'in' : 'partly',
      share: isWhole ? 1 : shareOfArea,
      distanceM: 0,
    });
  }
  if (!(nearM > 0)) return;
  const { minX, minY, maxX, maxY } = zone.box;
  for (const position of areas.tree?.search(minX - nearM, minY - nearM, maxX + nearM, maxY + nearM) ?? []) {
    if (inside.has(position)) continue;
    const distanceM = distanceToAreaM(zone, areas, position, nearM);
    if (distanceM <= nearM) {
      found.push({ holding: holdingOfArea[position] as number, kind: 'near', share: 0, distanceM });
    }
  }
}
