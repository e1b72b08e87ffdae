import type { Problem } from './problem.ts';

/** What an operation that can fail in an expected way gives back: a value, or a problem the interface can translate. */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure };

export function succeed<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function fail<Failure>(problem: Failure): Result<never, Failure> {
  return { ok: false, problem };
}
