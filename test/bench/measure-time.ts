/** One line of the results, and of the file that `--json` writes. */
export interface BenchResult {
  readonly name: string;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
}

export interface BenchRounds {
  readonly warmUp: number;
  readonly measured: number;
}

/** Times one call at a time over all inputs, round by round; the rounds of the warm-up are run and not counted. */
export function measureEach<Input>(
  name: string,
  inputs: readonly Input[],
  rounds: BenchRounds,
  run: (input: Input) => unknown,
): BenchResult {
  const timesMs: number[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.measured; round++) {
    for (const input of inputs) {
      const start = performance.now();
      const result = run(input);
      const spentMs = performance.now() - start;
      // What is computed must be used, or an engine may leave it out.
      if (result === undefined) throw new Error(`${name}: nothing was computed`);
      if (round >= rounds.warmUp) timesMs.push(spentMs);
    }
  }
  return summary(name, timesMs);
}

export function summary(name: string, timesMs: readonly number[]): BenchResult {
  const sorted = timesMs.toSorted((one, other) => one - other);
  const quantile = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { name, medianMs: quantile(0.5), p95Ms: quantile(0.95), runs: sorted.length };
}
