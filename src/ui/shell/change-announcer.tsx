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
      () => [store().id, names(store().plan())] as const,
      ([id, now], before) => {
        if (before === undefined || before[0] !== id) return;
        const added = [...now].filter(([key]) => !before[1].has(key)).map(([, name]) => t('change.added', { name }));
        const removed = [...before[1]]
          .filter(([key]) => !now.has(key))
          .map(([, name]) => t('change.removed', { name }));
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
