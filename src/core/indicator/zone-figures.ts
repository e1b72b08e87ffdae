import type { ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId, IndicatorId } from '../identifiers.ts';
import type { ZoneShape } from '../plan/plan.ts';
import type { Result } from '../result.ts';
import { succeed } from '../result.ts';
import type { PlacedWeights } from '../weights/weighting.ts';
import { aggregate } from './aggregate.ts';
import type { Figure, ZoneFigures } from './figure.ts';
import type { ZoneShares } from './zone-shares.ts';
import { sharesOfZones } from './zone-shares.ts';

/**
 * Every indicator of the catalogue over one zone, or over several with each resident counted once. `weights` says where
 * in an area people live; without it they are spread evenly over its surface.
 * Fails with `area-unknown` or `zone-shape-empty`.
 */
export function computeZoneFigures(
  shapes: readonly ZoneShape[],
  reference: ReferenceData,
  weights: PlacedWeights | null = null,
): Result<ZoneFigures> {
  const shares = sharesOfZones(shapes, reference, weights);
  return shares.ok ? succeed(figuresOfShares(shares.value, reference)) : shares;
}

/** Every indicator over areas of which the shares are known. */
export function figuresOfShares(zone: ZoneShares, reference: ReferenceData): ZoneFigures {
  const figures = new Map<IndicatorId, Figure>();
  for (const indicator of reference.catalog.indicators) {
    const data = reference.divisions.get(indicator.division);
    const met = zone.byDivision.get(indicator.division);
    if (data === undefined || met === undefined) {
      throw new Error(`indicator ${indicator.id} lies on division ${indicator.division}, which is not loaded`);
    }
    const options = { partlyOutside: met.partlyOutside, disclosure: true, people: met.people };
    figures.set(indicator.id, aggregate(indicator, data, met.shares, options));
  }
  return { areaM2: zone.areaM2, shares: sharesByCode(zone, reference), figures };
}

function sharesByCode(
  zone: ZoneShares,
  reference: ReferenceData,
): ReadonlyMap<DivisionId, ReadonlyMap<AreaCode, number>> {
  const byDivision = new Map<DivisionId, ReadonlyMap<AreaCode, number>>();
  for (const [id, met] of zone.byDivision) {
    const byCode = new Map<AreaCode, number>();
    for (const share of met.shares) {
      const area = reference.divisions.get(id)?.areas[share.position];
      if (area !== undefined) byCode.set(area.code, share.shareOfArea);
    }
    byDivision.set(id, byCode);
  }
  return byDivision;
}
