import { budgetLeaves } from '../budget/leaves.ts';
import type { ZonePeople } from '../budget/reach.ts';
import { zonePeople } from '../budget/reach.ts';
import { reachPicture } from '../budget/reach-picture.ts';
import type { TypeReach } from '../budget/reach-types.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { IndicatorId, ZoneId } from '../identifiers.ts';
import { countingDivisionOf } from '../indicator/counting-division.ts';
import type { ZoneFigures } from '../indicator/figure.ts';
import type { Plan } from '../plan/plan.ts';

/** What reaches the areas of each type, whoever pays. The type's name stands in the catalogue. */
export interface RecordedTypes {
  readonly indicator: IndicatorId;
  readonly types: readonly Omit<TypeReach, 'name'>[];
}

/** Null where the data have no area types. */
export function recordTypes(
  plan: Plan,
  figuresOfZone: ReadonlyMap<ZoneId, ZoneFigures>,
  reference: ReferenceData,
): RecordedTypes | null {
  const { data, residents } = countingDivisionOf(reference);
  const people = new Map<ZoneId, ZonePeople>();
  for (const [id, figures] of figuresOfZone) people.set(id, zonePeople(figures, residents));
  const { byType } = reachPicture(budgetLeaves(plan), people, data, reference);
  if (byType === null) return null;
  return {
    indicator: byType.indicator.id,
    types: byType.types.map(({ type, areaCount, residents: count, amountSek, sekPerResident }) => ({
      ...{ type, areaCount, residents: count },
      ...{ amountSek, sekPerResident },
    })),
  };
}
