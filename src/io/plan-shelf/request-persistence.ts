/** What the browser promises about what is stored. */
export interface StoragePromise {
  /** True where the browser will not clear it by itself when room runs short. */
  readonly persistent: boolean;
  /** Bytes used and allowed for this address, or null where the browser does not say. */
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
}

const NO_PROMISE: StoragePromise = { persistent: false, usageBytes: null, quotaBytes: null };

/** Asks the browser to keep what is stored here. May show a question in some browsers: ask after a first edit, not at start. */
export function requestPersistence(): Promise<StoragePromise> {
  return readPromise(async (storage) => (await storage.persisted()) || (await storage.persist()));
}

/** What the browser promises now, without asking for more. */
export function readPersistence(): Promise<StoragePromise> {
  return readPromise((storage) => storage.persisted());
}

async function readPromise(isPersistent: (storage: StorageManager) => Promise<boolean>): Promise<StoragePromise> {
  // Absent on pages that are not served safely (http other than localhost).
  if (typeof navigator === 'undefined' || !('storage' in navigator)) return NO_PROMISE;
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return {
      persistent: await isPersistent(navigator.storage),
      usageBytes: usage ?? null,
      quotaBytes: quota ?? null,
    };
  } catch {
    // A browser that denies storage denies the question too: it promises nothing, which is the answer.
    return NO_PROMISE;
  }
}
