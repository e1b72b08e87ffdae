import type { Command, CommandTable } from './command.ts';

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Letters and digits go by the physical key when Alt is held, since Alt makes other characters of them on some layouts. */
function pressedKey(press: KeyPress): string {
  if (press.altKey && /^(Digit|Key)/.test(press.code)) return press.code.replace(/^(Digit|Key)/, '');
  return press.key.length === 1 ? press.key.toUpperCase() : press.key;
}

/** True where the key press is the shortcut; `Mod` is Ctrl or Cmd. '?' ignores Shift, which types it. */
function matchesShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.split('+');
  const key = parts[parts.length - 1];
  if (key === undefined) return false;
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  const modifier = press.ctrlKey || press.metaKey;
  const shiftMatters = key !== '?';
  return (
    pressedKey(press) === (key.length === 1 ? key.toUpperCase() : key) &&
    modifier === wants('Mod') &&
    press.altKey === wants('Alt') &&
    (!shiftMatters || press.shiftKey === wants('Shift'))
  );
}

export function isSingleKey(shortcut: string): boolean {
  return !shortcut.includes('+');
}

/** The enabled command a key press asks for; lone letters only when allowed. */
export function commandForKey(table: CommandTable, press: KeyPress, singleKeysAllowed: boolean): Command | null {
  for (const command of table) {
    if (command.shortcut === null || !matchesShortcut(command.shortcut, press)) continue;
    if (isSingleKey(command.shortcut) && !singleKeysAllowed) continue;
    if (command.enabled()) return command;
  }
  return null;
}
