/** Steps that people count in: 1, 2 and 5 times a power of ten. */
const STEPS = [1, 2, 5, 10] as const;

/** Round numbers within the limits, about `wanted` of them; the limits themselves only where they are round. */
export function axisTicks(from: number, to: number, wanted: number): readonly number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / wanted;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * magnitude >= rough) ?? 10) * magnitude;
  const ticks: number[] = [];
  // Counted in steps, so that no rounding adds up.
  for (let turn = Math.ceil(from / step - 1e-9); turn * step <= to + step * 1e-9; turn++) ticks.push(turn * step);
  return ticks;
}

/** Decimals that tell neighbouring ticks apart, and no more. */
export function tickDecimals(ticks: readonly number[]): number {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return 0;
  return Math.max(0, -Math.floor(Math.log10(second - first) + 1e-9));
}
