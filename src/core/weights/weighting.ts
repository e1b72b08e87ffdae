import type { ReferenceData } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import type { ZoneBoundary } from '../geometry/zone-boundary.ts';
import type { DivisionId, ZoneId } from '../identifiers.ts';
import type { Zone } from '../plan/plan.ts';
import type { WeightLayerName } from './weight-layer.ts';

/** How people are spread inside an area: evenly over its surface, or as a layer says. */
export type Weighting = 'even-over-area' | ({ readonly kind: 'layer' } & WeightLayerName);

/**
 * What may be told of people that a layer spreads, so that none of few is revealed (README, _Hidden counts_): everything,
 * area by area; the figures but not which area brings how many; or nothing.
 */
export type PeopleShown = 'parts' | 'sums' | 'nothing';

/** The part of each area's people that lives inside a zone, beside the part of its surface. */
export interface PeopleShares {
  readonly layer: WeightLayerName;
  /** By position in the division, 0–1; exactly 1 for areas wholly inside. */
  readonly shareOfPeople: ReadonlyMap<number, number>;
  /** Areas partly inside in which the layer has nothing: theirs is the share of the surface. */
  readonly withoutWeights: ReadonlySet<number>;
  readonly shown: PeopleShown;
}

/** A layer laid over the divisions, ready to answer while the hand moves. Made by `placedWeights`. */
export interface PlacedWeights {
  readonly layer: WeightLayerName;
  /** @throws where the division was not among those it was placed on */
  peopleShares(division: DivisionId, zone: ZoneBoundary, shares: readonly AreaShare[]): PeopleShares;
  /** The same weights for figures that are shown beside those of these zones: what would reveal few people is not shown. */
  beside(
    zones: readonly Pick<Zone, 'id' | 'shape'>[],
    reference: ReferenceData,
    reshaped?: () => ZoneId | null,
  ): PlacedWeights;
}

/** The share of an area's people inside: by the layer where there is one, else as the surface. */
export function shareOfPeople(share: AreaShare, people: PeopleShares | null): number {
  return people?.shareOfPeople.get(share.position) ?? share.shareOfArea;
}
