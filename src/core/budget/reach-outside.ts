import type { Indicator } from '../catalog/catalog.ts';
import type { AreaCode, IndicatorId } from '../identifiers.ts';
import type { Figure, ZoneFigures } from '../indicator/figure.ts';
import type { ZonePeople } from './reach.ts';
import type { ReachedArea } from './reach-areas.ts';

/** Residents of some areas, and how many of them live outside every zone. */
export interface OutsideCount {
  readonly residents: number;
  readonly outside: number;
}

/**
 * Residents of the chosen areas that no zone holds. `people`: those of all zones together, each resident counted once.
 */
export function residentsOutside(
  areas: readonly ReachedArea[],
  people: ZonePeople,
  isChosen: (code: AreaCode) => boolean,
): OutsideCount {
  const inside = new Map(people.map(({ key, weight }) => [key, weight]));
  let [residents, outside] = [0, 0];
  for (const { area, residents: count } of areas) {
    if (count === null || !isChosen(area.code)) continue;
    residents += count;
    outside += Math.max(0, count - (inside.get(area.code) ?? 0));
  }
  return { residents, outside };
}

/**
 * People with the trait of a rate (in low economic standard, unemployed …) that no zone holds: those of the municipality
 * less those of all zones together. Null where the rate counts no trait, where zones' figures are withheld, or where low
 * is worse: then the trait counted is the good one.
 */
export function traitOutside(
  indicator: Indicator,
  ofMunicipality: ReadonlyMap<IndicatorId, Figure>,
  ofZones: ZoneFigures | null,
): OutsideCount | null {
  if (indicator.kind !== 'rate' || indicator.direction !== 'high-is-worse') return null;
  const residents = ofMunicipality.get(indicator.id)?.numerator ?? null;
  const inside = ofZones === null ? 0 : (ofZones.figures.get(indicator.id)?.numerator ?? null);
  if (residents === null || inside === null) return null;
  return { residents, outside: Math.max(0, residents - inside) };
}
