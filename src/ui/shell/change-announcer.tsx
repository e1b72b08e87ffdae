import type { JSX } from 'solid-js';
import { createEffect, createSignal, on } from 'solid-js';
import type { Plan } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';

/** Says to a screen reader what came to the plan or left it, however it was done: drawn, undone, or from another tab. */
export function ChangeAnnouncer(): JSX.Element {
  const { store, t } = useWorkspace();
  const [text, setText] = createSignal('');
  const names = (plan: Plan): ReadonlyMap<string, string> =>
    new Map([
      ...plan.zones.map(({ id, name }) => [`zone ${id}`, name] as const),
      ...plan.budgetLines.map(({ id, title }) => [`line ${id}`, title] as const),
    ]);
  createEffect(
    on(
      () => [store().id, store().plan()] as const,
      ([id, plan], earlier) => {
        if (earlier === undefined || earlier[0] !== id) return;
        // An edit within what was there names nothing: the commonest, and of a large plan the dearest to compare.
        if (sameIds(plan.zones, earlier[1].zones) && sameIds(plan.budgetLines, earlier[1].budgetLines)) return;
        const [now, before] = [names(plan), names(earlier[1])];
        const added = [...now].filter(([key]) => !before.has(key)).map(([, name]) => t('change.added', { name }));
        const removed = [...before].filter(([key]) => !now.has(key)).map(([, name]) => t('change.removed', { name }));
        if (added.length + removed.length > 0) setText([...added, ...removed].join(' '));
      },
    ),
  );
  return (
    <p class="visually-hidden" role="status" data-announced>
      {text()}
    </p>
  );
}

function sameIds(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  return a === b || (a.length === b.length && a.every(({ id }, position) => id === b[position]?.id));
}
