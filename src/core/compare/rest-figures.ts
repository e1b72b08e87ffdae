import type { Indicator } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaShare } from '../geometry/area-shares.ts';
import type { IndicatorId } from '../identifiers.ts';
import { aggregate } from '../indicator/aggregate.ts';
import type { Figure } from '../indicator/figure.ts';
import { municipalityFigures } from '../indicator/municipality-figures.ts';
import type { DivisionShares } from '../indicator/zone-shares.ts';
import { sharesOfZones, wholeShare } from '../indicator/zone-shares.ts';
import type { ZoneShape } from '../plan/plan.ts';
import type { Result } from '../result.ts';
import { succeed } from '../result.ts';
import type { PeopleShares, PlacedWeights } from '../weights/weighting.ts';

/**
 * Every indicator over the rest of the municipality: all that the shapes leave. What is inside and the rest make up the
 * municipality. Fails with `area-unknown` or `zone-shape-empty`.
 */
export function restFigures(
  shapes: readonly ZoneShape[],
  reference: ReferenceData,
  weights: PlacedWeights | null = null,
): Result<ReadonlyMap<IndicatorId, Figure>> {
  const inside = sharesOfZones(shapes, reference, weights);
  if (!inside.ok) return inside;
  const figures = new Map<IndicatorId, Figure>();
  for (const indicator of reference.catalog.indicators) {
    const data = reference.divisions.get(indicator.division);
    const met = inside.value.byDivision.get(indicator.division);
    if (data === undefined || met === undefined) {
      throw new Error(`indicator ${indicator.id} lies on division ${indicator.division}, which is not loaded`);
    }
    figures.set(indicator.id, restFigure(indicator, data, met, reference));
  }
  return succeed(figures);
}

function restFigure(
  indicator: Indicator,
  data: DivisionData,
  inside: DivisionShares,
  reference: ReferenceData,
): Figure {
  const options = { partlyOutside: false, disclosure: true, people: restPeople(data, inside) };
  const rest = aggregate(indicator, data, restShares(data, inside), options);
  if (indicator.kind !== 'rate' || indicator.municipalityTotal === null) return rest;
  return restOfTotal(rest, aggregate(indicator, data, inside.shares, { ...options, people: inside.people }), reference);
}

/** What is left of each area; one that the shapes hold wholly is not there. */
function restShares(data: DivisionData, { shares }: DivisionShares): readonly AreaShare[] {
  const met = new Map(shares.map((share) => [share.position, share]));
  return data.areas.flatMap((_, position) => {
    const whole = wholeShare(data, position);
    const inside = met.get(position);
    if (inside === undefined) return [whole];
    const shareOfArea = 1 - inside.shareOfArea;
    if (shareOfArea <= 0) return [];
    return [{ position, shareOfArea, overlapM2: whole.overlapM2 - inside.overlapM2, cut: inside.cut }];
  });
}

function restPeople(data: DivisionData, { people }: DivisionShares): PeopleShares | null {
  if (people === null) return null;
  const shareOfPeople = new Map(
    data.areas.map((_, position) => [position, 1 - (people.shareOfPeople.get(position) ?? 0)] as const),
  );
  return { ...people, shareOfPeople };
}

/**
 * The municipality's own total less what is inside, where all inside is known: voters of districts that no area holds
 * are then in the rest, where they belong. Else nobody can say.
 */
function restOfTotal(rest: Figure, inside: Figure, reference: ReferenceData): Figure {
  const whole = municipalityFigures(reference).get(rest.indicator);
  const unknown: Figure = { ...rest, value: null, reason: 'missing', range: null, numerator: null, denominator: null };
  if (inside.coverage < 1 || inside.numerator === null || inside.denominator === null) return unknown;
  if (whole === undefined || whole.numerator === null || whole.denominator === null) return unknown;
  const numerator = whole.numerator - inside.numerator;
  const denominator = whole.denominator - inside.denominator;
  if (denominator <= 0) return unknown;
  const value = (100 * numerator) / denominator;
  return { ...rest, value, reason: null, coverage: 1, range: { low: value, high: value }, numerator, denominator };
}
