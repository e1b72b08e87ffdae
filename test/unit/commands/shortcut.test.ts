import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/commands/command.ts';
import { commandForKey } from '../../../src/commands/shortcut.ts';

function command(id: string, shortcut: string | null, enabled = true): Command {
  return { id, group: 'go', titleKey: `command.${id}`, shortcut, enabled: () => enabled, run: () => undefined };
}

function press(
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
  code = '',
) {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

const TABLE = [
  command('undo', 'Mod+Z'),
  command('redo', 'Mod+Shift+Z'),
  command('areas', 'Alt+1'),
  command('polygon', 'P'),
  command('shortcuts', '?'),
  command('off', 'X', false),
  command('none', null),
];

const found = (...of: Parameters<typeof press>) => commandForKey(TABLE, press(...of), true)?.id ?? null;

describe('keys ask for commands', () => {
  it('with Ctrl or Cmd alike', () => {
    expect(found('z', { ctrlKey: true })).toBe('undo');
    expect(found('z', { metaKey: true })).toBe('undo');
  });

  it('and Shift tells undo from redo', () => {
    expect(found('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
  });

  it('by the physical key with Alt, which makes other characters on some layouts', () => {
    expect(found('¡', { altKey: true }, 'Digit1')).toBe('areas');
  });

  it('by a lone letter, large or small, but not with a modifier', () => {
    expect(found('p')).toBe('polygon');
    expect(found('p', { ctrlKey: true })).toBeNull();
  });

  it('and a question mark needs the Shift that types it', () => {
    expect(found('?', { shiftKey: true })).toBe('shortcuts');
  });

  it('unless the person has turned lone letters off', () => {
    expect(commandForKey(TABLE, press('p'), false)).toBeNull();
    expect(commandForKey(TABLE, press('z', { ctrlKey: true }), false)?.id).toBe('undo');
  });

  it('unless the command cannot be run now', () => {
    expect(found('x')).toBeNull();
  });
});
