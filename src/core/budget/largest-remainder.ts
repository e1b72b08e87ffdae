export interface WeightedPart {
  readonly key: string;
  /** Positive and finite. */
  readonly weight: number;
}

/**
 * Splits whole kronor by weights so that the parts sum to the total exactly: each gets the floor of its quota, and
 * the kronor left go to the greatest remainders, ties by key (Hamilton's method). The order of the parts never
 * matters. No parts: an empty map, so the caller must have a place for the money.
 */
export function splitByLargestRemainder(totalSek: number, parts: readonly WeightedPart[]): ReadonlyMap<string, number> {
  if (!Number.isSafeInteger(totalSek) || totalSek < 0) {
    throw new Error(`splitByLargestRemainder: not a whole amount of kronor: ${totalSek}`);
  }
  const ordered = [...parts].sort((a, b) => (a.key < b.key ? -1 : 1));
  // Divided by the greatest first: huge weights do not overflow, and the sum is taken in key order.
  const greatest = ordered.reduce((most, { weight }) => Math.max(most, weight), 0);
  const scaled = ordered.map(({ key, weight }) => ({ key, weight: weight / greatest }));
  const sum = scaled.reduce((total, { weight }) => total + weight, 0);
  const quotas = scaled.map(({ key, weight }) => {
    const quota = totalSek * (weight / sum);
    const floor = Math.floor(quota);
    return { key, amountSek: floor, remainder: quota - floor };
  });
  let left = totalSek - quotas.reduce((total, { amountSek }) => total + amountSek, 0);
  const byRemainder = [...quotas].sort((a, b) => b.remainder - a.remainder || (a.key < b.key ? -1 : 1));
  const amountOfKey = new Map(quotas.map(({ key, amountSek }) => [key, amountSek]));
  // Rounding of floats can push a quota just over a whole number: `left` may then be below zero.
  const step = left < 0 ? -1 : 1;
  const queue = left < 0 ? byRemainder.reverse() : byRemainder;
  while (left !== 0) {
    const before = left;
    for (const { key } of queue) {
      if (left === 0) break;
      const amountSek = (amountOfKey.get(key) ?? 0) + step;
      if (amountSek < 0) continue;
      amountOfKey.set(key, amountSek);
      left -= step;
    }
    if (left === before) break;
  }
  return amountOfKey;
}
