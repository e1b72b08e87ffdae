import { describe, expect, it } from 'vitest';
import { problem } from '../../../../src/core/problem.ts';
import { createTranslate, loadLanguage } from '../../../../src/i18n/translator.ts';
import { problemText } from '../../../../src/ui/primitives/problem-text.ts';

await loadLanguage('en');
const t = createTranslate(() => 'en');

describe('a problem in words', () => {
  it('says where: file, path and row as far as they are known', () => {
    const told = problemText(t, problem('table-not-a-number', { file: 'deso.csv', path: 'pop_2025', row: 7 }));
    expect(told).toBe('Not a number: deso.csv, pop_2025, row 7.');
  });

  it('leaves no placeholder behind when a detail is not known', () => {
    expect(problemText(t, problem('file-invalid', { where: 'zones[2].geometry' }))).toBe(
      'The file cannot be used: zones[2].geometry.',
    );
  });

  it('takes text from a file as it stands', () => {
    const told = problemText(t, problem('coordinate-not-understood', { row: 1, text: '<img src=x>' }));
    expect(told).toContain('“<img src=x>”');
  });
});
