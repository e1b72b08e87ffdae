import type { ExportLosses } from '../../core/export/export-losses.ts';
import type { ExportField, ExportValue } from '../../core/export/export-table.ts';

const NAME_BYTES = 10;
const MOST_TEXT_BYTES = 254;
const NUMBER_BYTES = 20;
const DBASE_3 = 0x03;
const END = 0x1a;

interface Column {
  readonly field: ExportField;
  readonly name: string;
  readonly kind: ExportField['kind'];
  readonly bytes: number;
  readonly decimals: number;
  /** Texts that the field cannot hold whole. */
  readonly cutCount: number;
}

export interface DbfFile {
  readonly content: Uint8Array;
  readonly losses: Pick<ExportLosses, 'cutTexts' | 'shortenedNames'>;
}

/**
 * A table as dBASE III: names of ten bytes, made distinct whatever their capitals; text in UTF-8, as the `.cpg` beside it
 * says, of at most 254 bytes. Missing is blank.
 */
export function dbfFile(fields: readonly ExportField[], rows: readonly (readonly ExportValue[])[]): DbfFile {
  const columns = columnsOf(fields, rows);
  const headerBytes = 32 + 32 * columns.length + 1;
  const recordBytes = columns.reduce((sum, { bytes }) => sum + bytes, 1);
  const file = new Uint8Array(headerBytes + recordBytes * rows.length + 1).fill(0x20, headerBytes);
  const view = new DataView(file.buffer);
  // No date of its own: the same plan gives the same file.
  file.set([DBASE_3, 0, 1, 1]);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, recordBytes, true);
  for (const [place, { name, kind, bytes, decimals }] of columns.entries()) {
    const offset = 32 + 32 * place;
    file.set(new TextEncoder().encode(name), offset);
    file[offset + 11] = (kind === 'text' ? 'C' : 'N').charCodeAt(0);
    file[offset + 16] = bytes;
    file[offset + 17] = decimals;
  }
  file[headerBytes - 1] = 0x0d;
  for (const [row, values] of rows.entries()) {
    let offset = headerBytes + recordBytes * row + 1;
    for (const [place, column] of columns.entries()) {
      file.set(cellOf(values[place] ?? null, column), offset);
      offset += column.bytes;
    }
  }
  file[file.length - 1] = END;
  return { content: file, losses: lossesOf(columns) };
}

function lossesOf(columns: readonly Column[]): DbfFile['losses'] {
  return {
    cutTexts: columns
      .filter(({ cutCount }) => cutCount > 0)
      .map(({ field, cutCount }) => ({ title: field.title, count: cutCount })),
    shortenedNames: columns
      .filter(({ field, name }) => field.name !== name)
      .map(({ field, name }) => ({ from: field.name, to: name })),
  };
}

function columnsOf(fields: readonly ExportField[], rows: readonly (readonly ExportValue[])[]): readonly Column[] {
  const taken = new Set<string>();
  return fields.map((field, place) => {
    const { name, kind } = field;
    const values = rows.map((row) => row[place] ?? null);
    const own = { field, name: distinctName(name, taken), kind };
    if (kind !== 'text') return { ...own, bytes: NUMBER_BYTES, decimals: decimalsOf(values), cutCount: 0 };
    let bytes = 1;
    let cutCount = 0;
    for (const value of values) {
      const text = String(value ?? '');
      const { length } = encoded(text);
      bytes = Math.max(bytes, length);
      if (new TextEncoder().encode(text).length > length) cutCount++;
    }
    return { ...own, bytes, decimals: 0, cutCount };
  });
}

/** As many decimals as the numbers have, and there is room for. */
function decimalsOf(values: readonly ExportValue[]): number {
  const decimals = values.map((value) => (typeof value === 'number' ? (String(value).split('.')[1] ?? '').length : 0));
  return decimals.reduce((most, own) => Math.min(10, Math.max(most, own)), 0);
}

function distinctName(name: string, taken: Set<string>): string {
  let candidate = inBytes(name, NAME_BYTES);
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
    candidate = `${inBytes(name, NAME_BYTES - String(number).length)}${number}`;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}

function inBytes(text: string, most: number): string {
  return new TextDecoder().decode(encoded(text, most));
}

function cellOf(value: ExportValue, { kind, bytes, decimals }: Column): Uint8Array {
  if (value === null) return new Uint8Array(0);
  if (kind === 'text') return encoded(String(value));
  return new TextEncoder().encode(Number(value).toFixed(decimals).slice(0, bytes).padStart(bytes));
}

/** At most what a field can hold, never half a letter. */
function encoded(text: string, most = MOST_TEXT_BYTES): Uint8Array {
  const room = new Uint8Array(most);
  return room.subarray(0, new TextEncoder().encodeInto(text, room).written);
}
