import type { ZoneId } from '../identifiers.ts';
import type { CommonGround, GroundZone } from './common-ground.ts';
import { commonGrounds } from './common-ground.ts';
import type { CompanyZones } from './company-zones.ts';
import { companyZones } from './company-zones.ts';
import type { HoldingIndex } from './holding-index.ts';
import type { HoldingRelation } from './holding-relations.ts';
import { holdingsOfZone } from './holding-relations.ts';
import type { LedgerInput, LedgerZone } from './ledger-input.ts';

/** Who overlaps whom, and what lands there. Nothing in it is stored. */
export interface OverlapLedger extends CompanyZones {
  readonly zones: ReadonlyMap<ZoneId, LedgerZone>;
  /** By the same spreading as the holdings' residents. Null where not known. */
  readonly zoneResidents: ReadonlyMap<ZoneId, number | null>;
  readonly relations: ReadonlyMap<ZoneId, readonly HoldingRelation[]>;
  readonly grounds: readonly CommonGround[];
  /** Groups of three and more beyond what anybody reads are left out, and told. */
  readonly groundsTruncated: boolean;
}

/**
 * The whole ledger. Holdings per zone and ground per pair are remembered by the zone's border and the holdings, so that an
 * edited zone costs its own; the order of zones and holdings never matters to what a row says.
 */
export function overlapLedger(input: LedgerInput): OverlapLedger {
  const { zones, index, areas, nearM } = input;
  const relations = new Map(
    zones.map(({ id, boundary }) => [id, rememberedRelations(index, boundary, nearM)] as const),
  );
  const { grounds, truncated } = commonGrounds(zones);
  return {
    zones: new Map(zones.map((zone) => [zone.id, zone])),
    zoneResidents: new Map(zones.map(({ id, boundary }) => [id, areas.residentsInside(boundary)])),
    relations,
    grounds,
    groundsTruncated: truncated,
    ...companyZones(input, relations),
  };
}

type RelationsByBorder = WeakMap<GroundZone['boundary'], readonly HoldingRelation[]>;
const relationsOfHoldings = new WeakMap<
  HoldingIndex,
  { readonly nearM: number; readonly byBorder: RelationsByBorder }
>();

function rememberedRelations(
  index: HoldingIndex,
  boundary: GroundZone['boundary'],
  nearM: number,
): readonly HoldingRelation[] {
  let cache = relationsOfHoldings.get(index);
  if (cache === undefined || cache.nearM !== nearM) {
    cache = { nearM, byBorder: new WeakMap() };
    relationsOfHoldings.set(index, cache);
  }
  const known = cache.byBorder.get(boundary);
  if (known !== undefined) return known;
  const found = holdingsOfZone(index, boundary, nearM);
  cache.byBorder.set(boundary, found);
  return found;
}
