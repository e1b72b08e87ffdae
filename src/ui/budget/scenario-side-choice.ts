import type { Accessor } from 'solid-js';
import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { ScenarioSide } from '../../core/budget/scenario-side.ts';
import { scenarioSide } from '../../core/budget/scenario-side.ts';
import type { PlanId } from '../../core/identifiers.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { WhatIf } from '../../core/plan/scenario.ts';
import { NO_WHAT_IF } from '../../core/plan/scenario.ts';
import type { ReachRanking } from '../../store/reach-ranking.ts';
import { peopleOfZones } from '../../store/what-if-values.ts';
import type { Workspace } from '../workspace.ts';

/** What one side shows: this plan, what is thought of now, one of its scenarios, or another plan of this browser. */
export type SideChoice = 'this' | 'now' | `scenario:${string}` | `plan:${string}`;

export interface SideOption {
  readonly value: SideChoice;
  readonly label: string;
  readonly group: string;
}

export function sideOptions({ session, store, plans, t }: Workspace): readonly SideOption[] {
  const [own, others] = [t('whatIf.group.this'), t('whatIf.group.others')];
  const { id, plan } = store();
  const isThinking = session.state.reach.whatIf.frames.length > 0;
  return [
    { value: 'this', label: `${t('whatIf.thisPlan')}: ${plan().title}`, group: own },
    ...plan().scenarios.map(
      (scenario): SideOption => ({
        value: `scenario:${scenario.id}`,
        label: scenario.name,
        group: own,
      }),
    ),
    ...(isThinking ? [{ value: 'now', label: t('whatIf.now'), group: own } as const] : []),
    ...plans
      .list()
      .filter((other) => other.id !== id && other.binnedAt === null)
      .map((other): SideOption => ({ value: `plan:${other.id}`, label: other.title, group: others })),
  ];
}

/** The plan and what-if that a choice stands for; null while another plan is being read, or is no more. */
function createSource(
  workspace: Workspace,
  choice: Accessor<SideChoice>,
): Accessor<{ readonly plan: Plan; readonly whatIf: WhatIf } | null> {
  const { session, store, plans } = workspace;
  const [other, setOther] = createSignal<{ readonly of: SideChoice; readonly plan: Plan } | null>(null);
  createEffect(
    on(choice, (asked) => {
      if (!asked.startsWith('plan:')) return;
      // The latest choice wins, however long the reading of an earlier one takes.
      void plans.read(asked.slice('plan:'.length) as PlanId).then((plan) => {
        if (plan !== null && choice() === asked) setOther({ of: asked, plan });
      });
    }),
  );
  return createMemo(() => {
    const asked = choice();
    if (asked.startsWith('plan:')) {
      const read = other();
      return read?.of === asked ? { plan: read.plan, whatIf: NO_WHAT_IF } : null;
    }
    const plan = store().plan();
    if (asked === 'now') return { plan, whatIf: session.state.reach.whatIf };
    const scenario = plan.scenarios.find(({ id }) => asked === `scenario:${id}`);
    return { plan, whatIf: scenario ?? NO_WHAT_IF };
  });
}

export function createSide(
  workspace: Workspace,
  choice: Accessor<SideChoice>,
  { ranking }: ReachRanking,
): Accessor<ScenarioSide | null> {
  const { reference, session, derived } = workspace;
  const source = createSource(workspace, choice);
  return createMemo(() => {
    const side = source();
    if (side === null) return null;
    const { year, reach } = session.state;
    const question = { year: reach.span === 'year' ? year : null, ranking: ranking() };
    const people = peopleOfZones(side.plan.zones, derived);
    return scenarioSide({ ...side, people }, question, derived.countingDivision(), reference);
  });
}
