import type { AreaProfile, PointMeasure, StudentAreas } from '../../core/catalog/catalog.ts';
import { DESO, indicatorId } from './identifiers.ts';
import { ageGroups } from './read-age-table.ts';

/** At 40 % aged 20–34 students set an area's figures; over half are that age only beside the university. */
export const STUDENT_AREAS: StudentAreas = { indicator: indicatorId('age20_34_pct_2025'), fromPercent: 40 };

export const AREA_PROFILE: AreaProfile = {
  agePyramid: { division: DESO, year: 2025, source: 'SCB, TAB6574', groups: ageGroups() },
  tenures: ['dw_hyresratt', 'dw_bostadsratt', 'dw_aganderatt', 'dw_unknown'].map(indicatorId),
};

/** What Skolverket and Skolinspektionen publish about a school unit. */
export const SCHOOL_MEASURES: readonly PointMeasure[] = [
  measure('meritvarde_ak9', 'points', 'Meritvärde i årskurs 9', 'Mean merit value, year 9'),
  measure('behorig_yrkesprogram_pct', 'percent', 'Behöriga till yrkesprogram', 'Eligible for vocational programmes'),
  measure('alla_amnen_godkant_pct', 'percent', 'Godkända i alla ämnen', 'Passed in all subjects'),
  measure('legitimerade_larare_pct', 'percent', 'Lärare med legitimation', 'Certified teachers'),
  measure('trygghet', 'points', 'Trygghet, index 0–10', 'Safety, index 0–10'),
  measure('studiero', 'points', 'Studiero, index 0–10', 'Calm in class, index 0–10'),
];

function measure(property: string, unit: PointMeasure['unit'], sv: string, en: string): PointMeasure {
  return { property, name: { sv, en }, unit, decimals: 1, direction: 'low-is-worse' };
}
