import type { ExportSystem } from '../../core/export/export-positions.ts';
import { exportPolygons, exportPosition } from '../../core/export/export-positions.ts';
import type { ExportField, ExportRow, ExportTable } from '../../core/export/export-table.ts';
import type { Box, PlacedGeometry } from './geopackage-geometry.ts';
import { boxOfGeometries, geometryBlob } from './geopackage-geometry.ts';
import type { SqliteRow, SqliteTable } from './sqlite-file.ts';
import { sqliteFile } from './sqlite-file.ts';
import { WELL_KNOWN_SYSTEMS } from './well-known-systems.ts';

/** "GPKG", and version 1.3. */
const HEADER = { applicationId: 0x47504b47, userVersion: 10_300 } as const;

/**
 * Tables as layers of one GeoPackage (OGC 12-128r18). A layer has one kind of geometry, as programs expect: a table of both
 * becomes two, the points' named `…_punkter`. A row without a place is kept without geometry. `writtenAt` is an ISO date and
 * time in UTC.
 */
export function geopackage(
  tables: readonly ExportTable[],
  system: ExportSystem,
  writtenAt: string,
): Uint8Array<ArrayBuffer> {
  const layers = tables.flatMap((table) => layersOf(table, system));
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
  readonly name: string;
  readonly title: string;
  readonly fields: readonly ExportField[];
  readonly kind: 'MULTIPOLYGON' | 'POINT';
  readonly rows: readonly SqliteRow[];
  readonly box: Box | null;
}

interface PlacedRow {
  readonly values: ExportRow['values'];
  readonly geometry: PlacedGeometry | null;
}

function layersOf({ name, title, fields, rows }: ExportTable, system: ExportSystem): readonly Layer[] {
  const placed = rows.map(({ values, polygons, point }): PlacedRow => {
    const parts = polygons === null ? [] : exportPolygons(polygons, system);
    if (parts.length > 0) return { values, geometry: { kind: 'polygons', polygons: parts } };
    return { values, geometry: point === undefined ? null : { kind: 'point', point: exportPosition(point, system) } };
  });
  const layer = (kind: Layer['kind'], suffix: string, own: readonly PlacedRow[]): Layer => ({
    ...{ name: `${name}${suffix}`, title: suffix === '' ? title : `${title} (${kind})`, fields, kind },
    rows: own.map(({ values, geometry }, place) => ({
      key: place + 1,
      values: [
        null,
        geometry === null ? null : geometryBlob(geometry, Number(system)),
        ...fields.map((_, field) => values[field] ?? null),
      ],
    })),
    box: boxOfGeometries(own.flatMap(({ geometry }) => geometry ?? [])),
  });
  const points = placed.filter(({ geometry }) => geometry?.kind === 'point');
  const others = placed.filter(({ geometry }) => geometry?.kind !== 'point');
  if (points.length === 0) return [layer('MULTIPOLYGON', '', others)];
  if (others.every(({ geometry }) => geometry === null)) return [layer('POINT', '', placed)];
  return [layer('MULTIPOLYGON', '', others), layer('POINT', '_punkter', points)];
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
    rows: layers.map(({ name, title, box }, place) => {
      const [minX, maxX, minY, maxY] = box ?? [null, null, null, null];
      return {
        key: place + 1,
        values: [name, 'features', title, '', writtenAt, minX, minY, maxX, maxY, Number(system)],
      };
    }),
  };
}

function geometryColumns(layers: readonly Layer[], system: ExportSystem): SqliteTable {
  return {
    name: 'gpkg_geometry_columns',
    sql: 'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))',
    uniqueColumns: [[0, 1], [0]],
    rows: layers.map(({ name, kind }, place) => ({
      key: place + 1,
      values: [name, 'geom', kind, Number(system), 0, 0],
    })),
  };
}

function featuresTable({ name, fields, kind, rows }: Layer): SqliteTable {
  const columns = fields.map((field) => `${quoted(field.name)} ${typeOf(field)}`);
  const sql = `CREATE TABLE ${quoted(name)} (${['fid INTEGER PRIMARY KEY NOT NULL', `geom ${kind}`, ...columns].join(', ')})`;
  return { name, sql, uniqueColumns: [], rows };
}

function typeOf({ kind }: ExportField): string {
  return kind === 'text' ? 'TEXT' : 'DOUBLE';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
