import type { Indicator } from '../../core/catalog/catalog.ts';
import { isComputed } from '../../core/indicator/area-values.ts';
import type { Session } from '../../store/session-store.ts';

/** A class by its number and its name, one of our own by its name; null where the indicator has none of that value. */
export function categoryText(value: number, indicator: Indicator, language: Session['language']): string | null {
  if (indicator.kind !== 'not-aggregable') return null;
  const category = indicator.categories.find((each) => each.value === value);
  if (category === undefined) return null;
  return isComputed(indicator) ? category.name[language] : `${category.value} ${category.name[language]}`;
}
