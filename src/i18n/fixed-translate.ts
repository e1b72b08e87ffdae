import type { Dictionary } from './sv/swedish.ts';
import type { TextParameters, Translate } from './translator.ts';

/** Speaks one language for good, without a page: for tests and the command line. Fills in `{{ name }}` as the page does. */
export function fixedTranslate(dictionary: Dictionary): Translate {
  return (key, parameters = {}) => fillIn(dictionary[key], parameters);
}

function fillIn(text: string, parameters: TextParameters): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : String(value);
  });
}
