import type { TextKey } from '../../i18n/translator.ts';

/** Where the words about the index change; no standard says where, so the figure always stands beside them. */
const CLEARLY = 0.4;
const SOMEWHAT = 0.1;

export function indexWords(index: number): TextKey {
  if (index >= CLEARLY) return 'reach.index.strong';
  if (index >= SOMEWHAT) return 'reach.index.some';
  return index > -SOMEWHAT ? 'reach.index.even' : 'reach.index.against';
}
