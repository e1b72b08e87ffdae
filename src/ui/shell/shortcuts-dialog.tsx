import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import { commandTitle, shownShortcut } from '../primitives/command-item.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { CheckField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

export function ShortcutsDialog(): JSX.Element {
  const { session, commands, t } = useWorkspace();
  return (
    <ModalDialog title={t('shortcuts.title')} onClose={() => session.set({ dialog: null })}>
      <CheckField
        label={t('shortcuts.single')}
        checked={session.state.singleKeyShortcuts}
        onChange={(singleKeyShortcuts) => session.set({ singleKeyShortcuts })}
      />
      <table class="table">
        <caption class="visually-hidden">{t('shortcuts.title')}</caption>
        <tbody>
          <For each={commands.filter((command) => command.shortcut !== null)}>
            {(command) => (
              <tr>
                <th scope="row">{commandTitle(t, command)}</th>
                <td>
                  <kbd>{shownShortcut(command.shortcut ?? '')}</kbd>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </ModalDialog>
  );
}
