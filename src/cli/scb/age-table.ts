import { AGE_GROUPS } from '../geo/read-age-table.ts';
import { csvText } from './csv-text.ts';
import type { AreaFigures } from './fetch-table.ts';
import { ageCode, MEN, RESIDENTS_YEAR, WOMEN } from './table-queries.ts';

const SEXES = [
  ['man', MEN],
  ['kvinna', WOMEN],
] as const;

/** Residents by sex and age group, a row for each area and sex. */
export function ageTable(areas: readonly string[], population: AreaFigures): string {
  const rows = areas.flatMap((area) =>
    SEXES.map(([sex, code]) => [
      area,
      sex,
      ...AGE_GROUPS.map((group) => population.cellAt(area, { Alder: ageCode(group), Kon: code, Tid: RESIDENTS_YEAR })),
    ]),
  );
  return csvText(['deso', 'kon', ...AGE_GROUPS], rows);
}
