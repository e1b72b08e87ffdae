import { countsResidentsOf } from '../catalog/check-catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { IndicatorId } from '../identifiers.ts';

/** Where people are counted: the division, and its count of residents. */
export interface CountingDivision {
  readonly data: DivisionData;
  readonly residents: IndicatorId;
}

/**
 * People are counted on the finest division that has a count of residents: one whose areas lie in larger areas, else the
 * first. Throws where no division has one: such a catalogue is refused when it is loaded.
 */
export function countingDivisionOf(reference: ReferenceData): CountingDivision {
  const { divisions, indicators } = reference.catalog;
  const finest = [...divisions].sort((a, b) => Number(b.parentDivision !== null) - Number(a.parentDivision !== null));
  for (const division of finest) {
    const data = reference.divisions.get(division.id);
    const residents = indicators.find((indicator) => countsResidentsOf(division, indicator));
    if (data !== undefined && residents !== undefined) return { data, residents: residents.id };
  }
  throw new Error('the catalogue has no count of residents on any division');
}
