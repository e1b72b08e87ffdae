import { crc32 } from './checksum.ts';
import type { FieldWrite, LogEntry, LogRow } from './durable-log.ts';

/** A row as it lies in IndexedDB. The two halves have a checksum each: one may outlive the other. */
export interface StoredRow {
  /** Given by the storage; absent until then. */
  readonly sequence?: number;
  readonly plan: string;
  readonly kind: LogRow['kind'];
  readonly coversThrough: number;
  readonly update: Uint8Array;
  readonly updateChecksum: number;
  /** JSON of the field writes; a snapshot has none. */
  readonly fields: string;
  readonly fieldsChecksum: number;
}

const encoder = new TextEncoder();

export function sealEntry(plan: string, entry: LogEntry): StoredRow {
  return seal(plan, 'update', 0, entry.update, JSON.stringify(entry.fields));
}

export function sealSnapshot(plan: string, update: Uint8Array, coversThrough: number): StoredRow {
  return seal(plan, 'snapshot', coversThrough, update, '[]');
}

function seal(
  plan: string,
  kind: LogRow['kind'],
  coversThrough: number,
  update: Uint8Array,
  fields: string,
): StoredRow {
  const header = headerBytes(plan, kind, coversThrough);
  return {
    plan,
    kind,
    coversThrough,
    update,
    updateChecksum: crc32(header, update),
    fields,
    fieldsChecksum: crc32(header, encoder.encode(fields)),
  };
}

/** Total: whatever lies in the storage comes back as a row, its unreadable halves as null. */
export function unsealRow(plan: string, sequence: number, stored: unknown): LogRow {
  const row: Readonly<Record<string, unknown>> = isRecord(stored) ? stored : {};
  const kind = row['kind'] === 'snapshot' ? 'snapshot' : 'update';
  const coversThrough = typeof row['coversThrough'] === 'number' ? row['coversThrough'] : 0;
  const header = headerBytes(plan, kind, coversThrough);
  return {
    sequence,
    kind,
    coversThrough,
    update: intactUpdate(row, header),
    // A snapshot holds everything in its bytes: without them it has nothing to tell.
    fields: kind === 'snapshot' && intactUpdate(row, header) === null ? null : intactFields(row, header),
  };
}

function intactUpdate(row: Readonly<Record<string, unknown>>, header: Uint8Array): Uint8Array | null {
  const update = row['update'];
  return update instanceof Uint8Array && crc32(header, update) === row['updateChecksum'] ? update : null;
}

function intactFields(row: Readonly<Record<string, unknown>>, header: Uint8Array): readonly FieldWrite[] | null {
  const fields = row['fields'];
  if (typeof fields !== 'string' || crc32(header, encoder.encode(fields)) !== row['fieldsChecksum']) return null;
  // The checksum says that these are the bytes sealEntry wrote, so they are JSON of that shape.
  return JSON.parse(fields) as readonly FieldWrite[];
}

function headerBytes(plan: string, kind: string, coversThrough: number): Uint8Array {
  return encoder.encode(`${plan}|${kind}|${coversThrough}|`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
