import type { Problem } from '../../core/problem.ts';
import type { Translate } from '../../i18n/translator.ts';

/** Details that say where, in the order they are read. */
const PLACE_DETAILS = ['file', 'where', 'path', 'part', 'ring', 'row'] as const;

/** The sentence for a problem; its details fill the placeholders, those that say where joined as `place`. */
export function problemText(t: Translate, problem: Problem): string {
  const { details } = problem;
  const place = PLACE_DETAILS.flatMap((name) => {
    const detail = details[name];
    if (detail === undefined || detail === '') return [];
    return [name === 'part' || name === 'ring' || name === 'row' ? `${name} ${detail}` : String(detail)];
  }).join(', ');
  return t(`problem.${problem.code}`, { what: '', received: '', ...details, place }).trim();
}
