import type { LonLat } from '../../src/core/geometry/lon-lat.ts';

/** A street or a lake for a basemap of a test. */
export interface TinyFeature {
  readonly kind: 'line' | 'polygon';
  readonly positions: readonly LonLat[];
  readonly properties: Readonly<Record<string, string>>;
}

export interface TinyTile {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  /** Features by vector layer, inside the tile or near it: nothing is clipped. */
  readonly layers: Readonly<Record<string, readonly TinyFeature[]>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const EXTENT = 4096;

/**
 * A PMTiles archive of one uncompressed vector tile, for tests.
 * Formats: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md, https://github.com/mapbox/vector-tile-spec/tree/master/2.1
 */
export function tinyPmtiles(tile: TinyTile): Uint8Array {
  const { zoom, x, y } = tile;
  const data = vectorTile(tile);
  const vectorLayers = Object.keys(tile.layers).map((id) => ({ id, fields: {} }));
  const metadata = [...new TextEncoder().encode(JSON.stringify({ vector_layers: vectorLayers, ...tile.metadata }))];
  // One entry: its id, run length, length, and offset + 1.
  const directory = [1, tileId(zoom, x, y), 1, data.length, 1].flatMap(varint);
  const header = new DataView(new ArrayBuffer(127));
  for (const [index, byte] of [...new TextEncoder().encode('PMTiles'), 3].entries()) header.setUint8(index, byte);
  const directoryAt = header.byteLength;
  const metadataAt = directoryAt + directory.length;
  const dataAt = metadataAt + metadata.length;
  const places = [directoryAt, directory.length, metadataAt, metadata.length, dataAt, 0, dataAt, data.length, 1, 1, 1];
  for (const [index, value] of places.entries()) header.setBigUint64(8 + index * 8, BigInt(value), true);
  const [clustered, uncompressed, mapboxVectorTile] = [1, 1, 1];
  const bytes = [clustered, uncompressed, uncompressed, mapboxVectorTile, zoom, zoom];
  for (const [index, value] of bytes.entries()) header.setUint8(96 + index, value);
  const [west, north] = cornerOf(zoom, x, y);
  const [east, south] = cornerOf(zoom, x + 1, y + 1);
  for (const [index, degrees] of [west, south, east, north].entries()) {
    header.setInt32(102 + index * 4, Math.round(degrees * 1e7), true);
  }
  header.setUint8(118, zoom);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...directory, ...metadata, ...data]);
}

function vectorTile({ layers, ...tile }: TinyTile): readonly number[] {
  return Object.entries(layers).flatMap(([name, features]) => {
    const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
    const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties)))];
    const encoded = features.flatMap((feature) => {
      const tags = Object.entries(feature.properties).flatMap(([key, value]) => [
        keys.indexOf(key),
        values.indexOf(value),
      ]);
      const geometry = commands(feature, tile);
      return field(2, [
        ...field(2, tags.flatMap(varint)),
        ...numberField(3, feature.kind === 'line' ? 2 : 3),
        ...field(4, geometry.flatMap(varint)),
      ]);
    });
    return field(3, [
      ...numberField(15, 2),
      ...field(1, text(name)),
      ...encoded,
      ...keys.flatMap((key) => field(3, text(key))),
      ...values.flatMap((value) => field(4, field(1, text(value)))),
      ...numberField(5, EXTENT),
    ]);
  });
}

/** MoveTo the first corner, LineTo the rest, ClosePath for a polygon: steps from point to point, zigzag coded. */
function commands({ kind, positions }: TinyFeature, tile: Pick<TinyTile, 'zoom' | 'x' | 'y'>): readonly number[] {
  const points = positions.map((position) => onTile(position, tile));
  let [lastX, lastY] = [0, 0];
  const steps = points.map(([x, y]) => {
    const step = [zigzag(x - lastX), zigzag(y - lastY)];
    [lastX, lastY] = [x, y];
    return step;
  });
  const [first = [], ...rest] = steps;
  const [moveTo, lineTo, closePath] = [(1 << 3) | 1, (rest.length << 3) | 2, (1 << 3) | 7];
  return [moveTo, ...first, lineTo, ...rest.flat(), ...(kind === 'polygon' ? [closePath] : [])];
}

function onTile(
  [longitude, latitude]: LonLat,
  { zoom, x, y }: Pick<TinyTile, 'zoom' | 'x' | 'y'>,
): readonly [number, number] {
  const tiles = 2 ** zoom;
  const mercatorY = 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
  return [Math.round(((longitude / 360 + 0.5) * tiles - x) * EXTENT), Math.round((mercatorY * tiles - y) * EXTENT)];
}

function cornerOf(zoom: number, x: number, y: number): LonLat {
  const tiles = 2 ** zoom;
  return [(x / tiles) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / tiles))) * 180) / Math.PI];
}

/** Place on the Hilbert curve, after all tiles of lower zooms. */
function tileId(zoom: number, tileX: number, tileY: number): number {
  let id = (4 ** zoom - 1) / 3;
  let [x, y] = [tileX, tileY];
  for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const low = (y & side) > 0 ? 1 : 0;
    id += side * side * ((3 * right) ^ low);
    if (low === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
  }
  return id;
}

function field(number: number, bytes: readonly number[]): readonly number[] {
  return [...varint((number << 3) | 2), ...varint(bytes.length), ...bytes];
}

function numberField(number: number, value: number): readonly number[] {
  return [...varint(number << 3), ...varint(value)];
}

function text(value: string): readonly number[] {
  return [...new TextEncoder().encode(value)];
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
