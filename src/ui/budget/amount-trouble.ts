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

/** What a text may have meant: whole kronor, and the unit that makes them where the text lacks one. */
export interface AmountReading {
  readonly amountSek: number;
  readonly unit: 'thousand' | 'million' | null;
}

function reading(amountSek: string | number | undefined, unit: AmountReading['unit']): readonly AmountReading[] {
  return typeof amountSek === 'number' && Number.isInteger(amountSek) ? [{ amountSek, unit }] : [];
}

/** The readings of an ambiguous text that are whole kronor, so that one can be chosen. */
export function amountReadings({ code, details }: Problem): readonly AmountReading[] {
  if (code !== 'amount-ambiguous') return [];
  return [
    ...reading(details['asThousandsSek'], null),
    ...reading(details['asDecimalSek'], null),
    ...reading(details['inThousandsSek'], 'thousand'),
    ...reading(details['inMillionsSek'], 'million'),
  ];
}
