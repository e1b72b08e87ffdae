import { english } from '../../../src/i18n/en/english.ts';
import { swedish } from '../../../src/i18n/sv/swedish.ts';
import type { TextKey } from '../../../src/i18n/translator.ts';

/** A text of the interface as the page shows it; the tests find things by what stands on them. */
export function words(
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
  language: 'sv' | 'en' = 'sv',
): string {
  const template = (language === 'sv' ? swedish : english)[key];
  return template.replace(/\{\{ (\w+) \}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`words: "${key}" needs ${name}`);
    return String(value);
  });
}
