/** A value of an SQLite record. */
export type SqlValue = null | number | string | Uint8Array;

export interface SqliteFile {
  /** Names of the tables. */
  readonly tables: readonly string[];
  /** Names of a table's columns, in order; empty for a table that is not there. */
  columns(table: string): readonly string[];
  /** Rows in the order of their keys, one at a time; a column that is the row's key reads as that. */
  rows(table: string): Iterable<readonly SqlValue[]>;
}

interface TableEntry {
  readonly rootPage: number;
  readonly columns: readonly string[];
  /** Column that stands for the row's key, or -1. */
  readonly keyColumn: number;
}

const MAGIC = 'SQLite format 3\0';
const INTERIOR_PAGE = 0x05;
const LEAF_PAGE = 0x0d;
/** No tree of tables is deeper; a damaged file can point in circles. */
const DEEPEST = 24;

/**
 * Reads tables of an SQLite database (SQLite Database File Format), no more: no indexes, no queries. Our own, for a
 * GeoPackage needs nothing else, and a whole database engine would be some 400 kB more to fetch and to trust. Null where the
 * bytes are no such database. What is damaged ends the table, as far as it can be read.
 */
export function openSqlite(bytes: Uint8Array): SqliteFile | null {
  if (bytes.length < 512 || [...MAGIC].some((letter, place) => bytes[place] !== letter.charCodeAt(0))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said = view.getUint16(16);
  const pages: Pages = { bytes, view, pageBytes: said === 1 ? 65_536 : said, reserved: bytes[20] ?? 0 };
  if (pages.pageBytes < 512) return null;
  const tables = new Map<string, TableEntry>();
  for (const [kind, name, , rootPage, sql] of readRows(pages, 1, -1)) {
    if (kind !== 'table' || typeof name !== 'string' || typeof rootPage !== 'number') continue;
    tables.set(name, { rootPage, ...columnsIn(typeof sql === 'string' ? sql : '') });
  }
  return {
    tables: [...tables.keys()],
    columns: (table) => tables.get(table)?.columns ?? [],
    rows: (table) => {
      const entry = tables.get(table);
      return entry === undefined ? [] : readRows(pages, entry.rootPage, entry.keyColumn);
    },
  };
}

interface Pages {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageBytes: number;
  readonly reserved: number;
}

/** Columns of a CREATE TABLE, parted at commas outside parentheses. */
function columnsIn(sql: string): Omit<TableEntry, 'rootPage'> {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of body) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  const columns = parts
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^(?:constraint|primary|unique|check|foreign)\b/i.test(text));
  return {
    columns: columns.map(
      (text) =>
        /^(?:"([^"]*)"|`([^`]*)`|\[([^\]]*)\]|(\S+))/
          .exec(text)
          ?.slice(1)
          .find((name) => name !== undefined) ?? '',
    ),
    keyColumn: columns.findIndex((text) => /\binteger\b.*\bprimary\s+key\b/i.test(text)),
  };
}

function* readRows(pages: Pages, rootPage: number, keyColumn: number): Generator<readonly SqlValue[]> {
  const seen = new Set<number>();
  yield* readPage(pages, rootPage, keyColumn, seen, 0);
}

function* readPage(
  pages: Pages,
  page: number,
  keyColumn: number,
  seen: Set<number>,
  depth: number,
): Generator<readonly SqlValue[]> {
  const { view, pageBytes } = pages;
  const start = (page - 1) * pageBytes;
  if (page < 1 || start + pageBytes > view.byteLength || seen.has(page) || depth > DEEPEST) return;
  seen.add(page);
  // The file's own header stands before the first page's.
  const header = page === 1 ? start + 100 : start;
  const kind = view.getUint8(header);
  const cellCount = view.getUint16(header + 3);
  const pointers = header + (kind === INTERIOR_PAGE ? 12 : 8);
  for (let cell = 0; cell < cellCount; cell++) {
    if (pointers + cell * 2 + 2 > start + pageBytes) return;
    const offset = start + view.getUint16(pointers + cell * 2);
    if (offset + 4 > start + pageBytes) return;
    if (kind === INTERIOR_PAGE) yield* readPage(pages, view.getUint32(offset), keyColumn, seen, depth + 1);
    else if (kind === LEAF_PAGE) {
      const row = readCell(pages, offset, keyColumn);
      if (row !== null) yield row;
    }
  }
  if (kind === INTERIOR_PAGE) yield* readPage(pages, view.getUint32(header + 8), keyColumn, seen, depth + 1);
}

/** A number of one to nine bytes, seven bits each, and where the next thing begins. */
function readVarint(view: DataView, offset: number): readonly [number, number] {
  let value = 0;
  for (let turn = 0; turn < 9 && offset + turn < view.byteLength; turn++) {
    const byte = view.getUint8(offset + turn);
    if (turn === 8) return [value * 256 + byte, offset + 9];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, offset + turn + 1];
  }
  return [value, view.byteLength];
}

function readCell(pages: Pages, offset: number, keyColumn: number): readonly SqlValue[] | null {
  const [payloadBytes, afterLength] = readVarint(pages.view, offset);
  const [key, begin] = readVarint(pages.view, afterLength);
  const payload = readPayload(pages, begin, payloadBytes);
  return payload === null ? null : readRecord(payload, key, keyColumn);
}

/** What does not fit on a leaf goes on in a chain of pages. */
function readPayload({ bytes, view, pageBytes, reserved }: Pages, begin: number, length: number): Uint8Array | null {
  const usable = pageBytes - reserved;
  const mostLocal = usable - 35;
  if (length <= mostLocal) return begin + length <= bytes.length ? bytes.subarray(begin, begin + length) : null;
  if (length > bytes.length) return null;
  const leastLocal = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = leastLocal + ((length - leastLocal) % (usable - 4));
  const local = fitting <= mostLocal ? fitting : leastLocal;
  if (begin + local + 4 > bytes.length) return null;
  const payload = new Uint8Array(length);
  payload.set(bytes.subarray(begin, begin + local));
  let filled = local;
  let next = view.getUint32(begin + local);
  while (filled < length) {
    const start = (next - 1) * pageBytes;
    if (next < 1 || start + pageBytes > bytes.length) return null;
    const part = bytes.subarray(start + 4, start + 4 + Math.min(usable - 4, length - filled));
    payload.set(part, filled);
    filled += part.length;
    next = view.getUint32(start);
  }
  return payload;
}

function readRecord(payload: Uint8Array, key: number, keyColumn: number): readonly SqlValue[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const [headerBytes, first] = readVarint(view, 0);
  const values: SqlValue[] = [];
  let at = first;
  let offset = headerBytes;
  while (at < headerBytes && at < payload.length) {
    const [type, next] = readVarint(view, at);
    at = next;
    const [value, length] = readValue(payload, view, offset, type);
    values.push(values.length === keyColumn && value === null ? key : value);
    offset += length;
  }
  return values;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;

function readValue(payload: Uint8Array, view: DataView, offset: number, type: number): readonly [SqlValue, number] {
  if (type === 0) return [null, 0];
  if (type === 8 || type === 9) return [type - 8, 0];
  const length = type >= 12 ? Math.floor((type - 12) / 2) : type === 7 ? 8 : (INTEGER_BYTES[type] ?? 0);
  if (offset + length > payload.length) return [null, length];
  if (type === 7) return [view.getFloat64(offset), length];
  if (type >= 12) {
    const part = payload.subarray(offset, offset + length);
    return [type % 2 === 0 ? part : new TextDecoder('utf-8', { ignoreBOM: true }).decode(part), length];
  }
  let value = view.getInt8(offset);
  for (let place = 1; place < length; place++) value = value * 256 + view.getUint8(offset + place);
  return [value, length];
}
