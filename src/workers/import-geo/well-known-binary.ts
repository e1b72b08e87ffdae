import type { RawFeature, RawPolygon, RawPosition, RawRing } from '../../core/import/geo/raw-feature.ts';

type Shape = Omit<RawFeature, 'properties'>;

const NOTHING: Shape = { polygons: [], points: [], otherKind: null };
const DEEPEST = 8;

/** Reads OGC well-known binary, one number after the other. */
class BinaryReader {
  readonly #view: DataView;
  #offset: number;
  #isLittle = true;

  constructor(bytes: Uint8Array, offset: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#offset = offset;
  }

  /** Kind of the next geometry, without its dimensions, and how many numbers a position has. */
  head(): { readonly kind: number; readonly width: number } {
    this.#isLittle = this.#view.getUint8(this.#offset) === 1;
    this.#offset += 1;
    const code = this.count();
    const iso = code & 0x0fffffff;
    // Heights and measures: by thousands in ISO's codes, by the highest bits in the older ones.
    const dimensions = Math.floor(iso / 1000);
    const hasZ = dimensions === 1 || dimensions === 3 || (code & 0x80000000) !== 0;
    const hasM = dimensions === 2 || dimensions === 3 || (code & 0x40000000) !== 0;
    if ((code & 0x20000000) !== 0) this.#offset += 4;
    return { kind: (iso & 0x0fffffff) % 1000, width: 2 + Number(hasZ) + Number(hasM) };
  }

  count(): number {
    const value = this.#view.getUint32(this.#offset, this.#isLittle);
    this.#offset += 4;
    return value;
  }

  position(width: number): RawPosition {
    const position: RawPosition = [
      this.#view.getFloat64(this.#offset, this.#isLittle),
      this.#view.getFloat64(this.#offset + 8, this.#isLittle),
    ];
    this.#offset += 8 * width;
    return position;
  }

  ring(width: number): RawRing {
    const count = this.count();
    if (count * 16 > this.#view.byteLength - this.#offset) throw new RangeError(`${count} positions do not fit`);
    return Array.from({ length: count }, () => this.position(width));
  }

  polygon(width: number): RawPolygon {
    const count = this.count();
    if (count * 4 > this.#view.byteLength - this.#offset) throw new RangeError(`${count} rings do not fit`);
    return Array.from({ length: count }, () => this.ring(width));
  }
}

/** Surfaces and points; a geometry that ends too soon or claims more than there is comes out as none. */
export function readWellKnownBinary(bytes: Uint8Array, offset: number): Shape {
  try {
    return readGeometry(new BinaryReader(bytes, offset), 0);
  } catch (error) {
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

function readGeometry(reader: BinaryReader, depth: number): Shape {
  const { kind, width } = reader.head();
  switch (kind) {
    case 1:
      return { ...NOTHING, points: [reader.position(width)] };
    case 3:
      return { ...NOTHING, polygons: [reader.polygon(width)] };
    case 4:
    case 6:
    case 7:
      return readParts(reader, depth);
    default:
      return { ...NOTHING, otherKind: kind === 2 || kind === 5 ? 'LineString' : String(kind) };
  }
}

function readParts(reader: BinaryReader, depth: number): Shape {
  if (depth > DEEPEST) return NOTHING;
  const count = reader.count();
  const polygons: RawPolygon[] = [];
  const points: RawPosition[] = [];
  let otherKind: string | null = null;
  for (let part = 0; part < count; part++) {
    const shape = readGeometry(reader, depth + 1);
    polygons.push(...shape.polygons);
    points.push(...shape.points);
    otherKind ??= shape.otherKind;
  }
  return { polygons, points, otherKind };
}
