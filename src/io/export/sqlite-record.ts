/** A value of an SQLite record. */
export type SqliteValue = null | number | string | Uint8Array;

/** A whole number in one to nine bytes, seven bits each, the highest first (SQLite Database File Format, "varint"). */
export function varint(value: number): readonly number[] {
  if (value === -1) return new Array<number>(9).fill(0xff);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a length or a key: ${value}`);
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80);
  return bytes;
}

/** Values as the payload of a row: what kinds they are, then they themselves. */
export function sqliteRecord(values: readonly SqliteValue[]): Uint8Array {
  const parts = values.map(partOf);
  const kinds = parts.flatMap(({ kind }) => varint(kind));
  // The header counts itself; it is never so long that a second byte for its length makes it need a third.
  const headerBytes = kinds.length + (kinds.length < 127 ? 1 : 2);
  const header = [...varint(headerBytes), ...kinds];
  const record = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, header.length));
  record.set(header);
  let offset = header.length;
  for (const { bytes } of parts) {
    record.set(bytes, offset);
    offset += bytes.length;
  }
  return record;
}

interface RecordPart {
  readonly kind: number;
  readonly bytes: Uint8Array;
}

function partOf(value: SqliteValue): RecordPart {
  if (value === null) return { kind: 0, bytes: new Uint8Array(0) };
  if (value instanceof Uint8Array) return { kind: 12 + 2 * value.length, bytes: value };
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    return { kind: 13 + 2 * bytes.length, bytes };
  }
  const isSmallWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0);
  const bytes = new Uint8Array(isSmallWhole ? 4 : 8);
  const view = new DataView(bytes.buffer);
  if (isSmallWhole) view.setInt32(0, value);
  else view.setFloat64(0, value);
  return { kind: isSmallWhole ? 4 : 7, bytes };
}
