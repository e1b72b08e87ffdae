import type { ExportField, ExportValue } from '../../core/export/export-table.ts';

const NAME_BYTES = 10;
const MOST_TEXT_BYTES = 254;
const NUMBER_BYTES = 20;
const DBASE_3 = 0x03;
const END = 0x1a;

interface Column {
  readonly name: string;
  readonly kind: ExportField['kind'];
  readonly bytes: number;
  readonly decimals: number;
}

/** A table as dBASE III: names of ten letters, made distinct; text in UTF-8, as the `.cpg` beside it says. Missing is blank. */
export function dbfFile(fields: readonly ExportField[], rows: readonly (readonly ExportValue[])[]): Uint8Array {
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
  return file;
}

function columnsOf(fields: readonly ExportField[], rows: readonly (readonly ExportValue[])[]): readonly Column[] {
  const taken = new Set<string>();
  return fields.map(({ name, kind }, place) => {
    const values = rows.map((row) => row[place] ?? null);
    const lengths = values.map((value) => (typeof value === 'string' ? encoded(value).length : 0));
    const bytes = kind === 'text' ? Math.max(1, ...lengths) : NUMBER_BYTES;
    return { name: distinctName(name, taken), kind, bytes, decimals: kind === 'text' ? 0 : decimalsOf(values) };
  });
}

/** As many decimals as the numbers have, and there is room for. */
function decimalsOf(values: readonly ExportValue[]): number {
  const decimals = values.map((value) => (typeof value === 'number' ? (String(value).split('.')[1] ?? '').length : 0));
  return Math.min(10, Math.max(0, ...decimals));
}

function distinctName(name: string, taken: Set<string>): string {
  let candidate = name.slice(0, NAME_BYTES);
  for (let number = 2; taken.has(candidate); number++) {
    candidate = `${name.slice(0, NAME_BYTES - String(number).length)}${number}`;
  }
  taken.add(candidate);
  return candidate;
}

function cellOf(value: ExportValue, { kind, bytes, decimals }: Column): Uint8Array {
  if (value === null) return new Uint8Array(0);
  if (kind === 'text') return encoded(String(value));
  return new TextEncoder().encode(Number(value).toFixed(decimals).slice(0, bytes).padStart(bytes));
}

/** At most what a field can hold, never half a letter. */
function encoded(text: string): Uint8Array {
  const room = new Uint8Array(MOST_TEXT_BYTES);
  return room.subarray(0, new TextEncoder().encodeInto(text, room).written);
}
