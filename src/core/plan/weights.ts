import type { ZoneId } from '../identifiers.ts';
import type { BudgetPlace } from './plan.ts';

/**
 * "Utan plats": a line that points at no zone yet, or whose zones were all removed. It is not the same as
 * municipality-wide, which is a decision; this is a gap that the interface marks and the person fills.
 */
export const WITHOUT_PLACE: BudgetPlace = { kind: 'zones', weights: [] };

export function isWithoutPlace(place: BudgetPlace): boolean {
  return place.kind === 'zones' && place.weights.length === 0;
}

/** A place in zones in its one form: what is left over beside no zone at all is the whole, and is not said. */
export function placeInZones(
  weights: readonly { readonly zone: ZoneId; readonly weight: number }[],
  unplacedWeight = 0,
): BudgetPlace {
  if (weights.length === 0) return WITHOUT_PLACE;
  return unplacedWeight > 0 ? { kind: 'zones', weights, unplacedWeight } : { kind: 'zones', weights };
}

/** Huge weights do not overflow: nothing is heavier than a double can say. */
function addWeights(a: number, b: number): number {
  return Math.min(a + b, Number.MAX_VALUE);
}

export interface ZoneShare {
  readonly zone: ZoneId;
  /** Share of the line's money, 0–1; with `unplacedShare` the shares of a line sum to 1 up to rounding of floats. */
  readonly share: number;
}

/** Divided by the greatest first, so that huge weights do not overflow in the sum. */
function scaledWeights(weights: readonly number[]): readonly number[] {
  const greatest = Math.max(...weights);
  const scaled = weights.map((weight) => weight / greatest);
  const total = scaled.reduce((sum, weight) => sum + weight, 0);
  return scaled.map((weight) => weight / total);
}

/** Weights as shares of one, beside the share that is without place. */
export function zoneShares(place: BudgetPlace): readonly ZoneShare[] {
  if (place.kind === 'municipality-wide') return [];
  const shares = scaledWeights([...place.weights.map(({ weight }) => weight), place.unplacedWeight ?? 0]);
  return place.weights.map(({ zone }, position) => ({ zone, share: shares[position] ?? 0 }));
}

/** Share of the line's money that is without place, 0–1. */
export function unplacedShare(place: BudgetPlace): number {
  if (place.kind === 'municipality-wide') return 0;
  if (place.weights.length === 0) return 1;
  return scaledWeights([place.unplacedWeight ?? 0, ...place.weights.map(({ weight }) => weight)])[0] ?? 0;
}

/**
 * The place after zones are gone: their weight goes to the heir where there is one, else it is without place: the
 * line's other zones never get money that nobody gave them. The same object comes back where the place names none.
 */
export function placeWithoutZones(
  place: BudgetPlace,
  removed: ReadonlySet<ZoneId>,
  heirs: ReadonlyMap<ZoneId, ZoneId> = new Map(),
): BudgetPlace {
  if (place.kind === 'municipality-wide' || !place.weights.some(({ zone }) => removed.has(zone))) return place;
  const weightOfZone = new Map<ZoneId, number>();
  let unplacedWeight = place.unplacedWeight ?? 0;
  for (const { zone, weight } of place.weights) {
    const target = removed.has(zone) ? heirs.get(zone) : zone;
    if (target === undefined) unplacedWeight = addWeights(unplacedWeight, weight);
    else weightOfZone.set(target, addWeights(weightOfZone.get(target) ?? 0, weight));
  }
  const weights = [...weightOfZone].map(([zone, weight]) => ({ zone, weight }));
  return placeInZones(weights, unplacedWeight);
}
