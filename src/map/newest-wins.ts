/**
 * Hands values to a slow receiver one at a time. What arrives while one is on its way waits, and only the newest of those
 * is sent on: a drag makes more shapes than a worker can tile.
 */
export interface NewestWins<Value> {
  push(value: Value): void;
  /** Forgets what waits and what is on its way: the receiver has been replaced. */
  reset(): void;
}

/** @param onFailure told of a value that could not be sent; the next one is sent all the same. */
export function newestWins<Value>(
  send: (value: Value) => Promise<void>,
  onFailure: (error: unknown) => void,
): NewestWins<Value> {
  let underWay = false;
  let waiting: { readonly value: Value } | null = null;
  let generation = 0;

  const start = async (value: Value): Promise<void> => {
    const mine = generation;
    underWay = true;
    try {
      await send(value);
    } catch (error) {
      if (mine === generation) onFailure(error);
    }
    if (mine !== generation) return;
    underWay = false;
    const next = waiting;
    waiting = null;
    if (next !== null) void start(next.value);
  };

  return {
    push: (value) => {
      if (underWay) waiting = { value };
      else void start(value);
    },
    reset: () => {
      generation += 1;
      underWay = false;
      waiting = null;
    },
  };
}
