import type { JSX } from 'solid-js';
import { Match, Show, Switch } from 'solid-js';
import { Icon } from '../primitives/icon.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';

/** "sparat" stands here only when the log on disk holds everything the plan holds. */
export function SaveSign(): JSX.Element {
  const { store, plans, format, t } = useWorkspace();
  const state = () => store().saveState();
  return (
    <div
      class="save-sign"
      classList={{ 'save-sign--failed': state().kind === 'failed' }}
      role="status"
      data-save={state().kind}
    >
      <Switch>
        <Match when={state().kind === 'saved'}>
          <Icon name="check" />
          <span>
            {t('save.saved')}
            <span class="save-sign__file">{fileBackup()}</span>
          </span>
        </Match>
        <Match when={state().kind === 'saving'}>
          <span>{t('save.saving')}</span>
        </Match>
        <Match when={state().kind === 'failed'}>
          <Icon name="warning" />
          {t('save.failed')}
        </Match>
      </Switch>
      <Show when={state().kind === 'failed'}>
        <button type="button" class="button" title={failure()} onClick={() => plans.saveToFile()}>
          {t('save.saveFile')}
        </button>
      </Show>
    </div>
  );

  /** How old the file is: this browser's storage is not a backup. */
  function fileBackup(): string {
    const backedUpAt = plans.backedUpAt();
    const { zones, budgetLines } = store().plan();
    if (backedUpAt === null) return zones.length + budgetLines.length > 0 ? ` · ${t('save.noFile')}` : '';
    return ` · ${t(plans.backupIsOld() ? 'save.fileOld' : 'save.file', { date: format().date(backedUpAt) })}`;
  }

  function failure(): string {
    const now = state();
    return now.kind === 'failed' ? `${problemText(t, now.problem)} ${t('save.failedHelp')}` : '';
  }
}
