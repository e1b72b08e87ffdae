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

const peopleOfFigures = new WeakMap<ZoneFigures, Map<IndicatorId, ZonePeople>>();

/**
 * The people that a zone's residents were counted from: the same shares bring money out that brought people in. The same
 * list for the same figures: what is split by it is known again.
 */
export function zonePeople(zone: ZoneFigures, residents: IndicatorId): ZonePeople {
  const ofZone = peopleOfFigures.get(zone) ?? new Map<IndicatorId, ZonePeople>();
  peopleOfFigures.set(zone, ofZone);
  const known = ofZone.get(residents);
  if (known !== undefined) return known;
  const parts = (zone.figures.get(residents)?.contributions ?? []).flatMap(({ code, numerator }) =>
    numerator !== null && numerator > 0 ? [{ key: code, weight: numerator }] : [],
  );
  const people = parts.sort((a, b) => (a.key < b.key ? -1 : 1));
  ofZone.set(residents, people);
  return people;
}

interface SplitLeaf {
  readonly people: ZonePeople;
  readonly parts: readonly ReachPart[];
}

/** Leaves are immutable values, the same for as long as their line is: of 20,000 an edit makes a few anew. */
const splitOfLeaf = new WeakMap<BudgetLeaf, SplitLeaf>();

/** Splits one leaf to areas by people, largest remainder, ties by code. A zone that is not known has no people. */
export function splitToAreas(leaf: BudgetLeaf, people: ReadonlyMap<ZoneId, ZonePeople>): readonly ReachPart[] {
  const { place, amountSek } = leaf;
  if (amountSek === 0) return [];
  if (place.kind !== 'zone') return [{ place, amountSek }];
  const parts = people.get(place.zone) ?? [];
  if (parts.length === 0) return [{ place: { kind: 'outside' }, amountSek }];
  const known = splitOfLeaf.get(leaf);
  if (known !== undefined && known.people === parts) return known.parts;
  const split = [...splitByLargestRemainder(amountSek, parts)].flatMap(([code, partSek]): readonly ReachPart[] =>
    partSek === 0 ? [] : [{ place: { kind: 'area', code: code as AreaCode }, amountSek: partSek }],
  );
  splitOfLeaf.set(leaf, { people: parts, parts: split });
  return split;
}

/** Every leaf split, and summed by where it ends up. */
export function reachOf(leaves: readonly BudgetLeaf[], people: ReadonlyMap<ZoneId, ZonePeople>): Reach {
  // A sum that is added to in place: half the look-ups of a map that is read and written anew.
  const sums = new Map<AreaCode, { sek: number }>();
  const elsewhere = { 'municipality-wide': 0, outside: 0, 'without-place': 0 };
  let totalSek = 0;
  for (const leaf of leaves) {
    totalSek += leaf.amountSek;
    for (const { place, amountSek } of splitToAreas(leaf, people)) {
      if (place.kind !== 'area') {
        elsewhere[place.kind] += amountSek;
        continue;
      }
      const sum = sums.get(place.code);
      if (sum === undefined) sums.set(place.code, { sek: amountSek });
      else sum.sek += amountSek;
    }
  }
  return {
    totalSek,
    areaSek: new Map([...sums].map(([code, { sek }]) => [code, sek])),
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
