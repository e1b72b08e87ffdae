import type { Command, CommandTable } from '../../commands/command.ts';
import type { Translate } from '../../i18n/translator.ts';
import { isTextKey } from '../../i18n/translator.ts';
import type { MenuItem } from './menu.tsx';

export function commandTitle(t: Translate, command: Command): string {
  if (!isTextKey(command.titleKey)) throw new Error(`command ${command.id}: no text for "${command.titleKey}"`);
  return t(command.titleKey);
}

/**
 * A menu entry made from the command table, so that menu, palette and shortcut cannot differ. Its words and whether it may be
 * run are asked for where they are read: the entry stays the same while the plan changes.
 */
export function commandItem(
  workspace: { readonly commands: CommandTable; readonly t: Translate },
  id: string,
): MenuItem {
  const command = workspace.commands.find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`command table: no command "${id}"`);
  return {
    get label() {
      return commandTitle(workspace.t, command);
    },
    ...(command.shortcut === null ? {} : { shortcut: shownShortcut(command.shortcut) }),
    get disabled() {
      return !command.enabled();
    },
    run: () => command.run(),
  };
}

/** As printed on the key: Cmd on a Mac, Ctrl elsewhere. */
export function shownShortcut(shortcut: string): string {
  const onMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return shortcut.replace('Mod', onMac ? '⌘' : 'Ctrl');
}
