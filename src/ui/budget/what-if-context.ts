import { createRoot, onCleanup } from 'solid-js';
import type { FrameInForce } from '../../core/budget/what-if-frames.ts';
import type { WhatIf } from '../../core/plan/scenario.ts';
import type { WhatIfValues } from '../../store/what-if-values.ts';
import { createWhatIfValues } from '../../store/what-if-values.ts';
import type { Workspace } from '../workspace.ts';

interface Shared {
  readonly values: WhatIfValues;
  readonly dispose: () => void;
  users: number;
}

const sharedOfWorkspace = new WeakMap<Workspace, Shared>();

/** What the open plan loses by what is thought of now: computed once for all that show it, not at all while none does. */
export function useWhatIfValues(workspace: Workspace): WhatIfValues {
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
    const values = createWhatIfValues({
      reference,
      plan: () => store().plan(),
      whatIf: () => session.state.reach.whatIf,
      year: () => (session.state.reach.span === 'year' ? session.state.year : null),
      derived,
      weights: weights.inUse,
    });
    return { values, dispose, users: 0 };
  });
  sharedOfWorkspace.set(workspace, shared);
  return shared;
}

/** The years the slider stands for, with the frames in force. */
export function framesAsked({ session, derived }: Workspace): readonly FrameInForce[] {
  const { year, reach } = session.state;
  return derived
    .ledger()
    .filter((entry) => reach.span === 'all-years' || entry.year === year)
    .map((entry) => ({ year: entry.year, frameSek: entry.allocationSek }));
}

export function think({ session }: Workspace, whatIf: WhatIf): void {
  session.set({ reach: { ...session.state.reach, whatIf } });
}
