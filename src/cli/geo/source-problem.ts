import type { ProblemCode } from '../../core/problem.ts';

/** One thing in a source file that does not fit, told in one line. */
export interface SourceProblem {
  readonly code: ProblemCode;
  readonly file: string;
  /** `row 14` (the header is row 1), `feature 3` (from 1), a path in a JSON file; null for the whole file. */
  readonly place: string | null;
  readonly message: string;
}

/** Gathers what is wrong, so that one run tells everything. */
export type Report = (problem: SourceProblem) => void;

/** `turnout.csv, row 14: …`, always one line. */
export function formatSourceProblem({ file, place, message }: SourceProblem): string {
  const line = `${file}${place === null ? '' : `, ${place}`}: ${message}`;
  return line.replace(/[\r\n]+/g, ' ');
}

export function row(number: number): string {
  return `row ${number}`;
}

export function feature(number: number): string {
  return `feature ${number}`;
}
