import { resolveTemplate, translator } from '@solid-primitives/i18n';
import type { Accessor } from 'solid-js';
import { english } from './en/english.ts';
import type { Dictionary } from './sv/swedish.ts';
import { swedish } from './sv/swedish.ts';

export type TextKey = keyof Dictionary;
export type TextParameters = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, parameters?: TextParameters) => string;

/** Both languages ship together: a switch must work in a council hall with no network. */
export function createTranslate(language: Accessor<'sv' | 'en'>): Translate {
  const dictionary = (): Dictionary => (language() === 'sv' ? swedish : english);
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
