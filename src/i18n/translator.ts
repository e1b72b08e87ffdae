import { resolveTemplate, translator } from '@solid-primitives/i18n';
import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';
import { firstSwedish } from './sv/first-texts.ts';
import type { Dictionary } from './sv/swedish.ts';

export type TextKey = keyof Dictionary;
export type TextParameters = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, parameters?: TextParameters) => string;
type Language = 'sv' | 'en';

/**
 * The whole of a language, once it is here. Of Swedish the texts of the first map come with the script; the rest, and all of
 * English, when they are wanted, or after the map.
 */
const [swedish, setSwedish] = createSignal<Dictionary | null>(null);
const [english, setEnglish] = createSignal<Dictionary | null>(null);

/** Resolves when the first map can be shown in the language. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'sv' || english() !== null) return;
  const loaded = await import('./en/english.ts');
  setEnglish(() => loaded.english);
}

/** Resolves when every text of the language of the moment is here; parts that come later wait for it. */
export async function loadLaterTexts(): Promise<void> {
  if (swedish() !== null) return;
  const loaded = await import('./sv/later-texts.ts');
  setSwedish(() => ({ ...firstSwedish, ...loaded.laterSwedish }));
}

/** Speaks the language of the moment; Swedish for as long as the other is on its way, and nothing for a text that is. */
export function createTranslate(language: Accessor<Language>): Translate {
  const dictionary = (): Partial<Dictionary> => (language() === 'sv' ? null : english()) ?? swedish() ?? firstSwedish;
  const translate = translator(dictionary, resolveTemplate);
  return (key, parameters = {}) => {
    const text: unknown = translate(key, { ...parameters });
    if (text === undefined && swedish() === null) return '';
    if (typeof text !== 'string') throw new Error(`translator: no text for "${key}"`);
    return text;
  };
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(swedish() ?? english() ?? firstSwedish, key);
}
