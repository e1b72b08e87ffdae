import type { HoldingIndex } from './holding-index.ts';
import type { AreaPeople } from './residents-inside.ts';

/** Who is taken to live in each holding. By position in the list of holdings. */
export interface HoldingPeople {
  /** The area of the counting division that it lies in; −1 for none. */
  readonly areaOf: Int32Array;
  /** Dwellings × residents per dwelling of that area: an approximation. NaN where either is not known. */
  readonly residents: Float64Array;
}

export function holdingPeople({ holdings }: HoldingIndex, areas: AreaPeople): HoldingPeople {
  const areaOf = new Int32Array(holdings.length).fill(-1);
  const residents = new Float64Array(holdings.length).fill(Number.NaN);
  for (const [position, { place, dwellings }] of holdings.entries()) {
    if (place === null) continue;
    const area = areas.areaOf(place);
    areaOf[position] = area;
    const perDwelling = area === -1 ? null : areas.residentsPerDwelling(area);
    if (dwellings !== null && perDwelling !== null) residents[position] = dwellings * perDwelling;
  }
  return { areaOf, residents };
}
