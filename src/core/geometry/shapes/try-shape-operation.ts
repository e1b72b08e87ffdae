import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';

/** Turf throws on input it cannot take: that becomes `shape-operation-failed`, with the operation and Turf's reason. */
export function tryShapeOperation<Value>(operation: string, run: () => Value): Result<Value> {
  try {
    return succeed(run());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(problem('shape-operation-failed', { operation, reason }));
  }
}
