import { describe, expect, it } from 'vitest';
import { markupBlocks, markupPieces } from '../../../../src/ui/present/markup-text.ts';
import { commandOfKey } from '../../../../src/ui/present/presenter-channel.ts';

describe('the few words of markup', () => {
  it('makes strong and emphasised words, and leaves a lone star a star', () => {
    expect(markupPieces('Ett **starkt** och *lutat* ord, 2 * 3')).toEqual([
      { kind: 'plain', text: 'Ett ' },
      { kind: 'strong', text: 'starkt' },
      { kind: 'plain', text: ' och ' },
      { kind: 'emphasis', text: 'lutat' },
      { kind: 'plain', text: ' ord, 2 * 3' },
    ]);
  });

  it('gathers lines that begin with a dash into a list', () => {
    expect(markupBlocks('Vi föreslår:\n- ett\n- två\n\nSlut')).toEqual([
      { kind: 'paragraph', lines: ['Vi föreslår:'] },
      { kind: 'list', lines: ['ett', 'två'] },
      { kind: 'paragraph', lines: ['Slut'] },
    ]);
  });

  it('lets what looks like a tag be text', () => {
    expect(markupPieces('<b>x</b>')).toEqual([{ kind: 'plain', text: '<b>x</b>' }]);
  });
});

describe('the keys of a presentation', () => {
  it.each(['PageDown', 'ArrowRight', ' '])('take %j for next, as clickers send', (key) => {
    expect(commandOfKey(key)).toBe('next');
  });

  it('take Page Up for previous, B and the full stop for black, and nothing for other letters', () => {
    expect(['PageUp', 'b', '.', 'x'].map(commandOfKey)).toEqual(['previous', 'black', 'black', null]);
  });
});
