import type { RawFeature, RawLayer } from '../../core/import/geo/raw-feature.ts';
import { propertyText } from '../../core/import/geo/raw-feature.ts';
import type { SqliteFile, SqlValue } from './sqlite-file.ts';
import { openSqlite } from './sqlite-file.ts';
import { readWellKnownBinary } from './well-known-binary.ts';

/** One more than anything takes in, so that whoever does sees that there are too many. */
const MOST_ROWS = 100_001;

/** The feature tables of a GeoPackage (OGC 12-128r19) as layers. Null where the database is none. */
export function geopackageLayers(bytes: Uint8Array): readonly RawLayer[] | null {
  const database = openSqlite(bytes);
  if (database === null || !database.tables.includes('gpkg_contents')) return null;
  const geometryColumns = recordsOf(database, 'gpkg_geometry_columns');
  const systems = recordsOf(database, 'gpkg_spatial_ref_sys');
  return geometryColumns.flatMap((record) => {
    const table = record.get('table_name');
    const column = record.get('column_name');
    if (typeof table !== 'string' || typeof column !== 'string') return [];
    const system = systems.find((each) => each.get('srs_id') === record.get('srs_id'));
    return [{ name: table, features: featuresOf(database, table, column), system: systemText(system) }];
  });
}

type SqlRecord = ReadonlyMap<string, SqlValue>;

function recordsOf(database: SqliteFile, table: string): readonly SqlRecord[] {
  const columns = database.columns(table);
  const records: SqlRecord[] = [];
  for (const row of database.rows(table)) {
    records.push(new Map(columns.map((column, place) => [column, row[place] ?? null])));
    if (records.length >= MOST_ROWS) break;
  }
  return records;
}

/** −1 and 0 are for systems that nobody knows. */
function systemText(record: SqlRecord | undefined): string | null {
  if (record === undefined) return null;
  const organisation = record.get('organization');
  const code = record.get('organization_coordsys_id');
  if (typeof organisation === 'string' && typeof code === 'number' && code > 0)
    return `${organisation.toUpperCase()}:${code}`;
  const definition = record.get('definition');
  return typeof definition === 'string' && definition !== 'undefined' ? definition : null;
}

function featuresOf(database: SqliteFile, table: string, column: string): readonly RawFeature[] {
  return recordsOf(database, table).map((record) => {
    const properties: Record<string, string> = {};
    for (const [name, value] of record) {
      const text = name === column || value instanceof Uint8Array ? null : propertyText(value);
      if (text !== null) properties[name] = text;
    }
    const blob = record.get(column);
    return { ...shapeOf(blob instanceof Uint8Array ? blob : null), properties };
  });
}

const NUMBERS_OF_ENVELOPE = [0, 4, 6, 6, 8] as const;

/** A GeoPackage geometry: its own header, an envelope of known size, then well-known binary. */
function shapeOf(blob: Uint8Array | null): Omit<RawFeature, 'properties'> {
  const isGeometry = blob !== null && blob.length > 8 && blob[0] === 0x47 && blob[1] === 0x50;
  if (!isGeometry) return { polygons: [], points: [], otherKind: null };
  const flags = blob[3] ?? 0;
  const isEmpty = (flags & 0x10) !== 0;
  const numbers = NUMBERS_OF_ENVELOPE[(flags >> 1) & 7];
  if (isEmpty || numbers === undefined) return { polygons: [], points: [], otherKind: null };
  return readWellKnownBinary(blob, 8 + numbers * 8);
}
