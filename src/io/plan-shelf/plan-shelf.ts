import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { DurableLog, LogEntry } from '../durable-log/durable-log.ts';

/** What the list of plans says of one: mirrored from the plan itself, which is what counts. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: string;
  readonly isSample: boolean;
  /** ISO date-time of the last edit. */
  readonly editedAt: string;
  /** ISO date-time of the last file backup, or null. */
  readonly backedUpAt: string | null;
  /** ISO date-time it was put in the bin, or null. */
  readonly binnedAt: string | null;
}

export type ShelfChange = Partial<Omit<ShelfEntry, 'id'>>;

export interface ShelfListing {
  readonly entries: readonly ShelfEntry[];
  /** Plans whose entry is damaged or gone: what they are called is to be read from their log. */
  readonly unlistedIds: readonly string[];
}

/** All plans of this browser and address. Failures are `storage-full`, `storage-denied`, `storage-lost` and `plan-unknown`. */
export interface PlanShelf {
  /** Why nothing here is durable, or null where all is well. */
  readonly problem: Problem | null;
  list(): Promise<Result<ShelfListing>>;
  /** Puts a new plan on the shelf with what it holds, in one transaction. */
  add(entry: ShelfEntry, content: LogEntry): Promise<Result<void>>;
  /** Puts a lost entry back. */
  relist(entry: ShelfEntry): Promise<Result<void>>;
  change(id: string, change: ShelfChange): Promise<Result<void>>;
  /** The same, where losing it in a crash costs nothing: it can be read from the plan again. */
  mirror(id: string, change: ShelfChange): Promise<Result<void>>;
  /** Removes plans for good, with all they hold. */
  remove(ids: readonly string[]): Promise<Result<void>>;
  lastOpened(): Promise<Result<string | null>>;
  setLastOpened(id: string): Promise<Result<void>>;
  log(id: string): DurableLog;
  /** Called when another tab changed the shelf. */
  onChange(listener: () => void): void;
  close(): void;
}
