import type { Indicator, IndicatorDirection, IndicatorUnit, LocalizedText } from '../catalog/catalog.ts';
import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { DivisionId, IndicatorId } from '../identifiers.ts';
import { areaValues, isComputed } from '../indicator/area-values.ts';
import { municipalityFigures } from '../indicator/municipality-figures.ts';

/** One figure of every area of a division, whatever it comes from: what can be put beside another. */
export interface AreaMeasure {
  readonly id: IndicatorId;
  readonly name: LocalizedText;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly year: number;
  readonly source: string;
  readonly licence: string;
  readonly division: DivisionId;
  /** `values[i]` belongs to `areas[i]` of the division. */
  readonly values: readonly Cell[];
  /** Null where the municipality has none. */
  readonly municipality: number | null;
}

/** The indicator where it can be shown when `division` is asked for: `AreaMeasure.division` says where that is. */
export function measureOfIndicator(indicator: Indicator, division: DivisionId, reference: ReferenceData): AreaMeasure {
  const { id, name, unit, decimals, direction, year, source, licence } = indicator;
  const { shownOn, values } = areaValues(indicator, division, reference);
  const municipality = indicator.kind === 'count' ? null : (municipalityFigures(reference).get(id)?.value ?? null);
  return { id, name, unit, decimals, direction, year, source, licence, division: shownOn, values, municipality };
}

/**
 * A division on which both can be shown: the one asked for, else the first that works. Null where there is none (a median
 * of small areas and a turnout of larger ones).
 */
export function commonDivision(
  one: Indicator,
  other: Indicator,
  asked: DivisionId,
  reference: ReferenceData,
): DivisionId | null {
  const canShow = (division: DivisionId): boolean =>
    // A computed figure follows to whichever division is shown.
    [one, other].every(
      (indicator) => isComputed(indicator) || areaValues(indicator, division, reference).shownOn === division,
    );
  const candidates = [asked, ...reference.catalog.divisions.map(({ id }) => id)];
  return candidates.find(canShow) ?? null;
}
