import type { Indicator } from '../../../core/catalog/catalog.ts';
import {
  CHECKED_AT_A_SAMPLE,
  KNOWN_EDUCATION_NOT_IN_DATA,
  NOT_THE_COMPULSORY_SHARE,
  RATE_OF_2024_OVER_PEOPLE_OF_2025,
  REBUILT_LABOUR_FORCE,
} from './caveats.ts';
import { definePercentage } from './define.ts';
import { fromScb, PER_LABOUR_FORCE, PER_RESIDENT_20_64, PER_RESIDENT_25_64 } from './definition-parts.ts';

const work = { group: 'work', year: 2024 } as const;

export const WORK_AND_EDUCATION_INDICATORS: readonly Indicator[] = [
  definePercentage({
    ...work,
    id: 'unemployment_pct_2024',
    name: { sv: 'Arbetslöshet 20–64 år', en: 'Unemployment, aged 20–64' },
    direction: 'high-is-worse',
    denominator: PER_LABOUR_FORCE,
    provenance: fromScb('TAB6680', [REBUILT_LABOUR_FORCE, RATE_OF_2024_OVER_PEOPLE_OF_2025, CHECKED_AT_A_SAMPLE]),
  }),
  definePercentage({
    ...work,
    id: 'employment_pct_2024',
    name: { sv: 'Sysselsättningsgrad 20–64 år', en: 'Employment rate, aged 20–64' },
    direction: 'low-is-worse',
    denominator: PER_RESIDENT_20_64,
    provenance: fromScb('TAB6680', [RATE_OF_2024_OVER_PEOPLE_OF_2025, CHECKED_AT_A_SAMPLE]),
  }),
  definePercentage({
    id: 'postsecondary_pct_2025',
    name: { sv: 'Eftergymnasial utbildning 25–65 år', en: 'Post-secondary education, aged 25–65' },
    group: 'education',
    year: 2025,
    direction: 'low-is-worse',
    denominator: PER_RESIDENT_25_64,
    provenance: fromScb('TAB6534', [KNOWN_EDUCATION_NOT_IN_DATA, NOT_THE_COMPULSORY_SHARE, CHECKED_AT_A_SAMPLE]),
  }),
];
