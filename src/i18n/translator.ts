import { resolveTemplate, translator } from '@solid-primitives/i18n';
import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';
import type { Dictionary } from './sv/swedish.ts';
import { swedish } from './sv/swedish.ts';

export type TextKey = keyof Dictionary;
export type TextParameters = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, parameters?: TextParameters) => string;
type Language = 'sv' | 'en';

/** Null until it is here: Swedish comes with the first map, English when it is wanted, or after the map. */
const [english, setEnglish] = createSignal<Dictionary | null>(null);

/** Resolves when the language can be shown. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'sv' || english() !== null) return;
  const loaded = await import('./en/english.ts');
  setEnglish(() => loaded.english);
}

/** Speaks the language of the moment; Swedish for as long as the other is on its way. */
export function createTranslate(language: Accessor<Language>): Translate {
  const dictionary = (): Dictionary => (language() === 'sv' ? swedish : (english() ?? swedish));
  const translate = translator(dictionary, resolveTemplate);
  return (key, parameters = {}) => {
    const text: unknown = translate(key, { ...parameters });
    if (typeof text !== 'string') throw new Error(`translator: no text for "${key}"`);
    return text;
  };
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(swedish, key);
}
