import type { ZoneId } from '../../core/identifiers.ts';
import type { BudgetLine, Plan } from '../../core/plan/plan.ts';
import { isWithoutPlace, zoneShares } from '../../core/plan/weights.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { isEvenSplit, scaledToWhole } from './zone-weights.ts';

/** Where a line's money goes, in words: zones with their shares, the whole municipality, or no place yet. */
export function linePlaceText(t: Translate, format: NumberFormat, plan: Plan, place: BudgetLine['place']): string {
  if (place.kind === 'municipality-wide') return t('budget.municipalityWide');
  if (isWithoutPlace(place)) return t('budget.withoutPlace');
  const nameOfZone = new Map(plan.zones.map(({ id, name }) => [id, name]));
  const nameOf = (zone: ZoneId): string => nameOfZone.get(zone) ?? zone;
  const shares = zoneShares(place);
  const names = shares.map(({ zone }) => nameOf(zone));
  if (names.length === 1) return names.join('');
  if (isEvenSplit(scaledToWhole(place.weights))) return `${names.join(', ')} (${t('budget.evenly')})`;
  return shares.map(({ zone, share }) => `${nameOf(zone)} ${format.percentOfFraction(share)}`).join(', ');
}
