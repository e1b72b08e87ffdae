import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Command } from '../../commands/command.ts';
import { commandTitle, shownShortcut } from '../primitives/command-item.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { useWorkspace } from '../workspace.ts';

/** Every command by name: a combobox over the one command table. */
export function CommandPalette(): JSX.Element {
  const workspace = useWorkspace();
  const { session, commands, t } = workspace;
  const listId = createUniqueId();
  const [filter, setFilter] = createSignal('');
  const [active, setActive] = createSignal(0);
  const matching = createMemo(() => {
    const wanted = filter().trim().toLocaleLowerCase();
    return commands.filter(
      (command) => command.enabled() && commandTitle(t, command).toLocaleLowerCase().includes(wanted),
    );
  });
  const close = (): void => session.set({ dialog: null });
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    close();
    command.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const count = matching().length;
      if (count > 0) setActive((now) => (now + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(matching()[active()]);
    }
  };
  return (
    <ModalDialog title={t('palette.title')} onClose={close}>
      <input
        class="input"
        role="combobox"
        aria-label={t('palette.filter')}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={matching().length > 0 ? `${listId}-${active()}` : undefined}
        autofocus
        onInput={(event) => {
          setFilter(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKey}
      />
      <Show when={matching().length > 0} fallback={<p role="status">{t('palette.none')}</p>}>
        <div id={listId} role="listbox" aria-label={t('palette.title')}>
          <For each={matching()}>
            {(command, position) => (
              <div
                id={`${listId}-${position()}`}
                role="option"
                tabIndex={-1}
                class="menu__item"
                classList={{ 'menu__item--active': position() === active() }}
                aria-selected={position() === active()}
                onClick={() => run(command)}
                onKeyDown={onKey}
              >
                <span>
                  <span class="quiet">{t(`group.${command.group}`)} · </span>
                  {commandTitle(t, command)}
                </span>
                <Show when={command.shortcut}>{(shortcut) => <kbd>{shownShortcut(shortcut())}</kbd>}</Show>
              </div>
            )}
          </For>
        </div>
      </Show>
    </ModalDialog>
  );
}
