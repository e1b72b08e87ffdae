import type {
  Catalog,
  CountIndicator,
  Denominator,
  Division,
  Indicator,
  LocalizedText,
  MeanIndicator,
  NotAggregableIndicator,
  RateIndicator,
} from '../../src/core/catalog/catalog.ts';
import type { Area, Cell, DivisionData, PointLayer, ReferenceData } from '../../src/core/catalog/reference-data.ts';
import { buildAreaIndex } from '../../src/core/geometry/area-index.ts';
import type { AreaShare } from '../../src/core/geometry/area-shares.ts';
import { dissolveAreas } from '../../src/core/geometry/dissolve-areas.ts';
import type { LonLat, LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import type { AreaCode, ColumnId, DivisionId, IndicatorId } from '../../src/core/identifiers.ts';
import { asId } from '../../src/core/identifiers.ts';

/*
 * Six small areas, each 0.01° wide and high, in two larger ones:
 *
 *   north  S4 S5 | S6        L1 "Västra Ängen" = S1 S2 S4 S5
 *   south  S1 S2 | S3        L2 "Östra Backen" = S3 S6
 */
export const SMALL = asId<DivisionId>('small');
export const LARGE = asId<DivisionId>('large');
const WEST = 15.2;
const SOUTH = 59.27;
const SIDE = 0.01;

const SMALL_COLUMNS: Readonly<Record<string, readonly Cell[]>> = {
  residents: [1000, 800, 600, 400, 200, 900],
  residents_20_64: [500, 400, 300, 200, 100, 450],
  labour_force: [400, 360, 240, 150, 80, 400],
  unemployed: [40, 18, 48, 15, 4, 'missing'],
  unemployment_pct: [10, 5, 20, 10, 5, 'missing'],
  poor_pct: [10, 20, 30, 'suppressed', 5, 'missing'],
  mean_income: [300, 250, 200, 'missing', 400, 350],
  median_income: [280, 240, 190, 310, 'missing', 330],
  dwellings: [500, 300, 'missing', 200, 100, 400],
};

const LARGE_COLUMNS: Readonly<Record<string, readonly Cell[]>> = {
  residents: [2400, 1500],
  residents_20_plus: [1800, 1200],
  voters: [1500, 'missing'],
  votes: [1200, 'missing'],
  turnout_pct: [80, 'missing'],
  area_type: [2, 5],
};

/** A copy of the sample with some columns of the small or large division replaced. */
export function sampleReference(
  changes: {
    readonly small?: Readonly<Record<string, readonly Cell[]>>;
    readonly large?: Readonly<Record<string, readonly Cell[]>>;
    readonly indicators?: readonly Indicator[];
  } = {},
): ReferenceData {
  const small = divisionData(SMALL, LARGE, smallAreas(), { ...SMALL_COLUMNS, ...changes.small });
  const large = divisionData(LARGE, null, largeAreas(), { ...LARGE_COLUMNS, ...changes.large });
  return {
    catalog: sampleCatalog([small.division, large.division], changes.indicators ?? sampleIndicators()),
    divisions: new Map([
      [SMALL, small],
      [LARGE, large],
    ]),
    pointLayers: [SCHOOLS],
    contentHash: 'sample',
  };
}

/** The rectangle from column `west` to `east` and row `south` to `north` of the grid; parts of cells are welcome. */
export function gridRectangle(west: number, south: number, east: number, north: number): LonLatMultiPolygon {
  const at = (column: number, row: number): LonLat => [WEST + column * SIDE, SOUTH + row * SIDE];
  const ring = [at(west, south), at(west, north), at(east, north), at(east, south), at(west, south)];
  return [[ring]];
}

/** A share as the kernel would give it, for tests of the figures alone. */
export function share(position: number, shareOfArea: number, cut = shareOfArea < 1): AreaShare {
  return { position, shareOfArea, overlapM2: shareOfArea * 600_000, cut };
}

export function smallData(reference: ReferenceData): DivisionData {
  return dataOf(reference, SMALL);
}

export function largeData(reference: ReferenceData): DivisionData {
  return dataOf(reference, LARGE);
}

function dataOf(reference: ReferenceData, id: DivisionId): DivisionData {
  const data = reference.divisions.get(id);
  if (data === undefined) throw new Error(`no division ${id}`);
  return data;
}

export function indicatorOf(reference: ReferenceData, id: string): Indicator {
  const indicator = reference.catalog.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator;
}

export function codes(...names: readonly string[]): readonly AreaCode[] {
  return names.map((name) => asId<AreaCode>(name));
}

function smallAreas(): readonly Area[] {
  return [0, 1, 2, 3, 4, 5].map((position) => {
    const column = position % 3;
    const row = Math.floor(position / 3);
    return {
      code: asId<AreaCode>(`S${position + 1}`),
      name: null,
      parentCode: asId<AreaCode>(column < 2 ? 'L1' : 'L2'),
      // Corners are read from one table of coordinates, so that neighbours share them exactly.
      polygons: gridRectangle(column, row, column + 1, row + 1),
    };
  });
}

/** Outlines of the small areas, with every corner of theirs: straight between more distant corners is another line. */
function largeAreas(): readonly Area[] {
  const outline = (parent: string) =>
    dissolveAreas(
      smallAreas()
        .filter((area) => area.parentCode === parent)
        .map((area) => area.polygons),
    );
  return [
    { code: asId<AreaCode>('L1'), name: 'Västra Ängen', parentCode: null, polygons: outline('L1') },
    { code: asId<AreaCode>('L2'), name: 'Östra Backen', parentCode: null, polygons: outline('L2') },
  ];
}

function divisionData(
  id: DivisionId,
  parentDivision: DivisionId | null,
  areas: readonly Area[],
  columns: Readonly<Record<string, readonly Cell[]>>,
): DivisionData {
  return {
    division: {
      ...provenance(),
      id,
      name: text(id),
      version: '2025',
      accuracyM: 50,
      file: `${id}.geojson`,
      parentDivision,
      labelled: id === LARGE,
      residentsColumn: asId<ColumnId>('residents'),
    },
    areas,
    positionOfCode: new Map(areas.map((area, position) => [area.code, position])),
    index: buildAreaIndex(areas.map((area) => area.polygons)),
    columns: new Map(Object.entries(columns).map(([column, cells]) => [asId<ColumnId>(column), cells])),
  };
}

export function countIndicator(id: string, changes: Partial<CountIndicator> = {}): CountIndicator {
  return { ...base(id), kind: 'count', unit: 'residents', decimals: 0, ...changes };
}

export function rateIndicator(id: string, column: string, changes: Partial<RateIndicator> = {}): RateIndicator {
  return {
    ...base(id),
    kind: 'rate',
    direction: 'high-is-worse',
    numeratorColumn: null,
    denominator: denominator(column),
    coverageColumn: null,
    municipalityTotal: null,
    ...changes,
  };
}

function meanIndicator(id: string, column: string, changes: Partial<MeanIndicator> = {}): MeanIndicator {
  return { ...base(id), kind: 'mean', unit: 'thousand-sek', denominator: denominator(column), ...changes };
}

function notAggregableIndicator(id: string, changes: Partial<NotAggregableIndicator> = {}): NotAggregableIndicator {
  return { ...base(id), kind: 'not-aggregable', why: text('median'), categories: [], ...changes };
}

export function denominator(column: string, changes: Partial<Denominator> = {}): Denominator {
  return { column: asId<ColumnId>(column), name: text(column), year: 2024, approximate: false, ...changes };
}

function sampleIndicators(): readonly Indicator[] {
  const types = [1, 2, 3, 4, 5].map((value) => ({ value, name: text(`type ${value}`) }));
  return [
    countIndicator('residents'),
    countIndicator('dwellings', { unit: 'dwellings' }),
    rateIndicator('unemployment_pct', 'labour_force', { numeratorColumn: asId<ColumnId>('unemployed') }),
    rateIndicator('poor_pct', 'residents', { denominator: denominator('residents', { year: 2025 }) }),
    meanIndicator('mean_income', 'residents_20_64', { direction: 'low-is-worse' }),
    notAggregableIndicator('median_income', { unit: 'thousand-sek', direction: 'low-is-worse' }),
    rateIndicator('turnout_pct', 'voters', {
      division: LARGE,
      direction: 'low-is-worse',
      numeratorColumn: asId<ColumnId>('votes'),
      coverageColumn: asId<ColumnId>('residents_20_plus'),
      municipalityTotal: { numerator: 2350, denominator: 2800 },
    }),
    notAggregableIndicator('area_type', {
      division: LARGE,
      unit: 'class',
      decimals: 0,
      direction: 'low-is-worse',
      categories: types,
    }),
  ];
}

function sampleCatalog(divisions: readonly Division[], indicators: readonly Indicator[]): Catalog {
  return {
    format: 'zonplan-catalog',
    version: 1,
    municipality: { code: '9999', name: 'Provkommun' },
    divisions,
    tables: [],
    indicators,
    pointLayers: [SCHOOLS.reference],
    allocation: [],
    bodies: [],
    purposes: [],
    presets: [],
    start: { indicator: asId<IndicatorId>('poor_pct'), division: SMALL },
    basemap: { file: null, online: [] },
  };
}

const SCHOOLS: PointLayer = {
  reference: { ...provenance(), id: 'schools', name: text('schools'), file: 'schools.geojson' },
  points: [
    { name: 'Ängskolan', position: [WEST + 0.005, SOUTH + 0.005], properties: {} },
    { name: 'Nya Backskolan', position: [WEST + 0.025, SOUTH + 0.005], properties: {} },
  ],
};

function base(id: string) {
  return {
    ...provenance(),
    id: asId<IndicatorId>(id),
    name: text(id),
    group: 'economy',
    unit: 'percent',
    decimals: 1,
    division: SMALL,
    year: 2024,
    direction: 'neutral',
    valueColumn: asId<ColumnId>(id),
  } as const;
}

function provenance() {
  return { source: 'sample', licence: 'CC0', tableId: null, caveats: [] };
}

function text(words: string): LocalizedText {
  return { sv: words, en: words };
}
