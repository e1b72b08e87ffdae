import type { IndicatorGroup } from '../../core/catalog/catalog.ts';

/** The order in which people look: need first, then who lives there. */
export const INDICATOR_GROUPS: readonly IndicatorGroup[] = [
  'economy',
  'work',
  'education',
  'democracy',
  'people',
  'housing',
  'safety',
  'imported',
];
