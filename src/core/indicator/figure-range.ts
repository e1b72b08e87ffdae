import { CompensatedSum } from '../geometry/compensated-sum.ts';
import type { FigureRange } from './figure.ts';

/** A known area as it enters a sum: whole terms, with the share of its people inside. */
export interface RangeTerm {
  readonly shareOfPeople: number;
  readonly cut: boolean;
  readonly numerator: number;
  /** 0 for counts, which are per nothing. */
  readonly denominator: number;
}

/** Where a count may lie: each cut area with nobody inside, and with everybody. */
export function countRange(terms: readonly RangeTerm[]): FigureRange {
  const low = new CompensatedSum();
  const high = new CompensatedSum();
  for (const { cut, shareOfPeople, numerator } of terms) {
    low.add(cut ? Math.min(numerator, 0) : shareOfPeople * numerator);
    high.add(cut ? Math.max(numerator, 0) : shareOfPeople * numerator);
  }
  return { low: low.value, high: high.value };
}

/**
 * Where Σ w·numerator / Σ w·denominator may lie when w of each cut area is anything from 0 to 1 and the other areas
 * enter at their share. A ratio of linear functions has its extremes at corners (each w 0 or 1), and the corner that
 * maximises it holds the areas whose own ratio is above the result: so add them from the best on while they raise it.
 * The empty sum is left out. Terms whose denominator is 0 say nothing about a ratio.
 *
 * @returns null where no term has a denominator
 */
export function ratioRange(terms: readonly RangeTerm[]): FigureRange | null {
  const high = highestRatio(terms, 1);
  const negated = highestRatio(terms, -1);
  return high === null || negated === null ? null : { low: 0 - negated, high };
}

/** Of the ratios themselves, or of their negatives. */
function highestRatio(terms: readonly RangeTerm[], sign: 1 | -1): number | null {
  const numerator = new CompensatedSum();
  const denominator = new CompensatedSum();
  const cut: RangeTerm[] = [];
  for (const term of terms) {
    if (!(term.denominator > 0)) continue;
    if (term.cut) {
      cut.push(term);
      continue;
    }
    numerator.add(sign * term.shareOfPeople * term.numerator);
    denominator.add(term.shareOfPeople * term.denominator);
  }
  cut.sort((a, b) => sign * (b.numerator / b.denominator - a.numerator / a.denominator));
  let best = denominator.value > 0 ? numerator.value / denominator.value : null;
  for (const term of cut) {
    if (best !== null && (sign * term.numerator) / term.denominator <= best) break;
    numerator.add(sign * term.numerator);
    denominator.add(term.denominator);
    best = numerator.value / denominator.value;
  }
  return best;
}
