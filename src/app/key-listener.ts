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

/** Text typed and not yet kept is the field's to undo; once it is kept, undo is the plan's. */
function hasUnkeptText(target: EventTarget | null): boolean {
  if (!isTyping(target)) return false;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isText || target.value !== target.dataset['kept'];
}

/** Enter on the map or on nothing ends reshaping, and makes a zone of the areas chosen; true where it did. */
function finishTool({ session, map }: Workspace, target: EventTarget | null): boolean {
  const { tool, selectedAreas } = session.state;
  const isElsewhere = !(target === document.body || target instanceof HTMLCanvasElement);
  if (isElsewhere) return false;
  if (tool.kind === 'reshape') {
    map.stop();
    return true;
  }
  if (tool.kind !== 'choose-areas' || selectedAreas.length === 0) return false;
  map.makeZoneOfAreas(selectedAreas);
  return true;
}

/** Shortcuts of the whole page, from the one command table. Returns what removes them. */
export function listenForShortcuts(workspace: Workspace): () => void {
  const { session, commands, map } = workspace;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('dialog[open], #app[inert]') !== null) return;
    if (event.key === 'Escape' && session.state.tool.kind !== 'browse') {
      map.stop();
      return;
    }
    if (event.key === 'Enter' && finishTool(workspace, event.target)) {
      event.preventDefault();
      return;
    }
    const command = commandForKey(commands, event, session.state.singleKeyShortcuts);
    if (command === null || command.shortcut === null) return;
    if (isSingleKey(command.shortcut) && isTyping(event.target)) return;
    if ((command.id === 'undo' || command.id === 'redo') && hasUnkeptText(event.target)) return;
    event.preventDefault();
    command.run();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
