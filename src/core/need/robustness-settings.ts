import type { LocalizedText } from '../catalog/catalog.ts';

/** How many weightings are tried, and among how many of the most exposed an area is looked for. */
export const WEIGHTING_COUNT = 1000;
export const MOST_EXPOSED = 5;
export const MOST_EXPOSED_WORD: LocalizedText = { sv: 'fem', en: 'five' };
/** Any number does; the same one always, so that the same question has the same answer. */
export const WEIGHTING_SEED = 20180151;
