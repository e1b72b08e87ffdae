import type { ZoneId } from '../../core/identifiers.ts';
import type { BudgetLine, Plan, Zone } from '../../core/plan/plan.ts';
import { isWithoutPlace, unplacedShare, zoneShares } from '../../core/plan/weights.ts';
import { rememberEach } from '../../core/remember.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { isEvenSplit, sharesOfPlace } from './zone-weights.ts';

type Place = BudgetLine['place'];

/** Where a line's money goes, in words: zones with their shares, the whole municipality, or no place yet. */
export function linePlaceText(t: Translate, format: NumberFormat, plan: Plan, place: Place): string {
  return [placedText(t, format, plan.zones, place), unplacedText(t, format, place)]
    .filter((text) => text !== '')
    .join(', ');
}

/** Many lines are shown at once: the names of the same zones are gathered once. */
const zoneNames = rememberEach(
  (zones: readonly Zone[]): ReadonlyMap<ZoneId, string> => new Map(zones.map(({ id, name }) => [id, name])),
);

/** The zones of a line with their shares, or the whole municipality; empty where no place is said. */
export function placedText(t: Translate, format: NumberFormat, zones: readonly Zone[], place: Place): string {
  if (place.kind === 'municipality-wide') return t('budget.municipalityWide');
  const nameOfZone = zoneNames(zones);
  const nameOf = (zone: ZoneId): string => nameOfZone.get(zone) ?? zone;
  const shares = zoneShares(place);
  const names = shares.map(({ zone }) => nameOf(zone));
  const whole = unplacedShare(place) === 0;
  if (names.length <= 1 && whole) return names.join('');
  if (whole && isEvenSplit(sharesOfPlace(place))) return `${names.join(', ')} (${t('budget.evenly')})`;
  return shares.map(({ zone, share }) => `${nameOf(zone)} ${format.percentOfFraction(share)}`).join(', ');
}

/** What of a line is without place, all or a share; empty where nothing is. */
export function unplacedText(t: Translate, format: NumberFormat, place: Place): string {
  if (isWithoutPlace(place)) return t('budget.withoutPlace');
  const share = unplacedShare(place);
  return share === 0 ? '' : t('budget.withoutPlaceShare', { share: format.percentOfFraction(share) });
}

/** A percentage as it was written, rounded to two decimals where it was computed. */
export function percentText(format: NumberFormat, value: number): string {
  const decimals = [0, 1].find((count) => Math.abs(value - Number(value.toFixed(count))) < 1e-9) ?? 2;
  return format.number(value, decimals);
}
