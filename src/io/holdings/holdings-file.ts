import { HOLDING_COMPANY_PROPERTY, HOLDING_ID_PROPERTY } from '../../core/overlap/reading/holdings-reading.ts';
import type { Company, Holding, HoldingPlace } from '../../core/plan/holdings.ts';

/**
 * A company's holdings as GeoJSON (RFC 7946), for its own machine: read in again, in this plan, they are the same holdings,
 * and what was answered about them stays theirs. Those without a place have no geometry.
 */
export function holdingsFile({ id, name }: Company, holdings: readonly Holding[]): string {
  const features = holdings.map((holding) => ({
    type: 'Feature',
    properties: {
      [HOLDING_ID_PROPERTY]: holding.id,
      [HOLDING_COMPANY_PROPERTY]: id,
      namn: holding.name,
      fastighetsbeteckning: holding.designation,
      adress: holding.address,
      lagenheter: holding.dwellings,
      ...holding.attributes,
    },
    geometry: holding.place === null ? null : geometryOf(holding.place),
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', name, features })}\n`;
}

function geometryOf(place: HoldingPlace): object {
  return place.kind === 'point'
    ? { type: 'Point', coordinates: place.position }
    : { type: 'MultiPolygon', coordinates: place.polygons };
}
