import type { Indicator } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { IndicatorId } from '../identifiers.ts';
import { aggregate } from './aggregate.ts';
import type { Figure } from './figure.ts';
import { wholeShare } from './zone-shares.ts';

/** By what the figures are made of: imports give another catalogue and other divisions under the same roof. */
const computed = new WeakMap<
  ReferenceData['catalog'],
  WeakMap<ReferenceData['divisions'], ReadonlyMap<IndicatorId, Figure>>
>();

/**
 * Every indicator over the whole municipality: what zones are compared with. The catalogue's own total takes the
 * place of the sum where the areas hold only a part (turnout counts voting districts that no area holds).
 */
export function municipalityFigures(reference: ReferenceData): ReadonlyMap<IndicatorId, Figure> {
  const ofCatalog = computed.get(reference.catalog) ?? new WeakMap();
  computed.set(reference.catalog, ofCatalog);
  const cached = ofCatalog.get(reference.divisions);
  if (cached !== undefined) return cached;
  const figures = new Map<IndicatorId, Figure>();
  for (const indicator of reference.catalog.indicators) {
    const data = reference.divisions.get(indicator.division);
    if (data === undefined) {
      throw new Error(`indicator ${indicator.id} lies on division ${indicator.division}, which is not loaded`);
    }
    figures.set(indicator.id, municipalityFigure(indicator, data));
  }
  ofCatalog.set(reference.divisions, figures);
  return figures;
}

/** One indicator over the whole municipality, of its own year. */
export function municipalityFigure(indicator: Indicator, data: DivisionData): Figure {
  const shares = data.areas.map((_, position) => wholeShare(data, position));
  const figure = aggregate(indicator, data, shares, { partlyOutside: false, disclosure: false });
  if (indicator.kind !== 'rate' || indicator.municipalityTotal === null) return figure;
  const { numerator, denominator } = indicator.municipalityTotal;
  if (denominator <= 0) return figure;
  const value = (100 * numerator) / denominator;
  return {
    ...figure,
    value,
    reason: null,
    coverage: 1,
    range: { low: value, high: value },
    numerator,
    denominator,
    flags: figure.flags.filter((flag) => flag !== 'rebuilt-numerator' && flag !== 'area-value'),
  };
}
