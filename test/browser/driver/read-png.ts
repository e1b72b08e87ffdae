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
  let [last, run] = [-1, 0];
  // Most pixels are as the one before.
  for (let at = 0; at < rows.length; at += bytesOfPixel) {
    const colour = ((rows[at] ?? 0) << 16) | ((rows[at + 1] ?? 0) << 8) | (rows[at + 2] ?? 0);
    if (colour === last) run += 1;
    else {
      counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [colour, 1];
    }
  }
  return counts.set(last, (counts.get(last) ?? 0) + run);
}

/** Undoes the filter of each row: none, left, up, average, or Paeth's. */
function unfiltered(filtered: Buffer, rowBytes: number, height: number, bytesOfPixel: number): Buffer {
  const rows = Buffer.alloc(rowBytes * height);
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const start = y * (rowBytes + 1);
    const row = rows.subarray(y * rowBytes, (y + 1) * rowBytes);
    filtered.copy(row, 0, start + 1, start + 1 + rowBytes);
    undo(filtered[start] ?? 0, row, above, bytesOfPixel);
    above = row;
  }
  return rows;
}

function undo(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  for (let at = 0; at < row.length; at++) {
    const left = at < step ? 0 : (row[at - step] ?? 0);
    const up = above[at] ?? 0;
    let predicted = left;
    if (filter === 2) predicted = up;
    else if (filter === 3) predicted = (left + up) >> 1;
    else if (filter === 4) predicted = paeth(left, up, at < step ? 0 : (above[at - step] ?? 0));
    row[at] = (row[at] ?? 0) + predicted;
  }
}

/** Whichever of the three is nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
