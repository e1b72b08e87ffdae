import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';

interface Field {
  readonly name: string;
  readonly kind: string;
  readonly offset: number;
  readonly length: number;
}

const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;

/**
 * A dBase table as records of text. A header may claim any number of records: one that claims more than the file has room
 * for is refused with `import-records-absurd`. Text is what the .cpg says, else UTF-8 where it is that, else Windows-1252.
 */
export function readDbf(
  bytes: Uint8Array,
  codePage: string | null,
): Result<readonly Readonly<Record<string, string>>[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < FIELD_BYTES) return fail(problem('import-zip-broken'));
  const claimed = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  const held = recordBytes === 0 ? 0 : Math.max(0, Math.floor((view.byteLength - headerBytes) / recordBytes));
  if (claimed > held) return fail(problem('import-records-absurd', { claimed, held }));
  const decoder = decoderFor(bytes.subarray(headerBytes), codePage);
  const fields = readFields(bytes, headerBytes, recordBytes, decoder);
  const records: Readonly<Record<string, string>>[] = [];
  for (let number = 0; number < claimed; number++) {
    const begin = headerBytes + number * recordBytes;
    // A record marked as deleted still has its shape.
    if (bytes[begin] === DELETED) records.push({});
    else records.push(readRecord(bytes.subarray(begin, begin + recordBytes), fields, decoder));
  }
  return succeed(records);
}

function decoderFor(data: Uint8Array, codePage: string | null): TextDecoder {
  if (codePage !== null && /utf-?8|65001/i.test(codePage)) return new TextDecoder('utf-8');
  if (codePage !== null && /1252|8859|ansi/i.test(codePage)) return new TextDecoder('windows-1252');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(data);
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function readFields(
  bytes: Uint8Array,
  headerBytes: number,
  recordBytes: number,
  decoder: TextDecoder,
): readonly Field[] {
  const fields: Field[] = [];
  let offset = 1;
  for (let at = FIELD_BYTES; at + FIELD_BYTES <= headerBytes && bytes[at] !== END_OF_FIELDS; at += FIELD_BYTES) {
    const name = decoder.decode(bytes.subarray(at, at + 11)).split('\0')[0] ?? '';
    const length = bytes[at + 16] ?? 0;
    if (offset + length > recordBytes) break;
    fields.push({ name, kind: String.fromCharCode(bytes[at + 11] ?? 0), offset, length });
    offset += length;
  }
  return fields;
}

function readRecord(
  record: Uint8Array,
  fields: readonly Field[],
  decoder: TextDecoder,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { name, kind, offset, length } of fields) {
    // Memos stand in another file, and here only as the number of their place there.
    if (kind === 'M' || name === '') continue;
    values[name] = decoder
      .decode(record.subarray(offset, offset + length))
      .replaceAll('\0', '')
      .trim();
  }
  return values;
}
