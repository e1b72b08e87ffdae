import type { Problem } from '../../core/problem.ts';

/** A text that is not an amount yet. The plan keeps what it had. */
export interface AmountTrouble {
  readonly column: string;
  /** Id of the element that tells it: the input points there. */
  readonly elementId: string;
  readonly problem: Problem;
  /** What the plan still holds. */
  readonly keptSek: number | null;
  readonly choose: (amountSek: number) => void;
}

/** The readings of an ambiguous text that are whole kronor, so that one can be chosen. */
export function readingsSek(problem: Problem): readonly number[] {
  if (problem.code !== 'amount-ambiguous') return [];
  const readings = [problem.details['asThousandsSek'], problem.details['asDecimalSek']];
  return readings.filter((reading): reading is number => typeof reading === 'number' && Number.isInteger(reading));
}
