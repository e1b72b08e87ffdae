import { strToU8, zipSync } from 'fflate';
import type { ExportLosses } from '../../core/export/export-losses.ts';
import type { ExportRing, ExportSystem } from '../../core/export/export-positions.ts';
import { exportPolygons } from '../../core/export/export-positions.ts';
import type { ExportTable } from '../../core/export/export-table.ts';
import { dbfFile } from './dbf-file.ts';
import { WELL_KNOWN_SYSTEMS } from './well-known-systems.ts';

const POLYGON = 5;
const HEADER_BYTES = 100;
const VERSION = 1000;
const FILE_CODE = 9994;

export interface Shapefile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly losses: ExportLosses;
}

/** Rows with polygons as a zipped Shapefile (ESRI Shapefile Technical Description, 1998), its text in UTF-8. */
export function shapefile(table: ExportTable, system: ExportSystem): Shapefile {
  const placed = table.rows.flatMap(({ values, polygons }) => {
    // Outer rings run clockwise here, against GeoJSON's.
    const rings =
      polygons === null
        ? []
        : exportPolygons(polygons, system).flatMap((part) => part.map((ring) => ring.toReversed()));
    return rings.length === 0 ? [] : [{ rings, values }];
  });
  const records = placed.map(({ rings }) => polygonRecord(rings));
  const box = boxOf(placed.flatMap(({ rings }) => rings));
  const dbf = dbfFile(
    table.fields,
    placed.map(({ values }) => values),
  );
  const content = zipSync({
    [`${table.name}.shp`]: shapes(records, box),
    [`${table.name}.shx`]: shapeIndex(records, box),
    [`${table.name}.dbf`]: dbf.content,
    [`${table.name}.prj`]: strToU8(WELL_KNOWN_SYSTEMS[system].esri),
    [`${table.name}.cpg`]: strToU8('UTF-8'),
  });
  return { content, losses: { ...dbf.losses, rowsLeftOut: table.rows.length - placed.length } };
}

type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

function boxOf(rings: readonly ExportRing[]): Box {
  let box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    }
  }
  return rings.length === 0 ? [0, 0, 0, 0] : box;
}

function polygonRecord(rings: readonly ExportRing[]): DataView {
  const pointCount = rings.reduce((sum, ring) => sum + ring.length, 0);
  const view = new DataView(new ArrayBuffer(44 + 4 * rings.length + 16 * pointCount));
  view.setInt32(0, POLYGON, true);
  for (const [place, value] of boxOf(rings).entries()) view.setFloat64(4 + 8 * place, value, true);
  view.setInt32(36, rings.length, true);
  view.setInt32(40, pointCount, true);
  let point = 0;
  for (const [place, ring] of rings.entries()) {
    view.setInt32(44 + 4 * place, point, true);
    for (const [x, y] of ring) {
      const offset = 44 + 4 * rings.length + 16 * point++;
      view.setFloat64(offset, x, true);
      view.setFloat64(offset + 8, y, true);
    }
  }
  return view;
}

/** Lengths are counted in 16-bit words; a header's numbers run the other way than those of its body. */
function header(bytes: Uint8Array, box: Box): DataView {
  const view = new DataView(bytes.buffer);
  view.setInt32(0, FILE_CODE);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, POLYGON, true);
  for (const [place, value] of box.entries()) view.setFloat64(36 + 8 * place, value, true);
  return view;
}

function shapes(records: readonly DataView[], box: Box): Uint8Array {
  const bytes = new Uint8Array(records.reduce((sum, record) => sum + 8 + record.byteLength, HEADER_BYTES));
  const view = header(bytes, box);
  let offset = HEADER_BYTES;
  for (const [place, record] of records.entries()) {
    view.setInt32(offset, place + 1);
    view.setInt32(offset + 4, record.byteLength / 2);
    bytes.set(new Uint8Array(record.buffer), offset + 8);
    offset += 8 + record.byteLength;
  }
  return bytes;
}

function shapeIndex(records: readonly DataView[], box: Box): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + 8 * records.length);
  const view = header(bytes, box);
  let offset = HEADER_BYTES;
  for (const [place, record] of records.entries()) {
    view.setInt32(HEADER_BYTES + 8 * place, offset / 2);
    view.setInt32(HEADER_BYTES + 8 * place + 4, record.byteLength / 2);
    offset += 8 + record.byteLength;
  }
  return bytes;
}
