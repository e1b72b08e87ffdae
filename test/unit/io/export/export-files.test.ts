import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasLosses, NO_LOSSES, rowsWithoutPlace } from '../../../../src/core/export/export-losses.ts';
import type { ExportSystem } from '../../../../src/core/export/export-positions.ts';
import type { ExportTable } from '../../../../src/core/export/export-table.ts';
import { roundPosition } from '../../../../src/core/geometry/geojson.ts';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import { projectPoint } from '../../../../src/core/geometry/projection.ts';
import type { RawLayer } from '../../../../src/core/import/geo/raw-feature.ts';
import { csvFile } from '../../../../src/io/export/csv-file.ts';
import { geoJsonFile } from '../../../../src/io/export/geojson-file.ts';
import { geopackage } from '../../../../src/io/export/geopackage.ts';
import { shapefile } from '../../../../src/io/export/shapefile.ts';
import { xlsxFile } from '../../../../src/io/export/xlsx-file.ts';
import { geoJsonLayer } from '../../../../src/workers/import-geo/geojson-layer.ts';
import { geopackageLayers } from '../../../../src/workers/import-geo/geopackage-layers.ts';
import { shapefileLayers } from '../../../../src/workers/import-geo/shapefile-layer.ts';
import { openWorkbook } from '../../../../src/workers/read-workbook.ts';
import { openZip } from '../../../../src/workers/zip-archive.ts';

/** Clockwise, as borders are often shipped, with a hole and a second part. */
const SHAPE: LonLatMultiPolygon = [
  [
    [
      [15.2, 59.27],
      [15.2, 59.28],
      [15.22, 59.28],
      [15.22, 59.27],
      [15.2, 59.27],
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
      [15.305, 59.31],
      [15.3, 59.3],
    ],
  ],
];
/** Round a circle, as a freehand zone of very many corners: more than one page of a database holds. */
const LARGE: LonLatMultiPolygon = [
  [
    Array.from({ length: 3001 }, (_, corner): readonly [number, number] => {
      const angle = (2 * Math.PI * (corner % 3000)) / 3000;
      return [15.4 + 0.02 * Math.cos(angle), 59.2 + 0.01 * Math.sin(angle)];
    }),
  ],
];

const TABLE: ExportTable = {
  name: 'zoner',
  title: 'Zoner: 2026/27',
  fields: [
    { name: 'namn', title: 'Namn', kind: 'text' },
    { name: 'invanare_2025', title: 'Invånare', kind: 'number' },
    { name: 'invanare_2024', title: 'Invånare året före', kind: 'number' },
  ],
  rows: [
    { values: ['Åkersbergs "öst"; del 1', 1234.5, -7], polygons: SHAPE },
    { values: ['=1+1', null, 0], polygons: LARGE },
    { values: ['<b>&"ä"</b>', 3, null], polygons: SHAPE.slice(1) },
  ],
};
const MANY: ExportTable = {
  ...TABLE,
  name: 'manga',
  title: 'Många',
  rows: Array.from({ length: 1500 }, (_, row) => ({ values: [`Område ${row}`, row / 4, null], polygons: SHAPE })),
};

const SYSTEMS: readonly ExportSystem[] = ['3006', '4326'];

function corners(polygons: LonLatMultiPolygon, system: ExportSystem): readonly string[] {
  return polygons
    .flat(2)
    .map((position) => (system === '3006' ? projectPoint(position) : roundPosition(position)))
    .map(placeText);
}

/** To a micrometre, and to more digits of a degree than are written. */
function placeText([x, y]: readonly [number, number]): string {
  return `${x.toFixed(x > 360 ? 6 : 9)} ${y.toFixed(x > 360 ? 6 : 9)}`;
}

/** The same places, whatever corner a ring begins with and whichever way it runs. */
function expectPlaces(
  given: readonly (readonly (readonly (readonly [number, number])[])[])[],
  shape: LonLatMultiPolygon,
  system: ExportSystem,
): void {
  const found = given.flat(2).map(placeText);
  expect(new Set(found)).toEqual(new Set(corners(shape, system)));
  expect(found.length).toBe(shape.flat(2).length);
}

describe('GeoJSON', () => {
  it.each(SYSTEMS)('reads back what was written, in EPSG:%s', (system) => {
    const read = JSON.parse(geoJsonFile(TABLE, system));
    expect(read.features).toHaveLength(3);
    expect(read.features[0].properties).toEqual({
      namn: 'Åkersbergs "öst"; del 1',
      invanare_2025: 1234.5,
      invanare_2024: -7,
    });
    expect(read.features[1].properties['invanare_2025']).toBeNull();
    expectPlaces(read.features[0].geometry.coordinates, SHAPE, system);
    expect(read.features[2].geometry.type).toBe('Polygon');
    expect(read.crs?.properties.name).toBe(system === '3006' ? 'urn:ogc:def:crs:EPSG::3006' : undefined);
  });

  it('runs outer rings counter-clockwise and holes clockwise, with seven decimals of a degree', () => {
    const third: LonLatMultiPolygon = SHAPE.map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]) => [lon + 1 / 3, lat])),
    );
    const read = JSON.parse(geoJsonFile({ ...TABLE, rows: [{ values: [], polygons: third }] }, '4326'));
    const [outer, hole] = read.features[0].geometry.coordinates[0];
    expect(turn(outer)).toBeGreaterThan(0);
    expect(turn(hole)).toBeLessThan(0);
    expect(outer[0][0]).toBe(15.5333333);
  });
});

describe('a text longer than any label', () => {
  const note = `Åtgärd: ${'så här skrev vi. '.repeat(100)}slut`;
  const table: ExportTable = { ...TABLE, rows: [{ values: [note, 1, 2], polygons: SHAPE }] };

  it('comes back whole from GeoJSON and from a GeoPackage', () => {
    const fromGeoJson = geoJsonLayer(JSON.parse(geoJsonFile(table, '4326')), 'zoner');
    expect(fromGeoJson?.features[0]?.properties['namn']).toBe(note);
    const fromGeoPackage = geopackageLayers(geopackage([table], '4326', '2026-11-23T12:00:00.000Z'));
    expect(fromGeoPackage?.[0]?.features[0]?.properties['namn']).toBe(note);
  });
});

describe('a GeoPackage', () => {
  it.each(SYSTEMS)('reads back what was written, in EPSG:%s', (system) => {
    const layers = geopackageLayers(geopackage([TABLE, MANY], system, '2026-11-23T12:00:00.000Z')) ?? [];
    expect(layers.map(({ name, system: said }) => [name, said])).toEqual([
      ['zoner', `EPSG:${system}`],
      ['manga', `EPSG:${system}`],
    ]);
    const [zones, many] = layers as [RawLayer, RawLayer];
    expect(zones.features.map(({ properties }) => properties['namn'])).toEqual(
      TABLE.rows.map(({ values }) => values[0]),
    );
    for (const [row, { polygons }] of zones.features.entries()) {
      expectPlaces(polygons as never, TABLE.rows[row]?.polygons ?? [], system);
    }
    expect(many.features.map(({ properties }) => properties['namn'])).toEqual(MANY.rows.map(({ values }) => values[0]));
  });

  it.each(SYSTEMS)(
    'has points as points in a layer of their own, in EPSG:%s, and keeps what has no place',
    (system) => {
      const point = [15.21, 59.27] as const;
      const row = (name: string, place: Partial<ExportTable['rows'][number]>) => ({
        ...{ values: [name, 1, null], polygons: null },
        ...place,
      });
      const mixed: ExportTable = {
        ...TABLE,
        rows: [row('hus', { polygons: SHAPE }), row('adress', { point }), row('okänt', {})],
      };
      const layers = geopackageLayers(geopackage([mixed], system, '2026-11-23T12:00:00.000Z')) ?? [];
      expect(layers.map(({ name, features }) => [name, features.map(({ properties }) => properties['namn'])])).toEqual([
        ['zoner', ['hus', 'okänt']],
        ['zoner_punkter', ['adress']],
      ]);
      expect(layers[0]?.features.map(({ polygons, points }) => [polygons.length, points.length])).toEqual([
        [2, 0],
        [0, 0],
      ]);
      const [address] = layers[1]?.features ?? [];
      expect(address?.polygons).toEqual([]);
      expect(address?.points.map(([x, y]) => placeText([x, y]))).toEqual(corners([[[point]]], system));

      const list: ExportTable = { ...TABLE, rows: [row('adress', { point }), row('okänt', {})] };
      const [only, ...others] = geopackageLayers(geopackage([list], system, '2026-11-23T12:00:00.000Z')) ?? [];
      expect(others).toEqual([]);
      expect(only?.name).toBe('zoner');
      expect(only?.features.map(({ points }) => points.length)).toEqual([1, 0]);

      const read = JSON.parse(geoJsonFile(mixed, system));
      expect(read.features.map(({ geometry }: { geometry: { type: string } }) => geometry.type)).toEqual([
        'MultiPolygon',
        'Point',
      ]);
    },
  );

  it('is a sound database to SQLite itself, where a Python is at hand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zonplan-export-'));
    try {
      const file = join(folder, 'zoner.gpkg');
      const points: ExportTable = {
        ...{ name: 'adresser', title: 'Adresser', fields: TABLE.fields },
        rows: [
          { values: ['Ågatan 1', 12, null], polygons: null, point: [15.21, 59.27] },
          { values: ['Utan plats', 3, null], polygons: null },
        ],
      };
      await writeFile(file, geopackage([TABLE, MANY, points], '3006', '2026-11-23T12:00:00.000Z'));
      const script = [
        'import json, sqlite3, sys',
        'db = sqlite3.connect(sys.argv[1])',
        'ask = lambda sql: db.execute(sql).fetchall()',
        'print(json.dumps([ask("pragma integrity_check"), ask("pragma application_id"), ask("select srs_id, organization from gpkg_spatial_ref_sys order by srs_id"), ask("select table_name from gpkg_contents where identifier = \'Zoner: 2026/27\'"), ask("select namn, invanare_2025, invanare_2024, length(geom) from zoner order by fid"), ask("select count(*), sum(invanare_2025) from manga"), ask("select namn, hex(geom) from adresser"), ask("select geometry_type_name from gpkg_geometry_columns")]))',
      ].join('\n');
      const python = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
      // Without Python the reader above is the only judge.
      if (python.error !== undefined) return;
      expect(python.stderr).toBe('');
      const [integrity, application, systems, contents, zones, many, addresses, kinds] = JSON.parse(python.stdout);
      expect(integrity).toEqual([['ok']]);
      expect(application).toEqual([[0x47504b47]]);
      expect(systems).toEqual([
        [-1, 'NONE'],
        [0, 'NONE'],
        [3006, 'EPSG'],
        [4326, 'EPSG'],
      ]);
      expect(contents).toEqual([['zoner']]);
      expect(zones.map((row: unknown[]) => row.slice(0, 3))).toEqual(TABLE.rows.map(({ values }) => values));
      expect(many).toEqual([[1500, (1499 * 1500) / 8]]);
      // "GP", version 0, no envelope, EPSG:3006; then a point, the lowest byte first.
      const [easting, northing] = projectPoint([15.21, 59.27]);
      const numbers = Buffer.from(Float64Array.of(easting, northing).buffer).toString('hex').toUpperCase();
      expect(addresses).toEqual([
        ['Ågatan 1', `47500001BE0B00000101000000${numbers}`],
        ['Utan plats', ''],
      ]);
      expect(kinds).toEqual([['MULTIPOLYGON'], ['MULTIPOLYGON'], ['POINT']]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('a table', () => {
  it('is CSV that Swedish Excel opens: semicolons, decimal comma, byte order mark, no formula', () => {
    expect(csvFile(TABLE, 'swedish').split('\r\n')).toEqual([
      '\uFEFFNamn;Invånare;Invånare året före',
      '"Åkersbergs ""öst""; del 1";1234,5;-7',
      "'=1+1;;0",
      '"<b>&""ä""</b>";3;',
      '',
    ]);
  });

  it('is plain CSV: commas, points, no byte order mark, no formula', () => {
    expect(csvFile(TABLE, 'plain').split('\r\n')).toEqual([
      'Namn,Invånare,Invånare året före',
      '"Åkersbergs ""öst""; del 1",1234.5,-7',
      "'=1+1,,0",
      '"<b>&""ä""</b>",3,',
      '',
    ]);
  });

  it('is a workbook of one sheet a table, numbers as numbers, text as it stands', () => {
    const archive = openZip(xlsxFile([TABLE, { ...MANY, title: 'ZONER  2026/27' }, TABLE]));
    if (!archive.ok) throw new Error(archive.problem.code);
    const workbook = openWorkbook(archive.value);
    if (workbook?.ok !== true) throw new Error('no workbook');
    expect(workbook.value.sheets).toEqual(['Zoner  2026 27', 'ZONER  2026 27 2', 'Zoner  2026 27 3']);
    const lines = workbook.value.lines('Zoner  2026 27');
    if (!lines.ok) throw new Error(lines.problem.code);
    expect(lines.value.map((cells) => cells.map((cell) => cell))).toEqual([
      ['Namn', 'Invånare', 'Invånare året före'],
      ['Åkersbergs "öst"; del 1', '1234.5', '-7'],
      ['=1+1', '', '0'],
      ['<b>&"ä"</b>', '3', ''],
    ]);
  });

  it('is a workbook with the default style that strict readers ask for', () => {
    const archive = openZip(xlsxFile([TABLE]));
    if (!archive.ok) throw new Error(archive.problem.code);
    const entry = archive.value.entries.find(({ name }) => name === 'xl/styles.xml');
    const bytes = entry === undefined ? null : archive.value.unpack(entry);
    if (bytes?.ok !== true) throw new Error('no styles');
    expect(new TextDecoder().decode(bytes.value)).toContain('<cellStyle name="Normal" xfId="0" builtinId="0"/>');
  });
});

describe('a Shapefile', () => {
  it.each(SYSTEMS)('reads back what was written, in EPSG:%s', (system) => {
    const archive = openZip(shapefile(TABLE, system).content);
    if (!archive.ok) throw new Error(archive.problem.code);
    const layers = shapefileLayers(archive.value);
    if (!layers.ok) throw new Error(layers.problem.code);
    const [layer] = layers.value;
    expect(layer?.name).toBe('zoner');
    expect(layer?.features.map(({ properties }) => properties['namn'])).toEqual(
      TABLE.rows.map(({ values }) => values[0]),
    );
    expect(layer?.features.map(({ polygons }) => polygons.length)).toEqual([2, 1, 1]);
    for (const [row, { polygons }] of (layer?.features ?? []).entries()) {
      expectPlaces(polygons as never, TABLE.rows[row]?.polygons ?? [], system);
    }
  });

  it('names its fields apart in ten letters and says that its text is UTF-8', () => {
    const archive = openZip(shapefile(TABLE, '3006').content);
    if (!archive.ok) throw new Error(archive.problem.code);
    expect(archive.value.entries.map(({ name }) => name).sort()).toEqual(
      ['cpg', 'dbf', 'prj', 'shp', 'shx'].map((ending) => `zoner.${ending}`),
    );
    const part = (name: string): Uint8Array => {
      const entry = archive.value.entries.find((each) => each.name === name);
      const bytes = entry === undefined ? null : archive.value.unpack(entry);
      if (bytes?.ok !== true) throw new Error(`no ${name}`);
      return bytes.value;
    };
    const decoder = new TextDecoder();
    expect(decoder.decode(part('zoner.cpg'))).toBe('UTF-8');
    expect(decoder.decode(part('zoner.prj'))).toContain('SWEREF99_TM');
    const dbf = decoder.decode(part('zoner.dbf').subarray(32));
    expect(dbf).toContain('invanare_2\0');
    expect(dbf).toContain('invanare_2'.slice(0, 9).concat('2'));
    expect(dbf).toContain('Åkersbergs "öst"; del 1');
  });

  it('says what it had no room for: texts cut between letters, names shortened, rows without a place', () => {
    const long = `${'å'.repeat(126)}b${'ö'.repeat(40)}`;
    const table: ExportTable = {
      name: 'zoner',
      title: 'Zoner',
      fields: [
        { name: 'namn', title: 'Namn', kind: 'text' },
        { name: 'anmärkningar', title: 'Anmärkningar', kind: 'text' },
        { name: 'NAMN', title: 'Annat namn', kind: 'text' },
      ],
      rows: [
        { values: [long, 'x'.repeat(255), null], polygons: SHAPE },
        { values: ['å'.repeat(127), `${'x'.repeat(253)}å`, 'kort'], polygons: SHAPE },
        { values: [long, null, null], polygons: null },
        { values: ['punkt', null, null], polygons: null, point: [15.21, 59.27] },
      ],
    };
    const { content, losses } = shapefile(table, '3006');
    expect(losses).toEqual({
      cutTexts: [
        { title: 'Namn', count: 1 },
        { title: 'Anmärkningar', count: 2 },
      ],
      shortenedNames: [
        { from: 'anmärkningar', to: 'anmärknin' },
        { from: 'NAMN', to: 'NAMN2' },
      ],
      rowsLeftOut: 2,
    });
    const archive = openZip(content);
    if (!archive.ok) throw new Error(archive.problem.code);
    const layers = shapefileLayers(archive.value);
    if (!layers.ok) throw new Error(layers.problem.code);
    expect(layers.value[0]?.features.map(({ properties }) => Object.values(properties))).toEqual([
      [`${'å'.repeat(126)}b`, 'x'.repeat(254), ''],
      ['å'.repeat(127), 'x'.repeat(253), 'kort'],
    ]);
    expect(Object.keys(layers.value[0]?.features[0]?.properties ?? {})).toEqual(['namn', 'anmärknin', 'NAMN2']);
  });

  it('says nothing of a file that holds everything, and of GeoJSON the rows that it leaves out', () => {
    const whole: ExportTable = {
      ...TABLE,
      fields: TABLE.fields.map((field, place) => ({ ...field, name: `f${place}` })),
    };
    expect(hasLosses(shapefile(whole, '3006').losses)).toBe(false);
    expect(hasLosses(rowsWithoutPlace(whole))).toBe(false);
    const elsewhere = { values: ['Kommunövergripande', 3, null], polygons: null };
    expect(rowsWithoutPlace({ ...whole, rows: [...whole.rows, elsewhere] })).toEqual({ ...NO_LOSSES, rowsLeftOut: 1 });
  });
});

function turn(ring: readonly (readonly [number, number])[]): number {
  return ring.slice(1).reduce((sum, [x, y], place) => {
    const [fromX, fromY] = ring[place] ?? [0, 0];
    return sum + (fromX * y - x * fromY);
  }, 0);
}
