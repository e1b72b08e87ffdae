import type { ExportPolygons, ExportSystem } from '../../core/export/export-positions.ts';
import { exportPolygons } from '../../core/export/export-positions.ts';
import type { ExportField, ExportTable } from '../../core/export/export-table.ts';
import type { SqliteRow, SqliteTable } from './sqlite-file.ts';
import { sqliteFile } from './sqlite-file.ts';
import { WELL_KNOWN_SYSTEMS } from './well-known-systems.ts';

/** "GPKG", and version 1.3. */
const HEADER = { applicationId: 0x47504b47, userVersion: 10_300 } as const;

/** Tables as layers of one GeoPackage (OGC 12-128r18). `writtenAt` is an ISO date and time in UTC. */
export function geopackage(
  tables: readonly ExportTable[],
  system: ExportSystem,
  writtenAt: string,
): Uint8Array<ArrayBuffer> {
  const layers = tables.map((table) => layerOf(table, system));
  return sqliteFile(
    [
      systemsTable(),
      contentsTable(layers, system, writtenAt),
      geometryColumns(layers, system),
      ...layers.map(featuresTable),
    ],
    HEADER,
  );
}

interface Layer {
  readonly table: ExportTable;
  readonly rows: readonly SqliteRow[];
  readonly box: Box;
}

type Box = readonly [minX: number, maxX: number, minY: number, maxY: number];

function layerOf(table: ExportTable, system: ExportSystem): Layer {
  const placed = table.rows.flatMap(({ values, polygons }) =>
    polygons === null ? [] : [{ values, polygons: exportPolygons(polygons, system) }],
  );
  const rows = placed.map(({ values, polygons }, place) => ({
    key: place + 1,
    values: [null, geometryBlob(polygons, system), ...table.fields.map((_, field) => values[field] ?? null)],
  }));
  return { table, rows, box: boxOf(placed.flatMap(({ polygons }) => polygons)) };
}

function boxOf(polygons: ExportPolygons): Box {
  let box: Box = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const ring of polygons.flat()) {
    for (const [x, y] of ring)
      box = [Math.min(box[0], x), Math.max(box[1], x), Math.min(box[2], y), Math.max(box[3], y)];
  }
  return polygons.length === 0 ? [0, 0, 0, 0] : box;
}

/** A header with the envelope, then well-known binary (OGC 06-103r4), the lowest byte first. */
function geometryBlob(polygons: ExportPolygons, system: ExportSystem): Uint8Array {
  const ringBytes = (ring: ExportPolygons[number][number]): number => 4 + 16 * ring.length;
  const partBytes = (part: ExportPolygons[number]): number => part.reduce((sum, ring) => sum + ringBytes(ring), 9);
  const view = new DataView(new ArrayBuffer(polygons.reduce((sum, part) => sum + partBytes(part), 40 + 9)));
  for (const [place, byte] of [0x47, 0x50, 0, 0x03].entries()) view.setUint8(place, byte);
  view.setInt32(4, Number(system), true);
  for (const [place, value] of boxOf(polygons).entries()) view.setFloat64(8 + 8 * place, value, true);
  let offset = 40;
  const begin = (kind: number, count: number): void => {
    view.setUint8(offset, 1);
    view.setUint32(offset + 1, kind, true);
    view.setUint32(offset + 5, count, true);
    offset += 9;
  };
  begin(6, polygons.length);
  for (const part of polygons) {
    begin(3, part.length);
    for (const ring of part) {
      view.setUint32(offset, ring.length, true);
      offset += 4;
      for (const [x, y] of ring) {
        view.setFloat64(offset, x, true);
        view.setFloat64(offset + 8, y, true);
        offset += 16;
      }
    }
  }
  return new Uint8Array(view.buffer);
}

function systemsTable(): SqliteTable {
  const { '3006': sweref, '4326': wgs84 } = WELL_KNOWN_SYSTEMS;
  const undefinedSystem = (kind: string, id: number): SqliteRow => ({
    key: id,
    values: [`Undefined ${kind} SRS`, null, 'NONE', id, 'undefined', `undefined ${kind} coordinate reference system`],
  });
  return {
    name: 'gpkg_spatial_ref_sys',
    sql: 'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)',
    uniqueColumns: [],
    rows: [
      undefinedSystem('Cartesian', -1),
      undefinedSystem('geographic', 0),
      { key: 3006, values: [sweref.name, null, 'EPSG', 3006, sweref.ogc, null] },
      { key: 4326, values: [wgs84.name, null, 'EPSG', 4326, wgs84.ogc, null] },
    ],
  };
}

function contentsTable(layers: readonly Layer[], system: ExportSystem, writtenAt: string): SqliteTable {
  return {
    name: 'gpkg_contents',
    sql: "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
    uniqueColumns: [[0], [2]],
    rows: layers.map(({ table: { name, title }, box: [minX, maxX, minY, maxY] }, place) => ({
      key: place + 1,
      values: [name, 'features', title, '', writtenAt, minX, minY, maxX, maxY, Number(system)],
    })),
  };
}

function geometryColumns(layers: readonly Layer[], system: ExportSystem): SqliteTable {
  return {
    name: 'gpkg_geometry_columns',
    sql: 'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))',
    uniqueColumns: [[0, 1], [0]],
    rows: layers.map(({ table: { name } }, place) => ({
      key: place + 1,
      values: [name, 'geom', 'MULTIPOLYGON', Number(system), 0, 0],
    })),
  };
}

function featuresTable({ table: { name, fields }, rows }: Layer): SqliteTable {
  const columns = fields.map((field) => `${quoted(field.name)} ${typeOf(field)}`);
  const sql = `CREATE TABLE ${quoted(name)} (${['fid INTEGER PRIMARY KEY NOT NULL', 'geom MULTIPOLYGON', ...columns].join(', ')})`;
  return { name, sql, uniqueColumns: [], rows };
}

function typeOf({ kind }: ExportField): string {
  return kind === 'text' ? 'TEXT' : 'DOUBLE';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
