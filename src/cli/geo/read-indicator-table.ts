import type { Cell } from '../../core/catalog/reference-data.ts';
import type { CellKind, CsvTable } from './csv-table.ts';
import { readCell, readCsvTable, textOf } from './csv-table.ts';
import type { SourceFile } from './find-source-files.ts';
import { reportAbsentRows, rowsByCode } from './read-code-rows.ts';
import type { DesoProperties, SourceAreas } from './read-source-areas.ts';
import type { Report } from './source-problem.ts';
import { row } from './source-problem.ts';

/** Columns taken as they stand; the built column has the same name. */
export const INDICATOR_COLUMNS: Readonly<Record<string, CellKind>> = {
  area_km2: 'amount',
  pop_2025: 'count',
  pop_growth_pct_2025: 'change-percent',
  age_0_19: 'count',
  age_20_64: 'count',
  age_65plus: 'count',
  age20_34_pct_2025: 'percent',
  single_hh_pct_2025: 'percent',
  foreign_bg_pct_2025: 'percent',
  net_income_mean_ksek_2024: 'amount',
  disp_income_median_ksek_2024: 'amount',
  capital_income_share_pct_2024: 'percent',
  low_econ_std_pct_2024: 'percent',
  unemployment_pct_2024: 'percent-below-100',
  employment_pct_2024: 'percent',
  postsecondary_pct_2025: 'percent',
  rental_pct_2025: 'percent',
  in_flats_pct_2025: 'percent',
  police_area_share_pct_2025: 'percent',
  dw_hyresratt: 'count',
  dw_bostadsratt: 'count',
  dw_aganderatt: 'count',
  dw_unknown: 'count',
};

const POLICE_SHARE_COLUMN = 'police_area_share_pct_2025';
const POLICE_CLASS_COLUMN = 'police_area_class_2025';
/** The police's own words, in the order of their gravity. */
const POLICE_CLASSES: ReadonlyMap<string, number> = new Map([
  ['utsatt', 1],
  ['särskilt utsatt', 2],
]);

/** The DeSO table of indicators: every area has a row, every row an area. Without the police's columns where asked. */
export function readIndicatorTable(
  source: SourceFile,
  deso: SourceAreas<DesoProperties>,
  withPoliceAreas: boolean,
  report: Report,
): Map<string, Cell[]> {
  const kinds = Object.entries(INDICATOR_COLUMNS).filter(([name]) => withPoliceAreas || name !== POLICE_SHARE_COLUMN);
  const names = kinds.map(([name]) => name);
  const required = ['deso', 'regso', ...names, ...(withPoliceAreas ? [POLICE_CLASS_COLUMN] : [])];
  const table = readCsvTable(source, required, report);
  if (table === null) return new Map();
  const codes = deso.areas.map((area) => area.code);
  const rows = rowsByCode(table, (csvRow) => textOf(csvRow, 'deso'), 'deso', new Set(codes), report);
  reportAbsentRows(table, rows, codes, report);
  reportOtherParents(table, deso, report);

  const columns = new Map<string, Cell[]>();
  for (const [name, kind] of kinds) {
    columns.set(
      name,
      codes.map((code) => {
        const csvRow = rows.get(code);
        return csvRow === undefined ? 'missing' : readCell(table, csvRow, name, kind, report);
      }),
    );
  }
  if (!withPoliceAreas) return columns;
  const shares = columns.get(POLICE_SHARE_COLUMN) ?? [];
  columns.set(
    POLICE_CLASS_COLUMN,
    codes.map((code, position) => {
      const csvRow = rows.get(code);
      return csvRow === undefined ? 'missing' : readPoliceClass(table, csvRow, shares[position] ?? 'missing', report);
    }),
  );
  return columns;
}

/** Whether a table has any of the police's columns; one without the other is a mistake that reading it tells. */
export function hasPoliceAreas({ text }: SourceFile): boolean {
  const header = text.slice(0, text.indexOf('\n')).trim().split(',');
  return header.includes(POLICE_SHARE_COLUMN) || header.includes(POLICE_CLASS_COLUMN);
}

/** Outside every police area the class does not apply: that is known, and not the same as not published. */
function readPoliceClass(table: CsvTable, csvRow: CsvTable['rows'][number], share: Cell, report: Report): Cell {
  const text = textOf(csvRow, POLICE_CLASS_COLUMN);
  if (text === '') return share === 0 ? 'not-applicable' : 'missing';
  const policeClass = POLICE_CLASSES.get(text);
  if (policeClass !== undefined) return policeClass;
  const message = `column "${POLICE_CLASS_COLUMN}": "${text}" is no class that the police use`;
  report({ code: 'file-invalid', file: table.file, place: row(csvRow.number), message });
  return 'missing';
}

/** The table and the borders must agree on which RegSO a DeSO lies in. */
function reportOtherParents(table: CsvTable, deso: SourceAreas<DesoProperties>, report: Report): void {
  const parents = new Map(deso.areas.map((area) => [area.code, area.properties.regso]));
  for (const csvRow of table.rows) {
    const parent = parents.get(textOf(csvRow, 'deso'));
    const stated = textOf(csvRow, 'regso');
    if (parent === undefined || parent === stated) continue;
    const message = `column "regso": ${stated}, but ${deso.file} says ${parent}`;
    report({ code: 'table-code-unknown', file: table.file, place: row(csvRow.number), message });
  }
}
