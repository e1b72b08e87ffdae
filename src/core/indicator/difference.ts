import type { Indicator, IndicatorUnit } from '../catalog/catalog.ts';
import type { Figure } from './figure.ts';

/** How a zone's figure stands beside the municipality's. */
export type Difference =
  /** Zone − municipality in percentage points: two percentages are never said to differ in per cent. */
  | { readonly kind: 'percentage-points'; readonly amount: number; readonly judgement: Judgement }
  /** Zone − municipality in the indicator's own unit (thousand kronor). */
  | { readonly kind: 'units'; readonly unit: IndicatorUnit; readonly amount: number; readonly judgement: Judgement }
  /** A count is part of the whole, not more or less than it: its percentage of the municipality's. */
  | { readonly kind: 'percent-of-municipality'; readonly percent: number };

export type Judgement = 'worse' | 'better' | 'same' | 'neutral';

type Compared = Pick<Figure, 'value'>;

/** Null where either figure is not shown, or the municipality's count is 0. */
export function differenceFrom(indicator: Indicator, zone: Compared, municipality: Compared): Difference | null {
  if (zone.value === null || municipality.value === null) return null;
  if (indicator.kind === 'count') {
    if (municipality.value === 0) return null;
    return { kind: 'percent-of-municipality', percent: (100 * zone.value) / municipality.value };
  }
  const amount = zone.value - municipality.value;
  const judgement = judge(indicator, amount);
  return indicator.unit === 'percent'
    ? { kind: 'percentage-points', amount, judgement }
    : { kind: 'units', unit: indicator.unit, amount, judgement };
}

/** Judged as it is shown: a difference that rounds to nothing is none. */
export function judge(indicator: Indicator, amount: number): Judgement {
  if (indicator.direction === 'neutral') return 'neutral';
  if (Math.abs(amount) < 0.5 * 10 ** -indicator.decimals) return 'same';
  return amount > 0 === (indicator.direction === 'high-is-worse') ? 'worse' : 'better';
}
