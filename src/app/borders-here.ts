import type { Accessor, Setter } from 'solid-js';
import { createEffect, createMemo, createSignal } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { PlanBorders } from '../core/plan/plan-borders.ts';
import type { PlaceBorders } from '../store/effective-reference.ts';

/** What can be done with the borders that have been looked up in this browser. */
export interface BordersHere {
  readonly place: PlaceBorders;
  missing(own: ReferenceData, said: readonly PlanBorders[]): readonly PlanBorders[];
}

export interface BordersInUse {
  readonly place: Accessor<PlaceBorders>;
  /** What the plan asks for and is not here; nothing until it has been looked for. */
  readonly missing: Accessor<readonly PlanBorders[]>;
  readonly setHere: Setter<BordersHere | null>;
}

/** Follows the plan: the borders it asks for are looked for, and used where they are here. */
export function createBordersInUse(own: ReferenceData, plan: Accessor<Plan>, tellMissing: () => void): BordersInUse {
  const [here, setHere] = createSignal<BordersHere | null>(null);
  const said = createMemo(() => plan().borders);
  createEffect(() => {
    const asked = said();
    if (asked.length === 0) return;
    void import('./plan-borders.ts').then(({ lookForBorders }) => lookForBorders(own, asked, setHere, tellMissing));
  });
  return {
    place: () => here()?.place ?? ((reference) => reference),
    missing: () => here()?.missing(own, said()) ?? [],
    setHere,
  };
}
