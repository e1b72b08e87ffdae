import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import type { ExportSystem } from '../../src/core/export/export-positions.ts';
import type { ExportRow, ExportTable } from '../../src/core/export/export-table.ts';
import type { ExportWords } from '../../src/core/export/plan-tables.ts';
import { areasTable, sourcesTable } from '../../src/core/export/plan-tables.ts';
import type { LonLat, LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { projectPoint } from '../../src/core/geometry/projection.ts';
import { geoJsonFile } from '../../src/io/export/geojson-file.ts';
import { geopackage } from '../../src/io/export/geopackage.ts';
import { shapefile } from '../../src/io/export/shapefile.ts';
import { xlsxFile } from '../../src/io/export/xlsx-file.ts';
import { shippedReference } from '../helpers/shipped-reference.ts';
import type { GdalFeature } from './gdal-file.ts';
import { GdalFile } from './gdal-file.ts';

/** Metres: what may differ in SWEREF 99 TM, and what seven decimals of a degree may differ. */
const MOST_APART_M: Readonly<Record<ExportSystem, number>> = { '3006': 1e-6, '4326': 0.01 };
const SYSTEMS: readonly ExportSystem[] = ['3006', '4326'];

/** Clockwise, as borders are often shipped, with a hole and a second part, on no round digits. */
const SHAPE: LonLatMultiPolygon = [
  [
    [
      [15.2 + 1 / 3e5, 59.27],
      [15.2, 59.28 + 1 / 7e5],
      [15.22, 59.28],
      [15.22 + 1 / 9e5, 59.27],
      [15.2 + 1 / 3e5, 59.27],
    ],
    [
      [15.21, 59.273],
      [15.212, 59.273],
      [15.212, 59.275],
      [15.21, 59.273],
    ],
  ],
  [
    [
      [15.3, 59.3],
      [15.31, 59.3],
      [15.305, 59.31 + 1 / 6e5],
      [15.3, 59.3],
    ],
  ],
];

const HARD: ExportTable = {
  name: 'zoner',
  title: 'Zoner: Åsa/Öst 2026/27',
  fields: [
    { name: 'namn', title: 'Namn', kind: 'text' },
    { name: 'invanare', title: 'Invånare', kind: 'number' },
    { name: 'kronor', title: 'Kronor', kind: 'number' },
  ],
  rows: [
    { values: ['Åkersbergs "öst"; del 1', 1234.5, -7], polygons: SHAPE },
    { values: ['=1+1', null, 0], polygons: SHAPE.slice(0, 1) },
    { values: ['<img src=x onerror=alert(1)> & "ä"', 0.125, 71_000_000], polygons: SHAPE.slice(1) },
    { values: ['0180', 3, 12_345_678_901], polygons: SHAPE.slice(1) },
    { values: ['é ü ß – ’ 日本 🏘', -0.5, null], polygons: SHAPE.slice(1) },
    { values: [`${'å'.repeat(120)}!`, 1, 1], polygons: SHAPE.slice(1) },
  ],
};

const WORDS = {
  code: 'Kod',
  name: 'Namn',
  indicator: 'Uppgift',
  year: 'År',
  source: 'Källa',
  licence: 'Licens',
  sources: 'Källor',
  indicatorName: ({ name }) => name.sv,
  bordersOf: ({ name }) => `Gränser, ${name.sv}`,
} as Partial<ExportWords> as ExportWords;

let folder: string;
let reference: ReferenceData;
let areas: ExportTable;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zonplan-readers-'));
  reference = await shippedReference();
  const [data] = reference.divisions.values();
  if (data === undefined) throw new Error('the shipped data have no areas');
  areas = areasTable(data, reference, 'Områden', WORDS);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Shapes of rows in the file against what was exported: as many corners, none further off than may be. */
function expectSamePlaces(
  found: readonly GdalFeature[],
  rows: readonly Pick<ExportRow, 'polygons'>[],
  system: ExportSystem,
): void {
  expect(found).toHaveLength(rows.length);
  for (const [place, { polygons }] of rows.entries()) {
    const expected = inOrder((polygons ?? []).flat(2).map(projectPoint));
    const given = inOrder(positionsIn(found[place]?.geometry?.coordinates).map((each) => inMetres(each, system)));
    expect(given).toHaveLength(expected.length);
    const furthest = Math.max(...given.map(([x, y], corner) => distance([x, y], expected[corner] ?? [0, 0])));
    expect(furthest).toBeLessThanOrEqual(MOST_APART_M[system]);
  }
}

/** A coordinate list of whatever depth as its positions. */
function positionsIn(coordinates: unknown): readonly (readonly [number, number])[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number' ? [coordinates as [number, number]] : coordinates.flatMap(positionsIn);
}

function inMetres(position: readonly [number, number], system: ExportSystem): readonly [number, number] {
  return system === '3006' ? position : projectPoint(position as LonLat);
}

/** By northing in whole centimetres, then by easting: rings may begin anywhere and run either way. */
function inOrder(points: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const step = ([, y]: readonly [number, number]): number => Math.round(y * 10);
  return points.toSorted((a, b) => step(a) - step(b) || a[0] - b[0]);
}

function distance([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]): number {
  return Math.hypot(x - otherX, y - otherY);
}

function expectSameValues(found: readonly GdalFeature[], { fields, rows }: ExportTable, names = fields): void {
  for (const [row, { values }] of rows.entries()) {
    const own = found[row]?.properties ?? {};
    expect(names.map(({ name }) => own[name] ?? null)).toEqual(values);
  }
}

describe('GDAL, which shares no code with this program,', () => {
  it.each(SYSTEMS)('reads an exported GeoPackage as it was written, in EPSG:%s', async (system) => {
    const content = geopackage([HARD, areas], system, '2026-11-23T12:00:00.000Z');
    const file = new GdalFile(await written(`plan-${system}.gpkg`, content));
    expect(file.layers()).toEqual([HARD.name, areas.name]);
    expect(file.summary()).toContain(`ID["EPSG",${system}]`);
    expect(file.summary()).toContain('Geometry: Multi Polygon');
    expect([file.kindOf('namn'), file.kindOf('invanare')]).toEqual(['String', 'Real']);
    for (const table of [HARD, areas]) {
      const features = file.features(table.name);
      expectSameValues(features, table);
      expectSamePlaces(features, table.rows, system);
    }
  });

  it.each(SYSTEMS)('reads an exported Shapefile as it was written, in EPSG:%s', async (system) => {
    for (const table of [HARD, areas]) {
      const file = new GdalFile(
        `/vsizip/${await written(`${table.name}-${system}.zip`, shapefile(table, system).content)}`,
      );
      expect(file.layers()).toEqual([table.name]);
      expect(file.summary()).toContain(`ID["EPSG",${system}]`);
      expectSamePlaces(file.features(table.name), table.rows, system);
    }
    const hard = new GdalFile(`/vsizip/${join(folder, `${HARD.name}-${system}.zip`)}`);
    expectSameValues(hard.features(HARD.name), HARD);
    expect([hard.kindOf('namn'), hard.kindOf('kronor')]).toEqual(['String', 'Real']);
  });

  it('reads texts and names that a Shapefile cannot hold whole as they were cut, between letters', async () => {
    const table: ExportTable = {
      ...HARD,
      name: 'kort',
      fields: [
        { name: 'anmärkningar', title: 'Anmärkningar', kind: 'text' },
        { name: 'anmärkningar_2', title: 'Fler', kind: 'text' },
      ],
      rows: [{ values: [`${'x'.repeat(253)}å`, 'åäö'.repeat(100)], polygons: SHAPE }],
    };
    const file = new GdalFile(`/vsizip/${await written('kort.zip', shapefile(table, '3006').content)}`);
    expect(file.features('kort')[0]?.properties).toEqual({
      anmärknin: 'x'.repeat(253),
      anmärkni2: 'åäö'.repeat(100).slice(0, 127),
    });
  });

  it.each(SYSTEMS)('reads exported GeoJSON as it was written, in EPSG:%s', async (system) => {
    for (const table of [HARD, areas]) {
      const file = new GdalFile(await written(`${table.name}-${system}.geojson`, geoJsonFile(table, system)));
      expect(file.layers()).toEqual([table.name]);
      expect(file.summary()).toContain(`ID["EPSG",${system}]`);
      const features = file.features(table.name);
      expectSameValues(features, table);
      expectSamePlaces(features, table.rows, system);
    }
  });

  it('reads an exported workbook: a sheet a topic, numbers as numbers, text as text', async () => {
    const file = new GdalFile(await written('plan.xlsx', xlsxFile([HARD, { ...areas, title: 'Källor' }])));
    expect(file.layers()).toEqual(['Zoner  Åsa Öst 2026 27', 'Källor']);
    expect([file.kindOf('Namn'), file.kindOf('Invånare'), file.kindOf('Kronor')]).toEqual([
      'String',
      'Real',
      'Integer64',
    ]);
    const titled = HARD.fields.map(({ title, ...field }) => ({ ...field, title, name: title }));
    expectSameValues(file.features('Zoner  Åsa Öst 2026 27'), HARD, titled);
  });

  it('reads a workbook of the shipped data: a sheet a topic in their order, sources on the last, no number as text', async () => {
    const topics = [...reference.divisions.values()].map((data) =>
      areasTable(data, reference, data.division.name.sv, WORDS),
    );
    const sources = sourcesTable(reference, WORDS);
    const tables = [...topics, sources];
    const file = new GdalFile(await written('allt.xlsx', xlsxFile(tables)));
    expect(file.layers()).toEqual(['DeSO', 'RegSO', 'Källor']);
    for (const table of tables) {
      const features = file.features(table.title);
      expect(features).toHaveLength(table.rows.length);
      for (const [row, { values }] of table.rows.entries()) {
        const own = features[row]?.properties ?? {};
        expect(table.fields.map(({ title }) => own[title] ?? null)).toEqual(values);
      }
    }
    const said = file.features('Källor').map(({ properties }) => properties['Källa']);
    expect(said).toContain(reference.catalog.indicators[0]?.source);
    expect(file.features('Källor')[0]?.properties['År']).toBe(reference.catalog.indicators[0]?.year);
    expect(JSON.stringify(file.features('RegSO'))).toMatch(/[åäö]/);
  });
});
