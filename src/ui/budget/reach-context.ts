import { createRoot, onCleanup } from 'solid-js';
import type { ReachValues } from '../../store/reach-values.ts';
import { createReachValues } from '../../store/reach-values.ts';
import type { Workspace } from '../workspace.ts';

interface Shared {
  readonly values: ReachValues;
  readonly dispose: () => void;
  users: number;
}

const sharedOfWorkspace = new WeakMap<Workspace, Shared>();

/** The plan's reach, computed once for all components that show it, and not at all while none does. */
export function useReachValues(workspace: Workspace): ReachValues {
  const shared = sharedOfWorkspace.get(workspace) ?? share(workspace);
  shared.users += 1;
  onCleanup(() => {
    shared.users -= 1;
    if (shared.users > 0) return;
    sharedOfWorkspace.delete(workspace);
    shared.dispose();
  });
  return shared.values;
}

function share(workspace: Workspace): Shared {
  const { reference, store, session, derived, weights } = workspace;
  const shared = createRoot((dispose): Shared => {
    const values = createReachValues(reference, () => store().plan(), session, derived, weights.inUse);
    return { values, dispose, users: 0 };
  });
  sharedOfWorkspace.set(workspace, shared);
  return shared;
}

/** The years in words: the one chosen, or the plan's span. */
export function periodText({ session, store }: Workspace): string {
  const { firstYear, lastYear } = store().plan().settings;
  return session.state.reach.span === 'year' ? String(session.state.year) : `${firstYear}–${lastYear}`;
}
