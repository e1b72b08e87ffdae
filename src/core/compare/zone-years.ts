import type { Indicator } from '../catalog/catalog.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import { aggregate } from '../indicator/aggregate.ts';
import type { Figure } from '../indicator/figure.ts';
import { indicatorOfYear, yearsOfIndicator } from '../indicator/indicator-years.ts';
import { municipalityFigure } from '../indicator/municipality-figures.ts';
import { sharesOfZones } from '../indicator/zone-shares.ts';
import type { ZoneShape } from '../plan/plan.ts';
import type { Result } from '../result.ts';
import { succeed } from '../result.ts';
import type { PlacedWeights } from '../weights/weighting.ts';

export interface ZoneYear {
  readonly year: number;
  readonly zone: Figure;
  readonly municipality: Figure;
}

/** Indicators of which the data have several years. */
export function indicatorsOverYears({ catalog }: ReferenceData): readonly Indicator[] {
  return catalog.indicators.filter((indicator) => yearsOfIndicator(indicator).length > 1);
}

/**
 * One indicator over a zone, or several with each resident counted once, in every year of its table, earliest first: the
 * ground is the same, the people are each year's. Fails with `area-unknown` or `zone-shape-empty`.
 */
export function zoneYears(
  indicator: Indicator,
  shapes: readonly ZoneShape[],
  reference: ReferenceData,
  weights: PlacedWeights | null = null,
): Result<readonly ZoneYear[]> {
  const data = reference.divisions.get(indicator.division);
  const shares = sharesOfZones(shapes, reference, weights);
  if (!shares.ok) return shares;
  const met = shares.value.byDivision.get(indicator.division);
  if (data === undefined || met === undefined) {
    throw new Error(`indicator ${indicator.id} lies on division ${indicator.division}, which is not loaded`);
  }
  const options = { partlyOutside: met.partlyOutside, disclosure: true, people: met.people };
  return succeed(
    yearsOfIndicator(indicator).map((year) => {
      const ofYear = indicatorOfYear(indicator, year);
      return {
        year,
        zone: aggregate(ofYear, data, met.shares, options),
        municipality: municipalityFigure(ofYear, data),
      };
    }),
  );
}
