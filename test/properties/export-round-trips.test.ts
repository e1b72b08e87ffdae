import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportSystem } from '../../src/core/export/export-positions.ts';
import type { ExportTable, ExportValue } from '../../src/core/export/export-table.ts';
import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { projectPoint } from '../../src/core/geometry/projection.ts';
import type { RawFeature } from '../../src/core/import/geo/raw-feature.ts';
import { csvFile } from '../../src/io/export/csv-file.ts';
import { geoJsonFile } from '../../src/io/export/geojson-file.ts';
import { geopackage } from '../../src/io/export/geopackage.ts';
import { harmlessText } from '../../src/io/export/harmless-text.ts';
import { shapefile } from '../../src/io/export/shapefile.ts';
import { xlsxFile } from '../../src/io/export/xlsx-file.ts';
import { geoJsonLayer } from '../../src/workers/import-geo/geojson-layer.ts';
import { geopackageLayers } from '../../src/workers/import-geo/geopackage-layers.ts';
import { shapefileLayers } from '../../src/workers/import-geo/shapefile-layer.ts';
import { openSqlite } from '../../src/workers/import-geo/sqlite-file.ts';
import { splitTable } from '../../src/workers/import-text.ts';
import { openWorkbook } from '../../src/workers/read-workbook.ts';
import { openZip } from '../../src/workers/zip-archive.ts';

const UNUSUAL = ['e\u0301', '👩‍👩‍👧', '<b>', '&amp;', ']]>', '_x0041_', '..', 'null'];

/** What people write in names and notes, and what breaks formats; nothing but whole letters, as the page gives them. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...'åÄöé0"\';,=+-@%\\{ \t\r\n\u00a0\ufeff\u2028', ...UNUSUAL), { maxLength: 12 })
    .map((parts) => parts.join('')),
);
const number = fc.oneof(
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((millionths) => millionths / 1e6),
);

/** A rectangle in Sweden, from a hundred metres to tens of kilometres wide, now and then with a hole. */
const shape: fc.Arbitrary<LonLatMultiPolygon> = fc
  .record({
    west: fc.double({ min: 12, max: 22, noNaN: true }),
    south: fc.double({ min: 56, max: 67, noNaN: true }),
    width: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    height: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    hasHole: fc.boolean(),
  })
  .map(({ west, south, width, height, hasHole }) => {
    const ring = (inset: number) => {
      const [left, low] = [west + inset * width, south + inset * height];
      const [right, high] = [west + (1 - inset) * width, south + (1 - inset) * height];
      return [
        [left, low],
        [right, low],
        [right, high],
        [left, high],
        [left, low],
      ] as const;
    };
    return [hasHole ? [ring(0), ring(0.25)] : [ring(0)]];
  });

const tables: fc.Arbitrary<ExportTable> = fc
  .array(fc.record({ name: text, note: fc.option(text), amount: fc.option(number), polygons: shape }), { maxLength: 6 })
  .map((rows) => ({
    name: 'zoner',
    title: 'Zoner',
    fields: [
      { name: 'namn', title: 'Namn', kind: 'text' },
      { name: 'not', title: 'Not', kind: 'text' },
      { name: 'kr', title: 'Kronor', kind: 'number' },
    ],
    rows: rows.map(({ name, note, amount, polygons }) => ({ values: [name, note, amount], polygons })),
  }));
const systems = fc.constantFrom<ExportSystem>('3006', '4326');

const valuesOf = ({ rows }: ExportTable): readonly (readonly ExportValue[])[] => rows.map(({ values }) => values);

/** Every corner within a micrometre in SWEREF 99 TM, within a centimetre in degrees; whichever way rings run. */
function expectPlaces(features: readonly RawFeature[], { rows }: ExportTable, system: ExportSystem): void {
  const counts = (polygons: RawFeature['polygons'] | LonLatMultiPolygon | null) =>
    (polygons ?? []).map((rings) => rings.map((ring) => ring.length));
  expect(features.map(({ polygons }) => counts(polygons))).toEqual(rows.map(({ polygons }) => counts(polygons)));
  const tolerance = system === '3006' ? 1e-6 : 0.000_000_051;
  for (const [row, { polygons }] of features.entries()) {
    const given = (rows[row]?.polygons ?? []).flat(2).map((at) => (system === '3006' ? projectPoint(at) : at));
    for (const [x, y] of polygons.flat(2)) {
      const isThere = given.some(([left, low]) => Math.abs(x - left) <= tolerance && Math.abs(y - low) <= tolerance);
      expect(isThere, `${x} ${y}`).toBe(true);
    }
  }
}

describe('an exported file read back', () => {
  it('is GeoJSON with every text to the letter, every number and every corner', () => {
    fc.assert(
      fc.property(tables, systems, (table, system) => {
        const file = JSON.parse(geoJsonFile(table, system));
        const given = file.features.map(({ properties }: { properties: Record<string, unknown> }) =>
          table.fields.map(({ name }) => properties[name]),
        );
        expect(given).toEqual(valuesOf(table));
        expectPlaces(geoJsonLayer(file, 'zoner')?.features ?? [], table, system);
      }),
    );
  });

  it('is a GeoPackage with every text to the letter, every number and every corner', () => {
    fc.assert(
      fc.property(tables, systems, (table, system) => {
        const bytes = geopackage([table], system, '2026-11-23T12:00:00.000Z');
        const database = openSqlite(bytes);
        const columns = database?.columns('zoner') ?? [];
        const places = table.fields.map(({ name }) => columns.indexOf(name));
        const rows = [...(database?.rows('zoner') ?? [])].map((row) => places.map((place) => row[place]));
        expect(rows).toEqual(valuesOf(table));
        expectPlaces(geopackageLayers(bytes)?.[0]?.features ?? [], table, system);
      }),
    );
  });

  it('is a Shapefile with every text but the blanks around it, every number and every corner', () => {
    fc.assert(
      fc.property(tables, systems, (table, system) => {
        const archive = openZip(shapefile(table, system).content);
        const layers = archive.ok ? shapefileLayers(archive.value) : archive;
        const features = layers.ok ? (layers.value[0]?.features ?? []) : [];
        // Its table holds no more than 254 bytes and no difference between no text and an empty one.
        const given = features.map(({ properties }) => [properties['namn'], properties['not'], properties['kr']]);
        expect(given.map(([name, note]) => [name, note])).toEqual(
          valuesOf(table).map((values) => [0, 1].map((place) => String(values[place] ?? '').trim())),
        );
        expect(given.map(([, , amount]) => (amount === '' ? null : Number(amount)))).toEqual(
          valuesOf(table).map(([, , amount]) => amount),
        );
        expectPlaces(features, table, system);
      }),
    );
  });

  it.each([
    ['swedish', ';', ','],
    ['plain', ',', '.'],
  ] as const)('is CSV in the %s form with every text, harmless, and every number', (form, delimiter, decimal) => {
    fc.assert(
      fc.property(tables, (table) => {
        const lines = splitTable(csvFile(table, form).replace(/^\uFEFF/, ''), delimiter);
        const wanted = valuesOf(table).map((values) =>
          values.map((value) =>
            typeof value === 'string' ? harmlessText(value) : String(value ?? '').replace('.', decimal),
          ),
        );
        expect(lines.ok && lines.value.slice(1)).toEqual(wanted);
      }),
    );
  });

  it('is a workbook with every text to the letter and every number', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const archive = openZip(xlsxFile([table]));
        const workbook = archive.ok ? openWorkbook(archive.value) : null;
        const lines = workbook?.ok === true ? workbook.value.lines('Zoner') : null;
        const wanted = valuesOf(table).map((values) => values.map((value) => String(value ?? '')));
        expect(lines?.ok === true && lines.value.slice(1)).toEqual(wanted);
      }),
    );
  });
});
