import type { Accessor } from 'solid-js';
import { createContext, useContext } from 'solid-js';
import type { CommandTable } from '../commands/command.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { PlanPatch } from '../core/plan/patch.ts';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { NumberFormat } from '../i18n/number-format.ts';
import type { Translate } from '../i18n/translator.ts';
import type { DerivedValues } from '../store/derived-values.ts';
import type { NeedStore } from '../store/need-store.ts';
import type { PlanStore } from '../store/plan-store.ts';
import type { SessionStore } from '../store/session-store.ts';
import type { ImportActions } from './import-actions.ts';
import type { MapActions } from './map-actions.ts';
import type { OverlapActions } from './overlap-actions.ts';
import type { PaperActions } from './paper-actions.ts';
import type { PlanActions } from './plan-actions.ts';
import type { ShareActions } from './share-actions.ts';
import type { WeightActions } from './weight-actions.ts';

/** What every panel works with: built once in app/, handed down by context. */
export interface Workspace {
  readonly reference: ReferenceData;
  readonly session: SessionStore;
  /** The open plan's store; another plan opened gives another store. */
  readonly store: Accessor<PlanStore>;
  readonly derived: DerivedValues;
  readonly need: NeedStore;
  readonly commands: CommandTable;
  readonly plans: PlanActions;
  readonly map: MapActions;
  readonly weights: WeightActions;
  readonly overlaps: OverlapActions;
  readonly imports: ImportActions;
  readonly paper: PaperActions;
  share(): Promise<ShareActions>;
  readonly t: Translate;
  readonly format: Accessor<NumberFormat>;
  /** Commits what an operation returned, or tells its problem; true when it was committed. */
  attempt(result: Result<PlanPatch>): boolean;
  tell(problem: Problem): void;
  /** A new id; the platform's random source, which core does not know. */
  newId(): string;
  /** Now as an ISO date-time. */
  now(): string;
}

const WorkspaceContext = createContext<Workspace>();

export const WorkspaceProvider = WorkspaceContext.Provider;

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error('useWorkspace: called outside WorkspaceProvider');
  return workspace;
}
