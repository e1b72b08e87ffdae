import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';

/** A merged or opened plan may break rules: said at the top of every panel until it is mended. */
export function ConflictsSign(): JSX.Element {
  const { session, store, t } = useWorkspace();
  const count = () => store().conflicts().length;
  return (
    <Show when={count() > 0}>
      <div class="remark remark--caution conflicts-sign" role="status">
        <p>{t('plan.conflicts', { count: count() })}</p>
        <button type="button" class="button" onClick={() => session.set({ dialog: 'conflicts' })}>
          {t('plan.showConflicts')}
        </button>
      </div>
    </Show>
  );
}
