import type { Result } from '../../core/result.ts';

/**
 * What one transaction wrote, in words of the plan: collection, `id/field`, value. No value means that the field was removed.
 * Kept beside the binary update because updates build on one another: where a damaged row leaves later updates without
 * their ground, these still say what was meant.
 */
export type FieldWrite = readonly [collection: string, key: string, value?: unknown];

export interface LogEntry {
  readonly update: Uint8Array;
  readonly fields: readonly FieldWrite[];
}

/** A row as read back. What failed its checksum is null; both null is a row that is lost. */
export interface LogRow {
  readonly sequence: number;
  readonly kind: 'update' | 'snapshot';
  /** Snapshots: every row up to and including this sequence is in it. Updates: 0. */
  readonly coversThrough: number;
  readonly update: Uint8Array | null;
  readonly fields: readonly FieldWrite[] | null;
}

/**
 * An append-only log of one plan. Bytes in, bytes out: it knows nothing of documents.
 * Failures are `storage-full`, `storage-denied` and `storage-lost`.
 */
export interface DurableLog {
  /** All rows, oldest first, damaged ones among them. */
  load(): Promise<Result<readonly LogRow[]>>;
  /** Writes all or nothing; gives success only when the storage has said that the transaction is complete. */
  append(entries: readonly LogEntry[]): Promise<Result<void>>;
  /** Writes a snapshot and gives its sequence. */
  appendSnapshot(update: Uint8Array, coversThrough: number): Promise<Result<number>>;
  /** One row read back from storage, or null where there is none. */
  read(sequence: number): Promise<Result<LogRow | null>>;
  /** Removes rows; unknown sequences are passed over. */
  trim(sequences: readonly number[]): Promise<Result<void>>;
  /** Runs the work while no other tab runs such work on this plan; null where another does right now. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value | null>;
  /** Called when the storage went away under an open log: what it holds must be looked at anew. */
  onLost(listener: () => void): void;
  close(): void;
}
