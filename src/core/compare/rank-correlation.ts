/**
 * Spearman's rank correlation, −1 to 1: Pearson's correlation of the ranks, ties sharing their mean rank. Null for fewer
 * than three pairs, or where one side is the same everywhere.
 */
export function rankCorrelation(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  if (pairs.length < 3) return null;
  const x = meanRanks(pairs.map(([value]) => value));
  const y = meanRanks(pairs.map(([, value]) => value));
  const middle = (pairs.length + 1) / 2;
  let together = 0;
  let ofX = 0;
  let ofY = 0;
  for (let i = 0; i < pairs.length; i++) {
    const dx = (x[i] ?? 0) - middle;
    const dy = (y[i] ?? 0) - middle;
    together += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  }
  return ofX === 0 || ofY === 0 ? null : together / Math.sqrt(ofX * ofY);
}

function meanRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end += 1;
    // Places start … end, counted from 1, share the mean of their numbers.
    for (let place = start; place <= end; place++) ranks[order[place] ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
