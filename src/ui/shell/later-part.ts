import type { Component } from 'solid-js';
import { lazy } from 'solid-js';
import { loadLaterTexts } from '../../i18n/translator.ts';

/** A part with the texts that it speaks. */
export function laterPart<Properties extends object>(load: () => Promise<Component<Properties>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadLaterTexts()]);
    return { default: part };
  });
}
