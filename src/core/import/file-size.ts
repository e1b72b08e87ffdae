import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';

/** A larger file is refused, best before it is read: all of it must be held at once, and more than once. */
export const MOST_IMPORT_BYTES = 100_000_000;

/** `import-too-large`, told in megabytes; null where a file is no larger than may be. */
export function fileSizeProblem(bytes: number, mostBytes: number): Problem | null {
  if (bytes <= mostBytes) return null;
  return problem('import-too-large', { what: `${Math.round(bytes / 1e6)} MB > ${mostBytes / 1e6} MB` });
}
