import type { CallLimit } from './settings.ts';

/** What depends on time and the net, so that tests neither wait nor ask. */
export interface AskingTools {
  readonly fetch: typeof fetch;
  /** Milliseconds. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** One line on how it goes. */
  readonly tell: (line: string) => void;
}

/** Waits for one's turn: at most so many calls in any window of so many seconds. */
export type TakeTurn = () => Promise<void>;

export function limitCalls({ calls, seconds }: CallLimit, { now, wait }: Pick<AskingTools, 'now' | 'wait'>): TakeTurn {
  const latest: number[] = [];
  return async () => {
    const oldest = latest.length < calls ? undefined : latest.shift();
    if (oldest !== undefined) {
      const untilFree = oldest + seconds * 1000 - now();
      if (untilFree > 0) await wait(untilFree);
    }
    latest.push(now());
  };
}
