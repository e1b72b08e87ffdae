import { commandForKey, isSingleKey } from '../commands/shortcut.ts';
import type { Workspace } from '../ui/workspace.ts';

/** Keys typed into a field are the field's; lone letters also stay away from buttons that use them. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)))
  );
}

/** Shortcuts of the whole page, from the one command table. Returns what removes them. */
export function listenForShortcuts(workspace: Workspace): () => void {
  const { session, commands, map } = workspace;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    if (event.key === 'Escape' && session.state.tool.kind !== 'browse') {
      map.stop();
      return;
    }
    const command = commandForKey(commands, event, session.state.singleKeyShortcuts);
    if (command === null || command.shortcut === null) return;
    const keepsText = isSingleKey(command.shortcut) || command.id === 'undo' || command.id === 'redo';
    if (keepsText && isTyping(event.target)) return;
    event.preventDefault();
    command.run();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
