import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import { isTextKey } from '../../i18n/translator.ts';
import type { Notice } from '../../store/session-store.ts';
import { Icon } from '../primitives/icon.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';

export function Notices(): JSX.Element {
  const { session, t } = useWorkspace();
  const text = (notice: Notice): string => {
    if (notice.problem !== null) return problemText(t, notice.problem);
    if (notice.messageKey !== null && isTextKey(notice.messageKey)) return t(notice.messageKey);
    throw new Error(`notice: no text for "${notice.messageKey}"`);
  };
  return (
    <section class="notices" aria-label={t('shell.notices')} aria-live="polite">
      <For each={session.state.notices}>
        {(notice) => (
          <div class="notice" classList={{ 'notice--problem': notice.tone === 'problem' }}>
            <p>{text(notice)}</p>
            <button
              type="button"
              class="button button--plain button--icon"
              onClick={() => session.dismissNotice(notice.id)}
            >
              <Icon name="close" />
              <span class="visually-hidden">{t('notice.dismiss')}</span>
            </button>
          </div>
        )}
      </For>
    </section>
  );
}
