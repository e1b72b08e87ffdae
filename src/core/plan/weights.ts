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

export interface ZoneShare {
  readonly zone: ZoneId;
  /** Share of the line's money, 0–1; the shares of a line sum to 1 up to rounding of floats. */
  readonly share: number;
}

/** Weights as shares of one. Divided by the greatest first, so that huge weights do not overflow in the sum. */
export function zoneShares(place: BudgetPlace): readonly ZoneShare[] {
  if (place.kind === 'municipality-wide') return [];
  const greatest = Math.max(...place.weights.map(({ weight }) => weight));
  const scaled = place.weights.map(({ zone, weight }) => ({ zone, weight: weight / greatest }));
  const total = scaled.reduce((sum, { weight }) => sum + weight, 0);
  return scaled.map(({ zone, weight }) => ({ zone, share: weight / total }));
}

/**
 * The place after zones are gone: their weight goes to the heir where there is one, else falls away.
 * The same object comes back where the place names none of them.
 */
export function placeWithoutZones(
  place: BudgetPlace,
  removed: ReadonlySet<ZoneId>,
  heirs: ReadonlyMap<ZoneId, ZoneId> = new Map(),
): BudgetPlace {
  if (place.kind === 'municipality-wide' || !place.weights.some(({ zone }) => removed.has(zone))) return place;
  const weightOfZone = new Map<ZoneId, number>();
  for (const { zone, weight } of place.weights) {
    const target = removed.has(zone) ? heirs.get(zone) : zone;
    if (target === undefined) continue;
    weightOfZone.set(target, Math.min((weightOfZone.get(target) ?? 0) + weight, Number.MAX_VALUE));
  }
  return { kind: 'zones', weights: [...weightOfZone].map(([zone, weight]) => ({ zone, weight })) };
}
