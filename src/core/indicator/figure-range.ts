import { compensatedSum } from './compensated-sum.ts';
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
  const certain = compensatedSum(terms.filter((term) => !term.cut).map((term) => term.shareOfPeople * term.numerator));
  const cut = terms.filter((term) => term.cut).map((term) => term.numerator);
  return {
    low: compensatedSum([certain, ...cut.map((count) => Math.min(count, 0))]),
    high: compensatedSum([certain, ...cut.map((count) => Math.max(count, 0))]),
  };
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
  const high = highestRatio(terms);
  const negated = highestRatio(terms.map((term) => ({ ...term, numerator: -term.numerator })));
  return high === null || negated === null ? null : { low: 0 - negated, high };
}

function highestRatio(terms: readonly RangeTerm[]): number | null {
  const certain = terms.filter((term) => !term.cut && term.denominator > 0);
  const cut = terms
    .filter((term) => term.cut && term.denominator > 0)
    .sort((a, b) => b.numerator / b.denominator - a.numerator / a.denominator);
  const numerators = certain.map((term) => term.shareOfPeople * term.numerator);
  const denominators = certain.map((term) => term.shareOfPeople * term.denominator);
  let best = certain.length === 0 ? null : compensatedSum(numerators) / compensatedSum(denominators);
  for (const term of cut) {
    if (best !== null && term.numerator / term.denominator <= best) break;
    numerators.push(term.numerator);
    denominators.push(term.denominator);
    best = compensatedSum(numerators) / compensatedSum(denominators);
  }
  return best;
}
