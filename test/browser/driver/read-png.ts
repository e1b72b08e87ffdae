import { inflateSync } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';
const BYTES_OF_COLOUR_TYPE: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** A picture as pixels, read without the browser that made it (PNG, ISO/IEC 15948): eight bits a channel, not interlaced. */
export class PngPicture {
  readonly width: number;
  readonly height: number;
  readonly #bytesOfPixel: number;
  readonly #rows: Buffer;
  #counts: ReadonlyMap<number, number> | null = null;

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes);
    if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('not a PNG');
    const data: Buffer[] = [];
    let header: Buffer | null = null;
    for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
      const kind = file.subarray(at + 4, at + 8).toString('latin1');
      const content = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
      if (kind === 'IHDR') header = content;
      if (kind === 'IDAT') data.push(content);
    }
    const bytesOfPixel = BYTES_OF_COLOUR_TYPE[header?.[9] ?? -1];
    if (header === null || header[8] !== 8 || header[12] !== 0 || bytesOfPixel === undefined) {
      throw new Error('a PNG of another kind than pictures of the map are');
    }
    this.width = header.readUInt32BE(0);
    this.height = header.readUInt32BE(4);
    this.#bytesOfPixel = bytesOfPixel;
    this.#rows = unfiltered(inflateSync(Buffer.concat(data)), this.width * bytesOfPixel, this.height, bytesOfPixel);
  }

  /** How many pixels wear the colour, `#rrggbb`. */
  countOf(colour: string): number {
    this.#counts ??= countedColours(this.#rows, this.#bytesOfPixel);
    return this.#counts.get(Number.parseInt(colour.slice(1), 16)) ?? 0;
  }

  /** Whether anything dark, such as type, stands in a part of the picture. */
  hasDarkIn(part: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }): boolean {
    for (let y = part.top; y < part.bottom; y++) {
      for (let x = part.left; x < part.right; x++) {
        const at = (y * this.width + x) * this.#bytesOfPixel;
        if (this.#rows.subarray(at, at + 3).every((channel) => channel < 80)) return true;
      }
    }
    return false;
  }
}

function countedColours(rows: Buffer, bytesOfPixel: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < rows.length; at += bytesOfPixel) {
    const colour = rows.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

/** Undoes the filter of each row: none, left, up, average, or Paeth's. */
function unfiltered(filtered: Buffer, rowBytes: number, height: number, bytesOfPixel: number): Buffer {
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; x++) {
      const left = x < bytesOfPixel ? 0 : (rows[y * rowBytes + x - bytesOfPixel] ?? 0);
      const up = y === 0 ? 0 : (rows[(y - 1) * rowBytes + x] ?? 0);
      const corner = x < bytesOfPixel || y === 0 ? 0 : (rows[(y - 1) * rowBytes + x - bytesOfPixel] ?? 0);
      const byte = filtered[y * (rowBytes + 1) + 1 + x] ?? 0;
      rows[y * rowBytes + x] = byte + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
        number,
        number,
        number,
      ];
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
  }
}
