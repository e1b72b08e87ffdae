import type { Indicator } from '../../../core/catalog/catalog.ts';
import { columnId, indicatorId, REGSO } from '../identifiers.ts';
import type { AreaTypeYear } from '../read-source-areas.ts';
import {
  areaTypeRelativeTo,
  CHECKED_AT_A_SAMPLE,
  RATE_OF_2024_OVER_PEOPLE_OF_2025,
  STUDENTS_LOOK_POOR,
} from './caveats.ts';
import { defineMean, defineNotAggregable, definePercentage } from './define.ts';
import { fromScb, PER_RESIDENT, PER_RESIDENT_20_PLUS } from './definition-parts.ts';

const income = { group: 'economy', year: 2024 } as const;

export const ECONOMY_INDICATORS: readonly Indicator[] = [
  definePercentage({
    ...income,
    id: 'low_econ_std_pct_2024',
    name: { sv: 'Låg ekonomisk standard', en: 'Low economic standard' },
    direction: 'high-is-worse',
    denominator: PER_RESIDENT,
    provenance: fromScb('TAB6685', [
      {
        sv: 'Invånare vars ekonomiska standard är under 60 % av rikets median.',
        en: 'Residents whose equivalised income is below 60% of the national median.',
      },
      RATE_OF_2024_OVER_PEOPLE_OF_2025,
      STUDENTS_LOOK_POOR,
      CHECKED_AT_A_SAMPLE,
    ]),
  }),
  defineMean({
    ...income,
    id: 'net_income_mean_ksek_2024',
    name: { sv: 'Nettoinkomst, medelvärde', en: 'Net income, mean' },
    unit: 'thousand-sek',
    direction: 'low-is-worse',
    denominator: PER_RESIDENT_20_PLUS,
    provenance: fromScb('TAB6683', [RATE_OF_2024_OVER_PEOPLE_OF_2025, STUDENTS_LOOK_POOR, CHECKED_AT_A_SAMPLE]),
  }),
  defineNotAggregable({
    ...income,
    id: 'disp_income_median_ksek_2024',
    name: { sv: 'Ekonomisk standard, median', en: 'Equivalised disposable income, median' },
    unit: 'thousand-sek',
    direction: 'low-is-worse',
    why: {
      sv: 'En median kan inte räknas samman: en zons median framgår inte av områdenas.',
      en: 'A median cannot be aggregated: a zone’s median does not follow from those of the areas.',
    },
    provenance: fromScb('TAB6684', [STUDENTS_LOOK_POOR, CHECKED_AT_A_SAMPLE]),
  }),
  definePercentage({
    ...income,
    id: 'capital_income_share_pct_2024',
    name: { sv: 'Andel med kapitalinkomst', en: 'Share with capital income' },
    direction: 'neutral',
    denominator: PER_RESIDENT_20_PLUS,
    provenance: fromScb('TAB6683', [RATE_OF_2024_OVER_PEOPLE_OF_2025, CHECKED_AT_A_SAMPLE]),
  }),
];

/** SCB's table of the socioeconomic index and the area types of RegSO. */
const AREA_TYPE_TABLE = 'TAB6586';

export function areaTypeColumn(year: AreaTypeYear): string {
  return `area_type_${year}`;
}

/** The year that the types are of is the source's; types of different years cannot be compared. */
export function areaTypeIndicator(year: AreaTypeYear): Indicator {
  return {
    id: indicatorId(areaTypeColumn(year)),
    name: { sv: 'Områdestyp (socioekonomisk)', en: 'Area type (socioeconomic)' },
    group: 'economy',
    kind: 'not-aggregable',
    unit: 'class',
    decimals: 0,
    division: REGSO,
    year,
    direction: 'low-is-worse',
    valueColumn: columnId(areaTypeColumn(year)),
    why: {
      sv: 'Områdestyp är en klass för hela området: klasser kan inte räknas samman.',
      en: 'The area type is a class of the whole area: classes cannot be aggregated.',
    },
    categories: [
      { value: 1, name: { sv: 'Stora socioekonomiska utmaningar', en: 'Major socioeconomic challenges' } },
      { value: 2, name: { sv: 'Socioekonomiska utmaningar', en: 'Socioeconomic challenges' } },
      { value: 3, name: { sv: 'Socioekonomiskt blandat', en: 'Socioeconomically mixed' } },
      { value: 4, name: { sv: 'Goda socioekonomiska förutsättningar', en: 'Good socioeconomic conditions' } },
      {
        value: 5,
        name: { sv: 'Mycket goda socioekonomiska förutsättningar', en: 'Very good socioeconomic conditions' },
      },
    ],
    source: year === 2022 ? 'SCB/Boverket 2022' : `SCB, ${AREA_TYPE_TABLE}`,
    licence: 'CC0',
    tableId: year === 2022 ? null : AREA_TYPE_TABLE,
    caveats: [areaTypeRelativeTo(year), STUDENTS_LOOK_POOR],
  };
}
