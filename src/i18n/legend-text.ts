import type { Legend, LegendClass } from '../core/scene/scene.ts';
import type { NumberFormat } from './number-format.ts';
import type { Translate } from './translator.ts';

/** A class as every legend names it, on the screen and on paper: the source's own name with its number, one value as that value. */
export function classText(
  { name, from, to }: LegendClass,
  { unit, decimals }: Pick<Legend, 'unit' | 'decimals'>,
  language: 'sv' | 'en',
  format: NumberFormat,
): string {
  if (name !== null) return `${unit === 'class' ? `${from} ` : ''}${name[language]}`;
  const [low, high] = [format.number(from, decimals), format.number(to, decimals)];
  return low === high ? low : `${low} – ${high}`;
}

/** Areas without a class: a question that has no answer there is nothing that anybody lacks. */
export function noDataText({ noDataKind }: Pick<Legend, 'noDataKind'>, t: Translate): string {
  return t(noDataKind === 'not-applicable' ? 'reason.not-applicable' : 'map.noData');
}
