import { overlapAreaM2 } from '../geometry/overlap-area.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import { boundaryFromAreas, intersectBoundaries, uniteBoundaries } from '../geometry/zone-boundary.ts';
import { rememberEach, rememberEachBy, rememberPairs } from '../remember.ts';
import type { HoldingIndex } from './holding-index.ts';
import { SLIVER_M2 } from './sliver.ts';

/** A zone that a holding is partly in, and the part of it that the zone holds, 0–1. */
export interface CuttingZone {
  readonly boundary: ZoneBoundary;
  readonly share: number;
}

/** Of holdings that zones' borders cut: what several zones hold of them. */
export interface CutHoldings {
  /** The part of a holding that lies in both zones, 0–1. */
  partInBoth(holding: number, one: ZoneBoundary, other: ZoneBoundary): number;
  /** The part of a holding that lies in any of the zones, 0–1; each has some of it. */
  partInAny(holding: number, zones: readonly CuttingZone[]): number;
}

/**
 * Measured inside each holding, whose border is short: what two whole zones share has ten times the edges. Remembered by
 * holding and borders, so that an edited zone costs the holdings along its own border.
 */
export const cutHoldings = rememberEach(makeCutHoldings);

function makeCutHoldings({ areas, holdingOfArea, holdings }: HoldingIndex): CutHoldings {
  const areaOfHolding = new Int32Array(holdings.length).fill(-1);
  for (const [area, holding] of holdingOfArea.entries()) areaOfHolding[holding] = area;
  const borders = new Map<number, ZoneBoundary>();
  const sharesInBoth = rememberPairs((_one: ZoneBoundary, _other: ZoneBoundary) => new Map<number, number>());
  const pieceIn = rememberEachBy((zone: ZoneBoundary, holding: number) => intersectBoundaries(borderOf(holding), zone));
  const inAny = new Map<number, { readonly zones: readonly CuttingZone[]; readonly part: number }>();

  function borderOf(holding: number): ZoneBoundary {
    const area = areaOfHolding[holding] ?? -1;
    if (area === -1) throw new Error(`holding ${holding} is partly in a zone and has no area`);
    const border = borders.get(holding) ?? boundaryFromAreas(areas, [area]);
    borders.set(holding, border);
    return border;
  }
  function partInBoth(holding: number, one: ZoneBoundary, other: ZoneBoundary): number {
    const shares = sharesInBoth(one, other);
    const part = shares.get(holding) ?? overlapAreaM2(pieceIn(one, holding), other) / borderOf(holding).areaM2;
    shares.set(holding, part);
    return part;
  }
  function measuredInAny(holding: number, zones: readonly CuttingZone[]): number {
    const [first, second, ...others] = zones;
    if (first !== undefined && second !== undefined && others.length === 0) {
      return first.share + second.share - partInBoth(holding, first.boundary, second.boundary);
    }
    const union = uniteBoundaries(zones.map(({ boundary }) => pieceIn(boundary, holding)));
    return union.areaM2 / borderOf(holding).areaM2;
  }
  return {
    partInBoth,
    partInAny(holding, zones) {
      const known = inAny.get(holding);
      if (known?.zones.length === zones.length && known.zones.every((zone, turn) => isSame(zone, zones[turn]))) {
        return known.part;
      }
      const measured = measuredInAny(holding, zones);
      // A sliver outside is inside, as for one zone.
      const part = (1 - measured) * borderOf(holding).areaM2 <= SLIVER_M2 ? 1 : measured;
      inAny.set(holding, { zones, part });
      return part;
    },
  };
}

function isSame(one: CuttingZone, other: CuttingZone | undefined): boolean {
  return one.boundary === other?.boundary && one.share === other.share;
}
