import type { Indicator } from '../core/catalog/catalog.ts';
import type { Figure, FigureRange } from '../core/indicator/figure.ts';
import type { NumberFormat } from './number-format.ts';

type ShownFigure = Pick<Figure, 'value' | 'range' | 'flags'>;

const NO_BREAK_SPACE = '\u00A0';

/** The range as it is shown, or null where both ends read the same. */
export function rangeText(figure: ShownFigure, decimals: number, format: NumberFormat): string | null {
  if (figure.range === null) return null;
  const [low, high] = [figure.range.low, figure.range.high].map((end) => format.number(end, decimals));
  return low === high ? null : `${low}–${high}`;
}

/** Whether the number must not look exact. */
export function isUncertain(figure: ShownFigure, decimals: number, format: NumberFormat): boolean {
  return rangeText(figure, decimals, format) !== null || figure.flags.includes('approximate-denominator');
}

export function approximately(text: string, uncertain: boolean): string {
  return uncertain ? `≈${NO_BREAK_SPACE}${text}` : text;
}

/** The value with its unit, marked where it is uncertain; null where it is withheld. Counts need no unit beside their name. */
export function figureText(figure: ShownFigure, indicator: Indicator, format: NumberFormat): string | null {
  if (figure.value === null) return null;
  const { decimals, kind, unit } = indicator;
  const text = kind === 'count' ? format.number(figure.value, decimals) : format.withUnit(figure.value, unit, decimals);
  return approximately(text, isUncertain(figure, decimals, format));
}

/** Lowest and highest of the areas touched, with the unit once. */
export function spreadText(
  { low, high }: FigureRange,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
  format: NumberFormat,
): string {
  const last = format.withUnit(high, unit, decimals);
  return low === high ? last : `${format.number(low, decimals)}–${last}`;
}
