import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/commands/command.ts';
import { commandItem } from '../../../../src/ui/primitives/command-item.ts';

describe('a menu entry of a command', () => {
  it('says at every moment whether the command may be run, and its words in the language of the moment', () => {
    let mayRun = false;
    let words = 'Ångra';
    const command: Command = {
      id: 'undo',
      group: 'plan',
      titleKey: 'command.undo',
      shortcut: null,
      enabled: () => mayRun,
      run: () => undefined,
    };
    const item = commandItem({ commands: [command], t: () => words }, 'undo');
    expect([item.disabled, item.label]).toEqual([true, 'Ångra']);
    [mayRun, words] = [true, 'Undo'];
    expect([item.disabled, item.label]).toEqual([false, 'Undo']);
  });
});
