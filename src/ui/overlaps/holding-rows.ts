import type { CompanyId, ZoneId } from '../../core/identifiers.ts';
import type { HoldingRelation } from '../../core/overlap/holding-relations.ts';
import type { ReviewState } from '../../core/overlap/review-state.ts';
import type { Holding, ReviewSubject } from '../../core/plan/holdings.ts';
import type { OverlapValues } from './overlap-values.ts';

/** A holding as it lies to a zone; without a zone where it is in none. */
export interface HoldingRow {
  readonly key: string;
  readonly holding: Holding;
  readonly zone: ZoneId | null;
  readonly relation: HoldingRelation | null;
  /** Null where there is nothing to answer about: near, or in no zone. */
  readonly subject: ReviewSubject | null;
  readonly isWithheld: boolean;
}

/** The rows of a company, a zone, or both; of a whole company those in no zone too, so that nothing is left out. */
export function holdingRows(
  values: OverlapValues,
  company: CompanyId | null,
  zone: ZoneId | null,
): readonly HoldingRow[] {
  const view = values.view();
  if (view === null) return [];
  const { ledger, input } = view;
  const withheld = values.showsOwnCounts() ? new Set<number>() : ledger.withheldHoldings();
  const isOwn = (position: number): boolean => company === null || input.index.holdings[position]?.company === company;
  const zones = zone === null ? [...ledger.relations.keys()] : [zone];
  const inZones = zones.flatMap((id) =>
    (ledger.relations.get(id) ?? [])
      // Of all zones together, what is near one of them says little.
      .filter((relation) => isOwn(relation.holding) && (zone !== null || relation.kind !== 'near'))
      .flatMap((relation) =>
        rowOf(input.index.holdings[relation.holding], id, relation, withheld.has(relation.holding)),
      ),
  );
  if (zone !== null) return inZones;
  const met = new Set(inZones.map(({ holding }) => holding.id));
  const inNone = [...input.index.holdings.entries()]
    .filter(([position, { id }]) => isOwn(position) && !met.has(id))
    .flatMap(([position, holding]) => rowOf(holding, null, null, withheld.has(position)));
  return [...inZones, ...inNone];
}

function rowOf(
  holding: Holding | undefined,
  zone: ZoneId | null,
  relation: HoldingRelation | null,
  isWithheld: boolean,
): readonly HoldingRow[] {
  if (holding === undefined) return [];
  const isInside = zone !== null && relation !== null && relation.kind !== 'near';
  const subject = isInside ? ({ kind: 'holding', zone, holding: holding.id } as const) : null;
  return [{ key: `${zone ?? ''} ${holding.id}`, holding, zone, relation, subject, isWithheld }];
}

export function stateOfRow(values: OverlapValues, row: HoldingRow): ReviewState | null {
  return row.subject === null ? null : values.stateOf(row.subject);
}
