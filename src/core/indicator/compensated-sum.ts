/**
 * Sum that keeps the digits ordinary addition loses, so that the order of areas does not show in a figure.
 * Neumaier's variant of Kahan summation (A. Neumaier, ZAMM 54, 1974, p. 39–51).
 */
export function compensatedSum(terms: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
