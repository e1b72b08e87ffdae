import type { Accessor } from 'solid-js';
import type { Problem } from '../core/problem.ts';
import type { Plan, PlanConflict } from '../core/plan/plan.ts';
import type { PlanPatch } from '../core/plan/patch.ts';
import type { PlanId } from '../core/identifiers.ts';

/** STUB of the contract. Whether the log holds everything the document holds. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The one writer of a plan. */
export interface PlanStore {
  readonly id: PlanId;
  readonly plan: Accessor<Plan>;
  readonly conflicts: Accessor<readonly PlanConflict[]>;
  readonly saveState: Accessor<SaveState>;
  /** Problems met while loading (a damaged row), told once to the person. */
  readonly loadProblems: readonly Problem[];
  /** True where the document was written by a newer app: shown, not edited. */
  readonly readOnly: boolean;
  /** Applies a patch in one transaction: one undo step. */
  commit(patch: PlanPatch): void;
  undo(): void;
  redo(): void;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  /** Resolves when everything committed so far is durable, or the write failed. */
  settled(): Promise<SaveState>;
  close(): Promise<void>;
}

export interface PlanSummary {
  readonly id: PlanId;
  readonly title: string;
  readonly isSample: boolean;
  /** ISO date-time of the last edit. */
  readonly editedAt: string;
  /** ISO date-time of the last file backup, or null. */
  readonly backedUpAt: string | null;
  /** ISO date-time it was put in the bin, or null. */
  readonly binnedAt: string | null;
}
