import type { AreaProfile } from '../../core/catalog/catalog.ts';
import type { Cell } from '../../core/catalog/reference-data.ts';
import { readCell, readCsvTable, textOf } from './csv-table.ts';
import type { SourceFile } from './find-source-files.ts';
import { columnId } from './identifiers.ts';
import { reportAbsentRows, rowsByCode } from './read-code-rows.ts';
import type { Report } from './source-problem.ts';
import { row } from './source-problem.ts';

/** SCB's five-year groups as the columns are headed; 80 and over is one. */
export const AGE_GROUPS = [
  '0-4',
  '5-9',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80+',
] as const;
const SEXES = ['man', 'kvinna'] as const;

/** `age_man_0_4`, `age_kvinna_80plus`. */
function ageColumn(sex: (typeof SEXES)[number], group: (typeof AGE_GROUPS)[number]): string {
  return `age_${sex}_${group.replace('-', '_').replace('+', 'plus')}`;
}

/** Both sexes aged 25–64: what stands in for those aged 25–65 with known education. */
export function columnsAged25To64(): readonly string[] {
  const groups = AGE_GROUPS.slice(AGE_GROUPS.indexOf('25-29'), AGE_GROUPS.indexOf('60-64') + 1);
  return SEXES.flatMap((sex) => groups.map((group) => ageColumn(sex, group)));
}

/** The groups of a population pyramid, youngest first, with their columns. */
export function ageGroups(): AreaProfile['agePyramid']['groups'] {
  return AGE_GROUPS.map((group) => ({
    name: group.replace('-', '–'),
    men: columnId(ageColumn('man', group)),
    women: columnId(ageColumn('kvinna', group)),
  }));
}

/** Residents by sex and age: one row for each area and sex becomes one column for each sex and age. */
export function readAgeTable(source: SourceFile, codes: readonly string[], report: Report): Map<string, Cell[]> {
  const table = readCsvTable(source, ['deso', 'kon', ...AGE_GROUPS], report);
  if (table === null) return new Map();
  for (const csvRow of table.rows) {
    const sex = textOf(csvRow, 'kon');
    if (SEXES.some((known) => known === sex)) continue;
    const message = `column "kon": "${sex}" is neither ${SEXES.join(' nor ')}`;
    report({ code: 'file-invalid', file: table.file, place: row(csvRow.number), message });
  }
  const keyOf = (code: string, sex: string) => `${code} ${sex}`;
  const rows = rowsByCode(
    table,
    (csvRow) => keyOf(textOf(csvRow, 'deso'), textOf(csvRow, 'kon')),
    'deso',
    new Set(codes),
    report,
  );
  reportAbsentRows(
    table,
    rows,
    codes.flatMap((code) => SEXES.map((sex) => keyOf(code, sex))),
    report,
  );
  const columns = new Map<string, Cell[]>();
  for (const sex of SEXES) {
    for (const group of AGE_GROUPS) {
      columns.set(
        ageColumn(sex, group),
        codes.map((code) => {
          const csvRow = rows.get(keyOf(code, sex));
          return csvRow === undefined ? 'missing' : readCell(table, csvRow, group, 'count', report);
        }),
      );
    }
  }
  return columns;
}
