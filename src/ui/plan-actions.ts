import type { Accessor } from 'solid-js';
import type { ExportLosses } from '../core/export/export-losses.ts';
import type { PlanId } from '../core/identifiers.ts';
import type { CollectionName, FieldValue, PlainDocument } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { PlanSummary } from '../store/plan-store.ts';
import type { ExportChoice } from './export-choice.ts';

/** One field that the open plan and the file say differently. */
export interface MergeConflict {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
}

/** How many things of each kind; kinds without any are left out. */
export type ThingCounts = ReadonlyMap<CollectionName, number>;

/** A plan file read and compared with the open plan, waiting for the person's word. */
export interface PendingMerge {
  readonly fileName: string;
  readonly title: string;
  /** Only in the file: taken in. */
  readonly added: ThingCounts;
  /** In both, and the file says more: taken in. */
  readonly filledIn: ThingCounts;
  /** Only in the open plan: kept. */
  readonly kept: ThingCounts;
  /** In both, and the open plan says more: kept. */
  readonly keptWithin: ThingCounts;
  readonly conflicts: readonly MergeConflict[];
}

/** What can be done with whole plans; failures are told as notices by app/. */
export interface PlanActions {
  readonly list: Accessor<readonly PlanSummary[]>;
  /** True when the file backup is older than the last edit, or there is none. */
  readonly backupIsOld: Accessor<boolean>;
  /** ISO date-time of the last file backup of the open plan, or null. */
  readonly backedUpAt: Accessor<string | null>;
  create(title: string): void;
  createSample(): void;
  open(id: PlanId): void;
  /** What another plan says, without opening it; null where it could not be read, which is told. */
  read(id: PlanId): Promise<Plan | null>;
  rename(id: PlanId, title: string): void;
  duplicate(id: PlanId): void;
  moveToBin(id: PlanId): void;
  restore(id: PlanId): void;
  emptyBin(): void;
  saveToFile(): void;
  /** Tables or maps as a file of another form. Resolves when the browser has it, with what such a file has no room for. */
  exportFile(choice: ExportChoice): Promise<ExportLosses>;
  /** Asks for a file and opens it as a plan of its own, beside the others; its name is made one that no other has. */
  openFromFile(): void;
  /** Asks for a file and compares it with the open plan; the result waits in `pendingMerge`. */
  mergeFromFile(): void;
  /** The same for a file that was dropped. */
  openDropped(file: File): void;
  /** Makes a plan of its own of what a file or a link says, beside the others, and opens it; false where that failed, which is told. */
  openBeside(document: PlainDocument, from: 'file' | 'link'): Promise<boolean>;
  readonly pendingMerge: Accessor<PendingMerge | null>;
  /** Indices into `conflicts` where the file's value is taken; the rest keep the open plan's. */
  finishMerge(takeTheirs: ReadonlySet<number>): void;
  cancelMerge(): void;
}
