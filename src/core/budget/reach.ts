import type { AreaCode, IndicatorId, ZoneId } from '../identifiers.ts';
import type { ZoneFigures } from '../indicator/figure.ts';
import type { WeightedPart } from './largest-remainder.ts';
import { splitByLargestRemainder } from './largest-remainder.ts';
import type { BudgetLeaf } from './leaves.ts';

/** A zone's people by area, in code order; an area without any of them is not there. */
export type ZonePeople = readonly WeightedPart[];

/**
 * Where a krona ends up: in an area, in the whole municipality (never spread per head), outside (a zone where nobody
 * lives), or nowhere yet.
 */
export type ReachPlace =
  | { readonly kind: 'area'; readonly code: AreaCode }
  | { readonly kind: 'municipality-wide' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'without-place' };

/** A part of one leaf. The parts of a leaf sum to it exactly. */
export interface ReachPart {
  readonly place: ReachPlace;
  /** Whole kronor, above 0. */
  readonly amountSek: number;
}

/** Kronor by where they end up. All of it sums to `totalSek` exactly. */
export interface Reach {
  readonly totalSek: number;
  /** Only areas that money reaches. */
  readonly areaSek: ReadonlyMap<AreaCode, number>;
  readonly municipalityWideSek: number;
  readonly outsideSek: number;
  readonly withoutPlaceSek: number;
}

/** The people that a zone's residents were counted from: the same shares bring money out that brought people in. */
export function zonePeople({ figures }: ZoneFigures, residents: IndicatorId): ZonePeople {
  const parts = (figures.get(residents)?.contributions ?? []).flatMap(({ code, numerator }) =>
    numerator !== null && numerator > 0 ? [{ key: code, weight: numerator }] : [],
  );
  return parts.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Splits one leaf to areas by people, largest remainder, ties by code. A zone that is not known has no people. */
export function splitToAreas(leaf: BudgetLeaf, people: ReadonlyMap<ZoneId, ZonePeople>): readonly ReachPart[] {
  const { place, amountSek } = leaf;
  if (amountSek === 0) return [];
  if (place.kind !== 'zone') return [{ place, amountSek }];
  const parts = people.get(place.zone) ?? [];
  if (parts.length === 0) return [{ place: { kind: 'outside' }, amountSek }];
  return [...splitByLargestRemainder(amountSek, parts)].flatMap(([code, partSek]) =>
    partSek === 0 ? [] : [{ place: { kind: 'area', code: code as AreaCode }, amountSek: partSek }],
  );
}

/** Every leaf split, and summed by where it ends up. */
export function reachOf(leaves: readonly BudgetLeaf[], people: ReadonlyMap<ZoneId, ZonePeople>): Reach {
  const areaSek = new Map<AreaCode, number>();
  const elsewhere = { 'municipality-wide': 0, outside: 0, 'without-place': 0 };
  let totalSek = 0;
  for (const leaf of leaves) {
    totalSek += leaf.amountSek;
    for (const { place, amountSek } of splitToAreas(leaf, people)) {
      if (place.kind === 'area') areaSek.set(place.code, (areaSek.get(place.code) ?? 0) + amountSek);
      else elsewhere[place.kind] += amountSek;
    }
  }
  return {
    totalSek,
    areaSek,
    municipalityWideSek: elsewhere['municipality-wide'],
    outsideSek: elsewhere.outside,
    withoutPlaceSek: elsewhere['without-place'],
  };
}

/** What reaches any area. */
export function sekInAreas({ areaSek }: Reach): number {
  let sum = 0;
  for (const amountSek of areaSek.values()) sum += amountSek;
  return sum;
}
