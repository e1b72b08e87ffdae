import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';

/** What a file has more of than is taken in at once. Digits in threes, as both languages can read them. */
export function tooMany(what: 'rows' | 'cells' | 'shapes' | 'corners', limit: number): Problem {
  return problem(`import-too-many-${what}`, { limit: String(limit).replace(/\B(?=(?:\d{3})+$)/g, '\u00A0') });
}
