import type { BudgetLine, Plan } from '../../core/plan/plan.ts';
import { isWithoutPlace, zoneShares } from '../../core/plan/weights.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';

/** Where a line's money goes, in words: zones with their shares, the whole municipality, or no place yet. */
export function linePlaceText(t: Translate, format: NumberFormat, plan: Plan, place: BudgetLine['place']): string {
  if (place.kind === 'municipality-wide') return t('budget.municipalityWide');
  if (isWithoutPlace(place)) return t('budget.withoutPlace');
  const nameOfZone = new Map(plan.zones.map(({ id, name }) => [id, name]));
  const shares = zoneShares(place);
  return shares
    .map(({ zone, share }) => {
      const name = nameOfZone.get(zone) ?? zone;
      return shares.length === 1 ? name : `${name} ${format.percentOfFraction(share, 0)}`;
    })
    .join(', ');
}
