import { CompensatedSum } from '../geometry/compensated-sum.ts';

/** Sum that keeps the digits ordinary addition loses, so that the order of areas does not show in a figure. */
export function compensatedSum(terms: Iterable<number>): number {
  const sum = new CompensatedSum();
  for (const term of terms) sum.add(term);
  return sum.value;
}
