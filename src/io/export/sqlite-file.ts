import type { SqliteValue } from './sqlite-record.ts';
import { sqliteRecord, varint } from './sqlite-record.ts';

export interface SqliteTable {
  readonly name: string;
  /** Its CREATE TABLE. */
  readonly sql: string;
  /** In the order of their keys; a key of its own stands as null among the values too. */
  readonly rows: readonly SqliteRow[];
  /** For each PRIMARY KEY or UNIQUE that is not the row's key, in the order of the statement: the places of its columns. */
  readonly uniqueColumns: readonly (readonly number[])[];
}

export interface SqliteRow {
  readonly key: number;
  readonly values: readonly SqliteValue[];
}

export interface SqliteHeader {
  readonly applicationId: number;
  readonly userVersion: number;
}

const PAGE_BYTES = 16_384;
const FILE_HEADER_BYTES = 100;
const INTERIOR = 0x05;
const LEAF = 0x0d;
const INDEX_LEAF = 0x0a;
const MOST_LOCAL = PAGE_BYTES - 35;
const LEAST_LOCAL = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23;
/** The version of SQLite that the file says it was written by: any that knows the format. */
const SQLITE_VERSION = 3_040_001;

/**
 * Tables as an SQLite database (SQLite Database File Format): written once, whole, from left to right. Our own, for a whole
 * database engine would be some 400 kB to fetch for one file.
 */
export function sqliteFile(tables: readonly SqliteTable[], header: SqliteHeader): Uint8Array<ArrayBuffer> {
  const pages = new Pages();
  const entries: SqliteValue[][] = [];
  for (const { name, sql, rows, uniqueColumns } of tables) {
    entries.push(['table', name, name, writeTable(pages, rows), sql]);
    for (const [place, columns] of uniqueColumns.entries()) {
      const index = `sqlite_autoindex_${name}_${place + 1}`;
      entries.push(['index', index, name, writeIndex(pages, rows, columns), null]);
    }
  }
  const cells = entries.map((values, place) => tableCell(pages, { key: place + 1, values }));
  pages.fillFirst(cells);
  return pages.toFile(header);
}

class Pages {
  readonly #pages: Uint8Array[] = [new Uint8Array(PAGE_BYTES)];

  add(page: Uint8Array): number {
    return this.#pages.push(page);
  }

  /** The first page holds the list of tables, behind the file's own header. */
  fillFirst(cells: readonly Uint8Array[]): void {
    this.#pages[0] = pageOf(LEAF, cells, { offset: FILE_HEADER_BYTES });
  }

  toFile({ applicationId, userVersion }: SqliteHeader): Uint8Array<ArrayBuffer> {
    const file = new Uint8Array(this.#pages.length * PAGE_BYTES);
    for (const [place, page] of this.#pages.entries()) file.set(page, place * PAGE_BYTES);
    const view = new DataView(file.buffer);
    file.set(new TextEncoder().encode('SQLite format 3\0'));
    view.setUint16(16, PAGE_BYTES);
    // Format 1 for writers and readers, no reserved bytes, fractions of payload that are fixed.
    file.set([1, 1, 0, 64, 32, 32], 18);
    view.setUint32(24, 1);
    view.setUint32(28, this.#pages.length);
    view.setUint32(40, 1);
    // Schema format 4, text in UTF-8.
    view.setUint32(44, 4);
    view.setUint32(56, 1);
    view.setUint32(60, userVersion);
    view.setUint32(68, applicationId);
    view.setUint32(92, 1);
    view.setUint32(96, SQLITE_VERSION);
    return file;
  }
}

interface PageChoice {
  readonly offset?: number;
  readonly rightmost?: number;
}

/** Pointers from the head of the page on, cells from its foot up. */
function pageOf(kind: number, cells: readonly Uint8Array[], { offset = 0, rightmost }: PageChoice = {}): Uint8Array {
  const page = new Uint8Array(PAGE_BYTES);
  const view = new DataView(page.buffer);
  const pointers = offset + (rightmost === undefined ? 8 : 12);
  let end = PAGE_BYTES;
  for (const [place, cell] of cells.entries()) {
    end -= cell.length;
    if (end < pointers + 2 * cells.length) throw new RangeError('sqlite file: a page is too full');
    page.set(cell, end);
    view.setUint16(pointers + 2 * place, end);
  }
  page[offset] = kind;
  view.setUint16(offset + 3, cells.length);
  view.setUint16(offset + 5, end);
  if (rightmost !== undefined) view.setUint32(offset + 8, rightmost);
  return page;
}

interface Branch {
  readonly page: number;
  readonly lastKey: number;
}

/** Leaves first, then pages over them until one is over all. */
function writeTable(pages: Pages, rows: readonly SqliteRow[]): number {
  const cells = rows.map((row) => ({ key: row.key, cell: tableCell(pages, row) }));
  let level: readonly Branch[] = filled(cells, 8).map((group) => ({
    page: pages.add(
      pageOf(
        LEAF,
        group.map(({ cell }) => cell),
      ),
    ),
    lastKey: group.at(-1)?.key ?? 0,
  }));
  if (level.length === 0) return pages.add(pageOf(LEAF, []));
  while (level.length > 1) {
    const branches = level.map((branch) => ({ ...branch, cell: branchCell(branch) }));
    level = filled(branches, 12).map((group) => {
      const last = group.at(-1);
      if (last === undefined) throw new Error('sqlite file: a page over no page');
      const inner = group.slice(0, -1).map(({ cell }) => cell);
      return { page: pages.add(pageOf(INTERIOR, inner, { rightmost: last.page })), lastKey: last.lastKey };
    });
  }
  return level[0]?.page ?? 0;
}

/** As many cells to a page as fit, two bytes of pointer each. */
function filled<Item extends { readonly cell: Uint8Array }>(
  items: readonly Item[],
  headerBytes: number,
): readonly Item[][] {
  const groups: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = item.cell.length + 2;
    if (bytes > room) {
      groups.push([]);
      room = PAGE_BYTES - headerBytes;
    }
    groups.at(-1)?.push(item);
    room -= bytes;
  }
  return groups;
}

function branchCell({ page, lastKey }: Branch): Uint8Array {
  const key = varint(lastKey);
  const cell = new Uint8Array(4 + key.length);
  new DataView(cell.buffer).setUint32(0, page);
  cell.set(key, 4);
  return cell;
}

/** What does not fit goes on in a chain of pages. */
function tableCell(pages: Pages, { key, values }: SqliteRow): Uint8Array {
  const payload = sqliteRecord(values);
  const head = [...varint(payload.length), ...varint(key)];
  if (payload.length <= MOST_LOCAL) return joined(head, payload);
  const fitting = LEAST_LOCAL + ((payload.length - LEAST_LOCAL) % (PAGE_BYTES - 4));
  const local = fitting <= MOST_LOCAL ? fitting : LEAST_LOCAL;
  const cell = new Uint8Array(head.length + local + 4);
  cell.set(head);
  cell.set(payload.subarray(0, local), head.length);
  new DataView(cell.buffer).setUint32(head.length + local, writeOverflow(pages, payload.subarray(local)));
  return cell;
}

/** From the last page to the first, for each names the next. */
function writeOverflow(pages: Pages, payload: Uint8Array): number {
  const room = PAGE_BYTES - 4;
  let next = 0;
  for (let part = Math.ceil(payload.length / room) - 1; part >= 0; part--) {
    const page = new Uint8Array(PAGE_BYTES);
    new DataView(page.buffer).setUint32(0, next);
    page.set(payload.subarray(part * room, (part + 1) * room), 4);
    next = pages.add(page);
  }
  return next;
}

/** One page: the tables that have such columns here list a handful of others. */
function writeIndex(pages: Pages, rows: readonly SqliteRow[], columns: readonly number[]): number {
  const keyOf = (row: SqliteRow): readonly SqliteValue[] => columns.map((column) => row.values[column] ?? null);
  const textOf = (row: SqliteRow): string => keyOf(row).join('\0');
  const sorted = rows.toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
  const cells = sorted.map((row) => {
    const payload = sqliteRecord([...keyOf(row), row.key]);
    return joined(varint(payload.length), payload);
  });
  return pages.add(pageOf(INDEX_LEAF, cells));
}

function joined(head: readonly number[], payload: Uint8Array): Uint8Array {
  const cell = new Uint8Array(head.length + payload.length);
  cell.set(head);
  cell.set(payload, head.length);
  return cell;
}
