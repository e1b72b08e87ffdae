import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { BudgetPlace, Plan } from '../plan.ts';
import { placeInZones } from '../weights.ts';

/**
 * Every zone known and named once, every weight positive and finite, also that of what is without place. No zones at
 * all is "without place", whatever its weight.
 */
export function checkPlace(plan: Plan, place: BudgetPlace): Result<BudgetPlace> {
  if (place.kind === 'municipality-wide') return succeed(place);
  const seen = new Set<string>();
  for (const { zone, weight } of place.weights) {
    if (!plan.zones.some(({ id }) => id === zone)) return fail(problem('zone-unknown', { zone }));
    if (seen.has(zone) || !Number.isFinite(weight) || weight <= 0) {
      return fail(problem('weights-invalid', { zone, weight }));
    }
    seen.add(zone);
  }
  const { weights, unplacedWeight = 0 } = place;
  if (!Number.isFinite(unplacedWeight) || unplacedWeight < 0) {
    return fail(problem('weights-invalid', { weight: unplacedWeight }));
  }
  return succeed(placeInZones(weights, unplacedWeight));
}
