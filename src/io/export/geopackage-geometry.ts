import type { ExportPolygons } from '../../core/export/export-positions.ts';

type Position = readonly [x: number, y: number];

/** Surfaces, at least one, or one point, placed in the system of the file. */
export type PlacedGeometry =
  | { readonly kind: 'polygons'; readonly polygons: ExportPolygons }
  | { readonly kind: 'point'; readonly point: Position };

export type Box = readonly [minX: number, maxX: number, minY: number, maxY: number];

/** Null where there is nothing to hold. */
export function boxOfGeometries(geometries: readonly PlacedGeometry[]): Box | null {
  let box: Box | null = null;
  for (const geometry of geometries) {
    for (const [x, y] of positionsOf(geometry)) {
      box =
        box === null
          ? [x, x, y, y]
          : [Math.min(box[0], x), Math.max(box[1], x), Math.min(box[2], y), Math.max(box[3], y)];
    }
  }
  return box;
}

function positionsOf(geometry: PlacedGeometry): readonly Position[] {
  return geometry.kind === 'point' ? [geometry.point] : geometry.polygons.flat(2);
}

/** Bytes of the header: of a point without an envelope, of surfaces with one of four numbers. */
const HEADER_BYTES = { point: 8, polygons: 40 } as const;

/** A header, then well-known binary (OGC 12-128r18 §2.1.3, 06-103r4), the lowest byte first. */
export function geometryBlob(geometry: PlacedGeometry, systemCode: number): Uint8Array {
  const header = HEADER_BYTES[geometry.kind];
  const view = new DataView(new ArrayBuffer(header + bodyBytes(geometry)));
  const hasEnvelope = geometry.kind === 'polygons';
  for (const [place, byte] of [0x47, 0x50, 0, hasEnvelope ? 0x03 : 0x01].entries()) view.setUint8(place, byte);
  view.setInt32(4, systemCode, true);
  if (geometry.kind === 'point') {
    view.setUint8(header, 1);
    view.setUint32(header + 1, 1, true);
    writePosition(view, header + 5, geometry.point);
  } else {
    const envelope = boxOfGeometries([geometry]) ?? [0, 0, 0, 0];
    for (const [place, value] of envelope.entries()) view.setFloat64(8 + 8 * place, value, true);
    writePolygons(view, header, geometry.polygons);
  }
  return new Uint8Array(view.buffer);
}

function bodyBytes(geometry: PlacedGeometry): number {
  if (geometry.kind === 'point') return 5 + 16;
  const ringBytes = geometry.polygons.flat().reduce((sum, ring) => sum + 4 + 16 * ring.length, 0);
  return 9 + 9 * geometry.polygons.length + ringBytes;
}

function writePolygons(view: DataView, start: number, polygons: ExportPolygons): void {
  let offset = start;
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
      for (const position of ring) {
        writePosition(view, offset, position);
        offset += 16;
      }
    }
  }
}

function writePosition(view: DataView, offset: number, [x, y]: Position): void {
  view.setFloat64(offset, x, true);
  view.setFloat64(offset + 8, y, true);
}
