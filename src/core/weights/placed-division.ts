import type { AreaIndex } from '../geometry/area-index.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import { overlapOfArea } from '../geometry/area-shares.ts';
import { CompensatedSum } from '../geometry/compensated-sum.ts';
import { boundaryContains } from '../geometry/edge-integral.ts';
import { at } from '../geometry/typed-array.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import type { CountBlocks } from './count-blocks.ts';
import { ENTRIES_IN_BLOCK } from './count-blocks.ts';
import { sideOfBox } from './side-of-box.ts';
import type { WeightLayerName } from './weight-layer.ts';
import type { PeopleShares } from './weighting.ts';

/** The points in one area, in EPSG:3006 metres. */
export interface AreaPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly counts: Float64Array;
  readonly blocks: CountBlocks;
}

/** The parts of cells that lie in one area, indexed like areas so that the kernel counts them. */
export interface AreaPieces {
  readonly index: AreaIndex;
  /** The count on each piece, at index position. */
  readonly counts: Float64Array;
  readonly blocks: CountBlocks;
}

export interface PlacedArea {
  readonly points: AreaPoints;
  readonly pieces: AreaPieces;
  /** The count in the area. */
  readonly total: number;
}

/** A layer on one division, in its order: what lies in which area. */
export interface PlacedDivision {
  readonly areas: readonly PlacedArea[];
}

/**
 * For each area that a zone touches the share of its people inside: Σ counts inside zone ∩ area / Σ counts in the area.
 * Only areas partly inside are looked at, and in them only blocks that an edge of the zone touches.
 */
export function peopleSharesIn(
  { areas }: PlacedDivision,
  zone: ZoneBoundary,
  shares: readonly AreaShare[],
  layer: WeightLayerName,
): PeopleShares {
  const shareOfPeople = new Map<number, number>();
  const withoutWeights = new Set<number>();
  for (const { position, shareOfArea } of shares) {
    const area = areas[position];
    if (area === undefined) throw new Error(`weights "${layer.name}" are not placed on area ${position}`);
    if (shareOfArea === 1) {
      shareOfPeople.set(position, 1);
    } else if (area.total > 0) {
      shareOfPeople.set(position, Math.max(0, Math.min(1, countInside(area, zone) / area.total)));
    } else {
      shareOfPeople.set(position, shareOfArea);
      withoutWeights.add(position);
    }
  }
  return { layer, shareOfPeople, withoutWeights, shown: 'parts' };
}

function countInside({ points, pieces }: PlacedArea, zone: ZoneBoundary): number {
  const inside = new CompensatedSum();
  addBlocks(points, zone, inside, (point) =>
    boundaryContains(zone, at(points.x, point), at(points.y, point)) ? 1 : 0,
  );
  addBlocks(pieces, zone, inside, (piece) => {
    const overlapM2 = Math.max(0, overlapOfArea(pieces.index, piece, zone).overlapM2);
    return Math.min(1, overlapM2 / at(pieces.index.areaM2, piece));
  });
  return inside.value;
}

/** Adds whole blocks by their sums, and asks for the part inside of each entry where the zone's border runs. */
function addBlocks(
  { counts, blocks }: { readonly counts: Float64Array; readonly blocks: CountBlocks },
  zone: ZoneBoundary,
  inside: CompensatedSum,
  partInside: (entry: number) => number,
): void {
  for (let block = 0; block < blocks.blockCount; block++) {
    const side = sideOfBox(zone, blocks.boxes, block);
    if (side === 'inside') inside.add(at(blocks.totals, block));
    if (side !== 'touched') continue;
    const end = Math.min(counts.length, (block + 1) * ENTRIES_IN_BLOCK);
    for (let entry = block * ENTRIES_IN_BLOCK; entry < end; entry++) {
      const count = at(counts, entry);
      // Slivers without ground count nobody, and have no part inside to speak of.
      if (count > 0) inside.add(count * partInside(entry));
    }
  }
}
