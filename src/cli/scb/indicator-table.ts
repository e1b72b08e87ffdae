import type { Cell } from '../../core/catalog/reference-data.ts';
import { succeed } from '../../core/result.ts';
import { combine, sum } from '../geo/columns.ts';
import { AGE_GROUPS } from '../geo/read-age-table.ts';
import type { BorderedArea } from './border-file.ts';
import { csvText } from './csv-text.ts';
import type { ScbFigures } from './fetch-figures.ts';
import type { AreaFigures } from './fetch-table.ts';
import type { ScbResult } from './scb-failure.ts';
import { unexpected } from './scb-failure.ts';
import { ALL_AGES, ageCode, BOTH_SEXES, RESIDENTS_YEAR, YEAR_BEFORE } from './table-queries.ts';

/** SCB's tables as the columns of the catalogue; those of others than SCB are not among them. */
export function indicatorTable(areas: readonly BorderedArea[], figures: ScbFigures): ScbResult<string> {
  const flats = theOneCalled(figures.buildingTypes, 'Hustyp', /^flerbostadshus/i);
  if (!flats.ok) return flats;
  const rows = areas.map((area) => columnsOf(area, figures, flats.value));
  const [first = new Map()] = rows;
  const header = [...first.keys()];
  return succeed(
    csvText(
      header,
      rows.map((row) => [...row.values()]),
    ),
  );
}

function columnsOf(area: BorderedArea, figures: ScbFigures, flats: string): ReadonlyMap<string, string | Cell> {
  const { code } = area;
  const { households, background, dwellings, buildingTypes, education, labourMarket, income } = figures;
  const residents = (Alder: string, Tid = RESIDENTS_YEAR) =>
    figures.population.cellAt(code, { Alder, Kon: BOTH_SEXES, Tid });
  const aged = (from: Age, to: Age) =>
    combine(
      agesFromTo(from, to).map((age) => residents(age)),
      sum,
    );
  const all = residents(ALL_AGES);
  const educated = (UtbildningsNiva: string) => education.cellAt(code, { UtbildningsNiva });
  const atWork = (ContentsCode: string) => labourMarket.cellAt(code, { ContentsCode });
  const earned = (Inkomstkomponenter: string, ContentsCode: string) =>
    income.cellAt(code, { Inkomstkomponenter, ContentsCode });
  const known = TENURES.map((Upplatelseform) => dwellings.cellAt(code, { Upplatelseform }));
  const unknown = combine(
    otherTenures(dwellings).map((Upplatelseform) => dwellings.cellAt(code, { Upplatelseform })),
    sum,
  );
  const [rented = 'missing', tenantOwned = 'missing', owned = 'missing'] = known;
  return new Map<string, string | Cell>([
    ['deso', code],
    ['regso', area.properties.regsokod],
    ['area_km2', area.areaM2 / 1e6],
    ['pop_2025', all],
    ['pop_growth_pct_2025', change(residents(ALL_AGES, YEAR_BEFORE), all)],
    ['age20_34_pct_2025', percent(aged('20-24', '30-34'), all)],
    [
      'single_hh_pct_2025',
      percent(households.cellAt(code, { Hushallstyp: 'ESUB' }), households.cellAt(code, { Hushallstyp: 'TOTALT' })),
    ],
    [
      'foreign_bg_pct_2025',
      percent(background.cellAt(code, { UtlBakgrund: '1' }), background.cellAt(code, { UtlBakgrund: 'SA' })),
    ],
    ['net_income_mean_ksek_2024', earned('240', '000008A4')],
    ['disp_income_median_ksek_2024', figures.economicStandard.cellAt(code, {})],
    ['capital_income_share_pct_2024', earned('230', '000008A2')],
    ['low_econ_std_pct_2024', figures.lowEconomicStandard.cellAt(code, {})],
    ['unemployment_pct_2024', percent(atWork('0000089W'), atWork('0000089V'))],
    ['employment_pct_2024', percent(atWork('0000089X'), atWork('0000089Y'))],
    [
      'postsecondary_pct_2025',
      percent(combine([educated('5'), educated('6')], sum), combine(['21', '3+4', '5', '6'].map(educated), sum)),
    ],
    ['rental_pct_2025', percent(rented, combine([...known, unknown], sum))],
    ['in_flats_pct_2025', percent(buildingTypes.cellAt(code, { Hustyp: flats }), all)],
    ['dw_hyresratt', rented],
    ['dw_bostadsratt', tenantOwned],
    ['dw_aganderatt', owned],
    ['dw_unknown', unknown],
    ['age_0_19', aged('0-4', '15-19')],
    ['age_20_64', aged('20-24', '60-64')],
    ['age_65plus', aged('65-69', '80+')],
  ]);
}

type Age = (typeof AGE_GROUPS)[number];

function agesFromTo(from: Age, to: Age): readonly string[] {
  return AGE_GROUPS.slice(AGE_GROUPS.indexOf(from), AGE_GROUPS.indexOf(to) + 1).map(ageCode);
}

/** Rented, tenant-owned, owner-occupied; whatever else the table has are dwellings of unknown tenure. */
const TENURES: readonly string[] = ['1', '2', '3'];

function otherTenures(dwellings: AreaFigures): readonly string[] {
  return [...dwellings.valuesOf('Upplatelseform').keys()].filter((code) => !TENURES.includes(code));
}

/** SCB's noise on small numbers can make a part larger than its whole, or a change larger than anybody there. */
function percent(part: Cell, whole: Cell): Cell {
  if (whole === 0) return 'not-applicable';
  return combine([part, whole], (some = Number.NaN, all = Number.NaN) => Math.min(100, (100 * some) / all));
}

function change(before: Cell, after: Cell): Cell {
  if (before === 0) return 'not-applicable';
  return combine([before, after], (then = Number.NaN, now = Number.NaN) => 100 * (now / then - 1));
}

/** The code of the one value with such a label: labels are SCB's words, codes differ between its tables. */
function theOneCalled(figures: AreaFigures, variable: string, label: RegExp): ScbResult<string> {
  const found = [...figures.valuesOf(variable)].filter(([, words]) => label.test(words)).map(([code]) => code);
  const [code] = found;
  return code !== undefined && found.length === 1
    ? succeed(code)
    : unexpected(
        `${figures.table}: ${found.length} values of ${variable} are called as ${label.source}, one was expected`,
      );
}
