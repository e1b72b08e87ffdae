import type { Result } from '../../core/result.ts';
import { fail } from '../../core/result.ts';

/**
 * Why nothing was built, as one line for a person.
 * `unreachable`: no answer, or a page for people in its place; worth trying again. `refused`: the server said no.
 * `unexpected`: an answer that does not fit.
 */
export interface ScbFailure {
  readonly kind: 'unreachable' | 'refused' | 'unexpected';
  readonly message: string;
}

export type ScbResult<Value> = Result<Value, ScbFailure>;

export function unreachable(message: string): Result<never, ScbFailure> {
  return fail({ kind: 'unreachable', message });
}

export function refused(message: string): Result<never, ScbFailure> {
  return fail({ kind: 'refused', message });
}

export function unexpected(message: string): Result<never, ScbFailure> {
  return fail({ kind: 'unexpected', message });
}

/** `a, b, c and 4 more`: enough to see what is meant. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
