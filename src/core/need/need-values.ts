import type { Indicator } from '../catalog/catalog.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { DivisionId } from '../identifiers.ts';
import type { NeedDefinition } from './need-definition.ts';
import { activeComponents } from './need-definition.ts';
import type { NeedScores, NormalisedNeed } from './need-index.ts';
import { needScores, normaliseNeed } from './need-index.ts';
import type { NeedMatrix } from './need-matrix.ts';
import { componentsUnfitFor, matrixOfDivision } from './need-matrix.ts';

/** A need index over one division, with what it was made of. */
export interface NeedValues {
  readonly definition: NeedDefinition;
  readonly division: DivisionId;
  /** The components that count, in the definition's order: those of `matrix`. */
  readonly indicators: readonly Indicator[];
  readonly weights: readonly number[];
  readonly matrix: NeedMatrix;
  readonly normalised: NormalisedNeed;
  readonly result: NeedScores;
  /** Components that the method cannot take. Where there are any, nothing is ranked. */
  readonly unfit: readonly Indicator[];
}

/**
 * The need index of a definition over a division. `before` is the last one: where only weights changed, what does not hang
 * on them is kept.
 */
export function needValues(
  definition: NeedDefinition,
  division: DivisionId,
  reference: ReferenceData,
  before: NeedValues | null = null,
): NeedValues {
  const { method, missingRule } = definition;
  const known = activeComponents(definition).flatMap(({ indicator, weight }) =>
    reference.catalog.indicators.filter(({ id }) => id === indicator).map((found) => ({ indicator: found, weight })),
  );
  const indicators = known.map(({ indicator }) => indicator);
  const weights = known.map(({ weight }) => weight);
  const unfit = componentsUnfitFor(method, indicators);
  const keeps =
    before !== null &&
    before.division === division &&
    before.definition.method === method &&
    before.definition.missingRule === missingRule &&
    before.indicators.length === indicators.length &&
    before.indicators.every((indicator, place) => indicator === indicators[place]);
  const matrix = keeps ? before.matrix : matrixOfDivision(indicators, division, reference);
  const normalised = keeps
    ? before.normalised
    : normaliseNeed(unfit.length > 0 ? nothingKnown(matrix) : matrix, method, missingRule);
  const result = needScores(normalised, weights);
  return { definition, division, indicators, weights, matrix, normalised, result, unfit };
}

function nothingKnown(matrix: NeedMatrix): NeedMatrix {
  return { ...matrix, known: new Uint8Array(matrix.known.length) };
}
