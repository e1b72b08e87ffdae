import type { Accessor } from 'solid-js';
import type { PlanId } from '../core/identifiers.ts';
import type { PlainDocument, PlanPatch } from '../core/plan/patch.ts';
import type { Plan, PlanConflict } from '../core/plan/plan.ts';
import type { Problem } from '../core/problem.ts';

/** Whether the log holds everything the document holds. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The one writer of a plan. */
export interface PlanStore {
  readonly id: PlanId;
  readonly plan: Accessor<Plan>;
  readonly conflicts: Accessor<readonly PlanConflict[]>;
  /** The same as plain data: what a plan file is made of. */
  readonly document: Accessor<PlainDocument>;
  readonly saveState: Accessor<SaveState>;
  /** True while something is not durable: leaving the page now could lose it. */
  readonly hasUnsaved: Accessor<boolean>;
  /** How many updates from other tabs were refused as damaged or foreign. */
  readonly refusedUpdateCount: Accessor<number>;
  /** Problems met while loading (a damaged row), told once to the person. */
  readonly loadProblems: readonly Problem[];
  /** True where the document was written by a newer app: shown, not edited. Reactive: another tab may bring it about. */
  readonly readOnly: boolean;
  /** Applies a patch in one transaction: one undo step; none where it changes nothing. Throws where the plan is read-only. */
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
