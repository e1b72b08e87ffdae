import type { Indicator } from '../catalog/catalog.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId } from '../identifiers.ts';
import { aggregate } from '../indicator/aggregate.ts';
import type { Figure } from '../indicator/figure.ts';
import { municipalityFigure } from '../indicator/municipality-figures.ts';
import { wholeShare } from '../indicator/zone-shares.ts';
import { partsOfArea } from '../profile/count-columns.ts';

export interface YearFigures {
  /** The chosen areas together; null where none is chosen, or the indicator does not lie on what they are made of. */
  readonly selected: Figure | null;
  readonly municipality: Figure;
}

/** One year of an indicator (see `indicatorOfYear`) for whole areas chosen on a division, and for the municipality. */
export function yearFigures(
  indicator: Indicator,
  division: DivisionId,
  codes: readonly AreaCode[],
  reference: ReferenceData,
): YearFigures {
  const data = reference.divisions.get(indicator.division);
  if (data === undefined) {
    throw new Error(`indicator ${indicator.id} lies on division ${indicator.division}, which is not loaded`);
  }
  const parts = codes.map((code) => partsOfArea(division, code, indicator.division, reference));
  const known = parts.filter((part) => part !== null).flat();
  const shares = known.map((position) => wholeShare(data, position));
  const canBeSummed = codes.length > 0 && parts.every((part) => part !== null);
  return {
    selected: canBeSummed ? aggregate(indicator, data, shares, { partlyOutside: false, disclosure: true }) : null,
    municipality: municipalityFigure(indicator, data),
  };
}
