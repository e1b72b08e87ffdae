import type { Indicator, LocalizedText, NotAggregableIndicator } from '../catalog/catalog.ts';
import type { ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode } from '../identifiers.ts';
import { areaTerms } from '../indicator/area-terms.ts';
import type { ZoneShape } from '../plan/plan.ts';

/** Areas that a classification puts together: all of area type 1. */
export interface AreaCategory {
  readonly indicator: NotAggregableIndicator;
  readonly value: number;
  readonly name: LocalizedText;
  readonly codes: readonly AreaCode[];
}

/** Every category of every classification in the catalogue that has at least one area. */
export function areaCategories(reference: ReferenceData): readonly AreaCategory[] {
  return reference.catalog.indicators.filter(isClassification).flatMap((indicator) => {
    const data = reference.divisions.get(indicator.division);
    if (data === undefined) return [];
    const terms = areaTerms(indicator, data);
    return indicator.categories.flatMap(({ value, name }) => {
      const codes = data.areas.flatMap(({ code }, position) => (terms[position]?.areaValue === value ? [code] : []));
      return codes.length === 0 ? [] : [{ indicator, value, name, codes }];
    });
  });
}

/** The category's areas as one shape: figures over them are aggregated as a zone's are. */
export function shapeOfCategory({ indicator, codes }: AreaCategory, reference: ReferenceData): ZoneShape {
  const data = reference.divisions.get(indicator.division);
  if (data === undefined) throw new Error(`category of ${indicator.id}: division ${indicator.division} is not loaded`);
  return { kind: 'areas', division: indicator.division, version: data.division.version, codes };
}

function isClassification(indicator: Indicator): indicator is NotAggregableIndicator {
  return indicator.kind === 'not-aggregable' && indicator.categories.length > 0;
}
