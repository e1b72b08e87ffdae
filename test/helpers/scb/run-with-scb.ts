import { runGeoScb } from '../../../src/cli/scb/run-geo-scb.ts';

export interface ScbRun {
  readonly status: number;
  readonly told: readonly string[];
  readonly complaints: readonly string[];
  /** How long it would have waited, and waited not at all. */
  readonly waitedSeconds: readonly number[];
}

/** The command in this process, with a clock that waiting moves on. */
export async function runWithScb(words: readonly string[], fetching: typeof fetch = fetch): Promise<ScbRun> {
  const told: string[] = [];
  const complaints: string[] = [];
  const waitedSeconds: number[] = [];
  let now = Date.now();
  const status = await runGeoScb(words, {
    fetch: fetching,
    now: () => now,
    wait: (milliseconds) => {
      waitedSeconds.push(milliseconds / 1000);
      now += milliseconds;
      return Promise.resolve();
    },
    tell: (line) => told.push(line),
    complain: (line) => complaints.push(line),
  });
  return { status, told, complaints, waitedSeconds };
}
