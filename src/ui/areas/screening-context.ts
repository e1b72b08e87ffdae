import type { Accessor } from 'solid-js';
import { createMemo, createRoot, createSignal } from 'solid-js';
import type { AreaCode } from '../../core/identifiers.ts';
import { NEED_INDEX } from '../../core/need/need-layer.ts';
import type { Screening, ScreeningDefinition } from '../../core/need/screening.ts';
import { screenAreas } from '../../core/need/screening.ts';
import type { ScreeningChange } from '../../core/need/screening-change.ts';
import { screeningChange } from '../../core/need/screening-change.ts';
import type { Workspace } from '../workspace.ts';

/** The screening that panel and detail share. */
export interface ScreeningValues {
  readonly screening: Accessor<Screening>;
  /** What the last change did; null before any, and when the division is another. */
  readonly change: Accessor<ScreeningChange | null>;
  /** `settled` is false while a hand still moves the same limit: all of the move counts as one change. */
  define(definition: ScreeningDefinition, settled?: boolean): void;
}

const FIRST_PERCENT = 10;
const FIRST: ScreeningDefinition = {
  conditions: [{ id: 'first', indicator: NEED_INDEX, test: { kind: 'worst-share', percent: FIRST_PERCENT } }],
  combination: { kind: 'all' },
};

const ofWorkspace = new WeakMap<Workspace, ScreeningValues>();

/** Worked out once for the panel, the table and the detail. */
export function useScreening(workspace: Workspace): ScreeningValues {
  const known = ofWorkspace.get(workspace);
  if (known !== undefined) return known;
  const made = createRoot(() => createScreening(workspace));
  ofWorkspace.set(workspace, made);
  return made;
}

interface Before {
  readonly division: string;
  readonly matches: readonly AreaCode[];
}

function createScreening({ session, reference, need }: Workspace): ScreeningValues {
  const definition = () => session.state.screening ?? FIRST;
  const screening = createMemo(() => screenAreas(definition(), session.state.division, reference, need.index()));
  const [before, setBefore] = createSignal<Before | null>(null);
  let moving = false;
  const change = createMemo(() => {
    const { division, matches } = screening();
    const then = before();
    const data = reference.divisions.get(division);
    if (then === null || then.division !== division || data === undefined) return null;
    return screeningChange(then.matches, matches, data);
  });
  return {
    screening,
    change,
    define: (next, settled = true) => {
      if (!moving) setBefore({ division: screening().division, matches: screening().matches });
      moving = !settled;
      session.set({ screening: next });
    },
  };
}
