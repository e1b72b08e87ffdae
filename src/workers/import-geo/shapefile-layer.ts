import type { RawFeature, RawLayer, RawPolygon, RawPosition, RawRing } from '../../core/import/geo/raw-feature.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { readDbf } from './dbf-table.ts';

/** Every Shapefile of an archive as a layer (ESRI Shapefile Technical Description, 1998). */
export function shapefileLayers(archive: ZipArchive): Result<readonly RawLayer[]> {
  const layers: RawLayer[] = [];
  for (const { name } of archive.entries.filter(
    (entry) => /\.shp$/i.test(entry.name) && !entry.name.startsWith('__MACOSX'),
  )) {
    const layer = shapefileLayer(archive, name);
    if (!layer.ok) return layer;
    layers.push(layer.value);
  }
  return succeed(layers);
}

function shapefileLayer(archive: ZipArchive, shpName: string): Result<RawLayer> {
  const stem = shpName.slice(0, -4);
  const part = (extension: string): Result<Uint8Array> | null => {
    const wanted = `${stem}.${extension}`.toLowerCase();
    const entry = archive.entries.find(({ name }) => name.toLowerCase() === wanted);
    return entry === undefined ? null : archive.unpack(entry);
  };
  const [shp, dbf, prj, cpg] = [part('shp'), part('dbf'), part('prj'), part('cpg')];
  for (const read of [shp, dbf, prj, cpg]) if (read !== null && !read.ok) return read;
  const shapes = shp?.ok === true ? readShp(shp.value) : null;
  if (shapes === null) return fail(problem('import-zip-broken'));
  const codePage = cpg?.ok === true ? new TextDecoder().decode(cpg.value) : null;
  const rows = dbf?.ok === true ? readDbf(dbf.value, codePage) : succeed([]);
  if (!rows.ok) return rows;
  return succeed({
    name: stem.split('/').at(-1) ?? stem,
    features: shapes.map((shape, position) => ({ ...shape, properties: rows.value[position] ?? {} })),
    system: prj?.ok === true ? new TextDecoder().decode(prj.value) : null,
  });
}

type Shape = Omit<RawFeature, 'properties'>;

const HEADER_BYTES = 100;
const FILE_CODE = 9994;

/** The shapes in their order; what is cut off or claims more than there is comes out without a geometry. Null for no .shp. */
function readShp(bytes: Uint8Array): readonly Shape[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) return null;
  const shapes: Shape[] = [];
  let offset = HEADER_BYTES;
  while (offset + 12 <= view.byteLength) {
    const length = view.getInt32(offset + 4) * 2;
    const begin = offset + 8;
    if (length < 4) break;
    const end = Math.min(begin + length, view.byteLength);
    shapes.push(readShape(new DataView(bytes.buffer, bytes.byteOffset + begin, end - begin)));
    offset = begin + length;
  }
  return shapes;
}

const NOTHING: Shape = { polygons: [], points: [], otherKind: null };

function readShape(view: DataView): Shape {
  // Kinds with heights and measures are the plain kinds plus 10 and 20, their further numbers last.
  const kind = view.getInt32(0, true);
  switch (kind % 10) {
    case 0:
      return NOTHING;
    case 1:
      return view.byteLength < 20 ? NOTHING : { ...NOTHING, points: [positionAt(view, 4)] };
    case 5:
      return { ...NOTHING, polygons: polygonsOf(ringsOf(view)) };
    case 8:
      return view.byteLength < 40 ? NOTHING : { ...NOTHING, points: positionsAt(view, 40, view.getInt32(36, true)) };
    default:
      return { ...NOTHING, otherKind: kind % 10 === 3 ? 'PolyLine' : String(kind) };
  }
}

function positionAt(view: DataView, offset: number): RawPosition {
  return [view.getFloat64(offset, true), view.getFloat64(offset + 8, true)];
}

function positionsAt(view: DataView, offset: number, count: number): readonly RawPosition[] {
  const held = Math.max(0, Math.min(count, Math.floor((view.byteLength - offset) / 16)));
  return Array.from({ length: held }, (_, place) => positionAt(view, offset + place * 16));
}

function ringsOf(view: DataView): readonly RawRing[] {
  if (view.byteLength < 44) return [];
  const partCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  const begin = 44 + partCount * 4;
  if (partCount < 0 || partCount > pointCount || begin + pointCount * 16 > view.byteLength) return [];
  const positions = positionsAt(view, begin, pointCount);
  const starts = Array.from({ length: partCount }, (_, part) => view.getInt32(44 + part * 4, true));
  return starts.map((start, part) => positions.slice(Math.max(0, start), starts[part + 1] ?? pointCount));
}

/** Outer rings run clockwise, holes the other way; a hole belongs to the outer ring around it. */
function polygonsOf(rings: readonly RawRing[]): readonly RawPolygon[] {
  const outer = rings.filter((ring) => signedArea(ring) <= 0);
  const holes = rings.filter((ring) => signedArea(ring) > 0);
  const polygons = outer.map((ring): RawRing[] => [ring]);
  for (const hole of holes) {
    const [corner] = hole;
    const around =
      corner === undefined ? undefined : polygons.find(([ring]) => ring !== undefined && isInside(corner, ring));
    // A ring turned the wrong way with nothing around it is a surface.
    if (around === undefined) polygons.push([hole]);
    else around.push(hole);
  }
  return polygons;
}

function signedArea(ring: RawRing): number {
  let sum = 0;
  const [origin] = ring;
  if (origin === undefined) return 0;
  for (const [place, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(place + 1) % ring.length] ?? origin;
    sum += (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1]);
  }
  return sum;
}

function isInside([x, y]: RawPosition, ring: RawRing): boolean {
  let inside = false;
  for (const [place, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(place + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
