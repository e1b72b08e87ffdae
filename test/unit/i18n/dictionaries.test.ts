import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/english.ts';
import { swedish } from '../../../src/i18n/sv/swedish.ts';
import { createTranslate, loadLanguage, loadLaterTexts } from '../../../src/i18n/translator.ts';

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();
}

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(swedish).sort());
  });

  it('fill the same placeholders', () => {
    const differing = Object.entries(swedish).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english[key as keyof typeof english]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('leave no text empty', () => {
    expect([...Object.entries(swedish), ...Object.entries(english)].filter(([, text]) => text.trim() === '')).toEqual(
      [],
    );
  });

  it('fill a placeholder when shown, in the language of the moment', async () => {
    let language: 'sv' | 'en' = 'sv';
    const t = createTranslate(() => language);
    expect(t('zones.newName', { number: 3 })).toBe('Zon 3');
    language = 'en';
    await loadLanguage('en');
    expect(t('zones.newName', { number: 3 })).toBe('Zone 3');
  });

  it('say nothing with a text that is still on its way, and say it once it is here', async () => {
    const t = createTranslate(() => 'sv');
    expect(t('budget.lines')).toBe('');
    await loadLaterTexts();
    expect(t('budget.lines')).toBe('Budgetrader');
    expect(t('zones.newName', { number: 1 })).toBe('Zon 1');
  });
});
