import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, Show } from 'solid-js';
import type { Command } from '../../commands/command.ts';
import { ComboList, createComboList } from '../primitives/combo-list.tsx';
import { commandTitle, shownShortcut } from '../primitives/command-item.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { useWorkspace } from '../workspace.ts';

/** Every command by name: a combobox over the one command table. */
export function CommandPalette(): JSX.Element {
  const { session, commands, t } = useWorkspace();
  const [filter, setFilter] = createSignal('');
  const matching = createMemo(() => {
    const wanted = filter().trim().toLocaleLowerCase();
    return commands.filter(
      (command) => command.enabled() && commandTitle(t, command).toLocaleLowerCase().includes(wanted),
    );
  });
  const close = (): void => session.set({ dialog: null });
  const list = createComboList<Command>(createUniqueId(), matching, (command) => {
    close();
    command.run();
  });
  return (
    <ModalDialog title={t('palette.title')} onClose={close}>
      <input
        class="input"
        role="combobox"
        aria-label={t('palette.filter')}
        aria-expanded="true"
        aria-controls={list.listId}
        aria-activedescendant={list.activeId()}
        autofocus
        onInput={(event) => {
          setFilter(event.currentTarget.value);
          list.reset();
        }}
        onKeyDown={(event) => list.onKey(event)}
      />
      <Show when={matching().length === 0}>
        <p role="status">{t('palette.none')}</p>
      </Show>
      <ComboList state={list} items={matching()} label={t('palette.title')}>
        {(command) => (
          <>
            <span>
              <span class="quiet">{t(`group.${command.group}`)} · </span>
              {commandTitle(t, command)}
            </span>
            <Show when={command.shortcut}>{(shortcut) => <kbd>{shownShortcut(shortcut())}</kbd>}</Show>
          </>
        )}
      </ComboList>
    </ModalDialog>
  );
}
