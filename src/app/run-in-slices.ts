/** Less than a frame, so that the page answers between two slices. */
const SLICE_MS = 8;

/**
 * Runs a long computation a slice at a time, telling how much is done. Null where it was no longer wanted: that is asked
 * between slices.
 */
export async function runInSlices<Value>(
  steps: Generator<number, Value, void>,
  onProgress: (done: number) => void,
  isWanted: () => boolean,
): Promise<Value | null> {
  while (isWanted()) {
    const end = performance.now() + SLICE_MS;
    let done = 0;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done = step.value;
    }
    onProgress(done);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
