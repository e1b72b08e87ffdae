import type { Indicator } from '../../../core/catalog/catalog.ts';
import {
  CHECKED_AT_A_SAMPLE,
  FOREIGN_BACKGROUND_MEANS,
  GROWTH_OVER_START_OF_YEAR,
  HOUSEHOLDS_NOT_IN_DATA,
  SMALL_CELL_NOISE,
} from './caveats.ts';
import { defineCount, defineMean, definePercentage } from './define.ts';
import {
  fromScb,
  PER_RESIDENT,
  PER_RESIDENT_AT_START_OF_YEAR,
  PER_RESIDENT_FOR_HOUSEHOLDS,
} from './definition-parts.ts';

const population = { group: 'people', year: 2025, provenance: fromScb('TAB6574', [SMALL_CELL_NOISE]) } as const;

export const PEOPLE_INDICATORS: readonly Indicator[] = [
  defineCount({ ...population, id: 'pop_2025', name: { sv: 'Invånare', en: 'Residents' }, unit: 'residents' }),
  // A mean and not a rate: a change can be below 0, so it has no people with the trait to count.
  defineMean({
    ...population,
    id: 'pop_growth_pct_2025',
    name: { sv: 'Folkökning', en: 'Population growth' },
    unit: 'percent',
    direction: 'neutral',
    denominator: PER_RESIDENT_AT_START_OF_YEAR,
    provenance: fromScb('TAB6574', [SMALL_CELL_NOISE, GROWTH_OVER_START_OF_YEAR]),
  }),
  defineCount({
    ...population,
    id: 'age_0_19',
    name: { sv: 'Invånare 0–19 år', en: 'Residents aged 0–19' },
    unit: 'residents',
  }),
  defineCount({
    ...population,
    id: 'age_20_64',
    name: { sv: 'Invånare 20–64 år', en: 'Residents aged 20–64' },
    unit: 'residents',
  }),
  defineCount({
    ...population,
    id: 'age_65plus',
    name: { sv: 'Invånare 65 år och äldre', en: 'Residents aged 65 and over' },
    unit: 'residents',
  }),
  definePercentage({
    ...population,
    id: 'age20_34_pct_2025',
    name: { sv: 'Andel 20–34 år', en: 'Share aged 20–34' },
    direction: 'neutral',
    denominator: PER_RESIDENT,
  }),
  definePercentage({
    id: 'single_hh_pct_2025',
    name: { sv: 'Ensamhushåll', en: 'One-person households' },
    group: 'people',
    year: 2025,
    direction: 'neutral',
    denominator: PER_RESIDENT_FOR_HOUSEHOLDS,
    provenance: fromScb('TAB6568', [HOUSEHOLDS_NOT_IN_DATA]),
  }),
  definePercentage({
    id: 'foreign_bg_pct_2025',
    name: { sv: 'Utländsk bakgrund', en: 'Foreign background' },
    group: 'people',
    year: 2025,
    direction: 'neutral',
    denominator: PER_RESIDENT,
    provenance: fromScb('TAB6571', [FOREIGN_BACKGROUND_MEANS, CHECKED_AT_A_SAMPLE, SMALL_CELL_NOISE]),
  }),
];
