import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';

/** Thrown by our own time limits: a storage that does not answer is a storage that is lost. */
export class StorageTimeoutError extends Error {
  override readonly name = 'StorageTimeoutError';
}

/**
 * Whatever IndexedDB throws, as one of three problems: full (make room), denied (this browser does not let us),
 * lost (try again). An error of another kind is a fault of ours, told as lost with its name: an edit that is not
 * stored must be said to be so, whoever is to blame.
 */
export function storageProblem(error: unknown): Problem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : typeof error;
  switch (name) {
    case 'QuotaExceededError':
      return problem('storage-full', { reason: name });
    case 'SecurityError':
    case 'NotAllowedError':
    case 'StorageDeniedError':
      return problem('storage-denied', { reason: name });
    default:
      return problem('storage-lost', { reason: name });
  }
}

/** Thrown where the browser offers no IndexedDB at all, or refuses to open it. */
export class StorageDeniedError extends Error {
  override readonly name = 'StorageDeniedError';
}
