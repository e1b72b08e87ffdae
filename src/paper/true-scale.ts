/** A unit of a printed drawing on paper, metres: a tenth of a millimetre. */
const UNIT_ON_PAPER_M = 0.0001;

/** Scales that people read off a ruler with ease. */
const DIGITS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 10];

/** The largest round scale, as its denominator, that is no larger than the exact one: 1:63 412 becomes 1:75 000. */
export function roundScaleDenominator(exact: number): number {
  if (!(exact > 0) || !Number.isFinite(exact)) throw new RangeError(`roundScaleDenominator: ${exact}`);
  const magnitude = 10 ** Math.floor(Math.log10(exact));
  // A hair of rounding must not push a scale that is round already to the next one.
  const digit = DIGITS.find((candidate) => candidate * magnitude >= exact * (1 - 1e-9)) ?? 10;
  return Math.round(digit * magnitude);
}

/** The same for ground metres to a unit of the drawing. */
export function roundMetresPerUnit(exact: number): number {
  return roundScaleDenominator(exact / UNIT_ON_PAPER_M) * UNIT_ON_PAPER_M;
}

export function scaleDenominator(metresPerUnit: number): number {
  return Math.round(metresPerUnit / UNIT_ON_PAPER_M);
}
