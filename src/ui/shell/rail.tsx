import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import type { Task } from '../../store/session-store.ts';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';

/** One task each, in the order of Alt+1, Alt+2 … */
const TASKS: readonly Task[] = ['areas', 'zones', 'budget', 'reach', 'overlaps', 'present', 'data'];

export function Rail(): JSX.Element {
  const { session, t } = useWorkspace();
  return (
    <nav class="rail" aria-label={t('shell.tasks')}>
      <For each={TASKS}>
        {(task, position) => (
          <button
            type="button"
            class="rail__button"
            aria-current={session.state.task === task ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${position() + 1}`}
            title={`Alt+${position() + 1}`}
            onClick={() => session.set({ task })}
          >
            <Icon name={task} />
            {t(`task.${task}`)}
          </button>
        )}
      </For>
    </nav>
  );
}
