/**
 * Default for shares of computed zones, after Statistics Sweden's practice: a share is shown only when it rests on
 * more than 20 persons and more than 5 with the trait; a mean when it rests on more than 20.
 */
export const DISCLOSURE_LIMITS = { denominator: 20, numerator: 5 } as const;

/** Below what rounding in a sum can bring about: a limit met by hand counts as met. */
const ROUNDING = 1e-9;

export function restsOnTooFew(kind: 'rate' | 'mean', numerator: number, denominator: number): boolean {
  if (denominator <= DISCLOSURE_LIMITS.denominator + ROUNDING) return true;
  return kind === 'rate' && numerator <= DISCLOSURE_LIMITS.numerator + ROUNDING;
}

/** Whether a count is of somebody, and of no more than the limit for a denominator. */
export function isFew(people: number): boolean {
  return people > ROUNDING && people <= DISCLOSURE_LIMITS.denominator + ROUNDING;
}
