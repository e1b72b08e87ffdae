import { INDICATOR_COLUMNS } from '../../../../src/cli/geo/read-indicator-table.ts';

/** A made-up municipality of four squares in a row: the smallest source folder that builds. */

const DESO = ['9999A0010', '9999B1010', '9999C1010', '9999C1020'] as const;
const REGSO_OF_DESO = ['9999R001', '9999R001', '9999R002', '9999R002'] as const;
const AGE_GROUPS =
  '0-4,5-9,10-14,15-19,20-24,25-29,30-34,35-39,40-44,45-49,50-54,55-59,60-64,65-69,70-74,75-79,80+'.split(',');

export const FILES = {
  municipality: 'municipality.json',
  deso: 'exempelstad-deso-2025.geojson',
  regso: 'exempelstad-regso-2025.geojson',
  indicators: 'exempelstad-deso-2025-indicators.csv',
  ageSex: 'exempelstad-deso-2025-age-sex.csv',
  turnoutByRegso: 'exempelstad-turnout-2026-by-regso.csv',
  turnoutByDistrict: 'exempelstad-turnout-2026-by-voting-district.csv',
  schools: 'exempelstad-schools-year9.geojson',
} as const;

export function exampleTown(): Map<string, string> {
  return new Map([
    [FILES.municipality, JSON.stringify(exampleMunicipality())],
    [FILES.deso, areaFile(DESO, (code, place) => ({ deso: code, regso: REGSO_OF_DESO[place], category: 'C' }), 1)],
    [
      FILES.regso,
      areaFile(
        ['9999R001', '9999R002'],
        (code, place) => ({ regso: code, name: `Del ${place + 1}`, areaType2022: 3 }),
        2,
      ),
    ],
    [FILES.indicators, indicatorTable()],
    [FILES.ageSex, ageTable()],
    [
      FILES.turnoutByRegso,
      csv([
        'regso,name,eligible_2026,voting_2026_preliminary,eligible_per_resident_20_plus,covers',
        '9999R001,Del 1,150,120,0.94,yes',
        '9999R002,Del 2,60,50,0.38,no',
      ]),
    ],
    [
      FILES.turnoutByDistrict,
      csv([
        'voting_district,name,regso_by_name,eligible_2026,voting_2026_preliminary',
        '99990101,Norra,9999R001,150,120',
        '99990102,Södra,,60,50',
      ]),
    ],
    [FILES.schools, schoolFile()],
  ]);
}

export function exampleMunicipality() {
  return {
    format: 'zonplan-municipality',
    version: 1,
    code: '9999',
    name: 'Exempelstad',
    allocation: [{ year: 2020, amountSek: 5_000_000, state: 'preliminary', source: 'Exempel', date: '2018-01-01' }],
    bodies: [{ id: 'styrelsen', name: { sv: 'Styrelsen', en: 'The board' } }],
    basemap: { file: null, online: [] },
    localCaveats: [{ divisions: ['deso'], indicators: [], text: { sv: 'Ett påhitt.', en: 'Made up.' } }],
  };
}

/** Replaces text that must be there, so that a test cannot pass because its mistake was never planted. */
export function plant(folder: Map<string, string>, file: string, from: string, to: string): Map<string, string> {
  const text = folder.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return new Map(folder).set(
    file,
    text.replace(from, () => to),
  );
}

type Geometry = { type: string; coordinates: number[][][] };
interface Feature {
  properties: Record<string, unknown>;
  geometry: Geometry;
}

export function plantFeature(
  folder: Map<string, string>,
  file: string,
  position: number,
  change: (feature: Feature) => void,
): Map<string, string> {
  const collection = JSON.parse(folder.get(file) ?? '') as { features: Feature[] };
  const feature = collection.features[position];
  if (feature === undefined) throw new Error(`${file} has no feature ${position}`);
  change(feature);
  return new Map(folder).set(file, JSON.stringify(collection));
}

function csv(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}

function indicatorTable(): string {
  const columns = Object.keys(INDICATOR_COLUMNS);
  const values: Record<string, string> = {
    pop_2025: '100',
    pop_growth_pct_2025: '-1.5',
    age_0_19: '20',
    age_20_64: '60',
    age_65plus: '20',
    employment_pct_2024: '80',
    unemployment_pct_2024: '20',
    police_area_share_pct_2025: '0.0',
  };
  const cells = columns.map((column) => values[column] ?? '10');
  return csv([
    `deso,regso,${columns.join(',')},police_area_class_2025`,
    ...DESO.map((code, place) => `${code},${REGSO_OF_DESO[place]},${cells.join(',')},`),
  ]);
}

function ageTable(): string {
  const rows = DESO.flatMap((code) => ['man', 'kvinna'].map((sex) => `${code},${sex},${AGE_GROUPS.map(() => 3)}`));
  return csv([`deso,kon,${AGE_GROUPS}`, ...rows]);
}

function areaFile(
  codes: readonly string[],
  properties: (code: string, place: number) => object,
  widthInSquares: number,
): string {
  const width = 0.01 * widthInSquares;
  const features = codes.map((code, place) => {
    const west = 15 + place * width;
    const ring = [
      [west, 59],
      [west, 59.01],
      [west + width, 59.01],
      [west + width, 59],
      [west, 59],
    ].map((position) => position.map((degrees) => Number(degrees?.toFixed(6))));
    return { type: 'Feature', properties: properties(code, place), geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function schoolFile(): string {
  const figures = ['elever_cirka', 'meritvarde_ak9', 'alla_amnen_godkant_pct', 'behorig_yrkesprogram_pct'];
  const rest = ['legitimerade_larare_pct', 'trygghet', 'studiero'];
  const properties = {
    skolenhetskod: '12345678',
    namn: 'Exempelskolan',
    huvudman: 'Kommunal',
    ...Object.fromEntries([...figures, ...rest].map((name) => [name, null])),
    deso: '9999A0010',
    regso: '9999R001',
  };
  const geometry = { type: 'Point', coordinates: [15.005, 59.005] };
  return JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });
}
