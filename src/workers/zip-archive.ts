import { inflateSync } from 'fflate';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';

/** One file inside a zip archive, as its directory says: nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly method: number;
  readonly crc32: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** The bytes of an entry, never more than its directory and the limit allow. */
  unpack(entry: ZipEntry): Result<Uint8Array>;
}

/** Together, all that is unpacked from one archive: a zip of 300 kB can claim to hold gigabytes. */
const MOST_UNPACKED_BYTES = 300_000_000;
const MOST_ENTRIES = 5000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of a zip archive (PKWARE APPNOTE 4.3). Fails with `import-zip-broken`, or with
 * `import-unpacks-too-large` where the directory itself claims more than may be unpacked.
 */
export function openZip(bytes: Uint8Array, mostBytes = MOST_UNPACKED_BYTES): Result<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return fail(problem('import-zip-broken'));
  const entries = readDirectory(bytes, view, view.getUint16(end + 10, true), view.getUint32(end + 16, true));
  if (entries === null) return fail(problem('import-zip-broken'));
  let left = mostBytes;
  return succeed({
    entries,
    unpack: (entry) => {
      if (entry.isEncrypted) return fail(problem('import-password'));
      if (entry.unpackedBytes > left) return tooLarge(mostBytes);
      const unpacked = unpackEntry(bytes, view, entry);
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
  });
}

function tooLarge(mostBytes: number): Result<never> {
  return fail(problem('import-unpacks-too-large', { limitMegabytes: Math.round(mostBytes / 1e6) }));
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let offset = view.byteLength - 22; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END_OF_DIRECTORY) return offset;
  }
  return null;
}

function readDirectory(bytes: Uint8Array, view: DataView, count: number, start: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let offset = start;
  for (let turn = 0; turn < Math.min(count, MOST_ENTRIES); turn++) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== DIRECTORY_ENTRY) return null;
    const flags = view.getUint16(offset + 8, true);
    const nameLength = view.getUint16(offset + 28, true);
    const rest = view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    const name = bytes.subarray(offset + 46, offset + 46 + nameLength);
    entries.push({
      name: new TextDecoder((flags & 0x800) === 0 ? 'windows-1252' : 'utf-8').decode(name),
      packedBytes: view.getUint32(offset + 20, true),
      unpackedBytes: view.getUint32(offset + 24, true),
      method: view.getUint16(offset + 10, true),
      crc32: view.getUint32(offset + 16, true),
      offset: view.getUint32(offset + 42, true),
      isEncrypted: (flags & 1) === 1,
    });
    offset += 46 + nameLength + rest;
  }
  return entries;
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: ZipEntry): Result<Uint8Array> {
  const { offset, packedBytes, unpackedBytes, method } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY)
    return fail(problem('import-zip-broken'));
  const begin = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(begin, begin + packedBytes);
  if (packed.length !== packedBytes) return fail(problem('import-zip-broken'));
  if (method === STORED) return succeed(packed);
  if (method !== DEFLATED) return fail(problem('import-zip-broken'));
  try {
    // Room for what the directory says and not a byte more; an entry that holds other than it claims has another sum.
    const unpacked = inflateSync(packed, { out: new Uint8Array(unpackedBytes) });
    const isWhole = unpacked.length === unpackedBytes && crc32(unpacked) === entry.crc32;
    return isWhole ? succeed(unpacked) : fail(problem('import-zip-broken'));
  } catch {
    return fail(problem('import-zip-broken'));
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
