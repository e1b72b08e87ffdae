import { buildAreaIndex } from './area-index.ts';
import { areaShares } from './area-shares.ts';
import type { LonLatMultiPolygon } from './lon-lat.ts';
import type { ZoneBoundary } from './zone-boundary.ts';
import { resolveZoneBoundary } from './zone-boundary.ts';

/** Neighbours with shared vertices overlap by rounding only; a square metre is a mistake. */
const TOLERATED_OVERLAP_M2 = 1;

/** What keeps areas from being a division, by their positions. */
export interface AreaFaults {
  readonly withoutSurface: readonly number[];
  /** Their rings cross themselves or each other, parts lie over each other, or a hole lies outside. */
  readonly tangled: readonly number[];
  /** Pairs, the first before the second, that lie over each other by more than 1 m². */
  readonly overlaps: readonly { readonly first: number; readonly second: number; readonly overlapM2: number }[];
}

/** Areas of one division must not lie over each other, nor over themselves: nothing that counts on them allows for it. */
export function findAreaFaults(areas: readonly LonLatMultiPolygon[]): AreaFaults {
  const index = buildAreaIndex(areas);
  const withoutSurface: number[] = [];
  const tangled: number[] = [];
  const overlaps: AreaFaults['overlaps'][number][] = [];
  for (const [position, polygons] of areas.entries()) {
    const ownM2 = index.areaM2[position] ?? 0;
    const boundary = resolveZoneBoundary(polygons);
    if (!(ownM2 > 0)) withoutSurface.push(position);
    else if (isTangled(ownM2, boundary)) tangled.push(position);
    for (const { position: other, overlapM2 } of areaShares(index, boundary, 0)) {
      if (other > position && overlapM2 > TOLERATED_OVERLAP_M2) {
        overlaps.push({ first: position, second: other, overlapM2 });
      }
    }
  }
  return { withoutSurface, tangled, overlaps };
}

/** Rings taken as they run and what they truly hold have the same area, unless they cross themselves or each other. */
function isTangled(areaOfRingsM2: number, boundary: ZoneBoundary): boolean {
  return Math.abs(areaOfRingsM2 - boundary.areaM2) > TOLERATED_OVERLAP_M2;
}
