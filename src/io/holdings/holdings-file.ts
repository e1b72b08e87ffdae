import { distinctName } from '../../core/export/own-columns.ts';
import { HOLDING_COMPANY_PROPERTY, HOLDING_ID_PROPERTY } from '../../core/overlap/reading/holdings-reading.ts';
import type { Company, Holding, HoldingPlace } from '../../core/plan/holdings.ts';

/**
 * A company's holdings as GeoJSON (RFC 7946), for its own machine: read in again, in this plan, they are the same holdings,
 * and what was answered about them stays theirs. Those without a place have no geometry.
 */
export function holdingsFile({ id, name }: Company, holdings: readonly Holding[]): string {
  const features = holdings.map((holding) => ({
    type: 'Feature',
    properties: propertiesOf(id, holding),
    geometry: holding.place === null ? null : geometryOf(holding.place),
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', name, features })}\n`;
}

/** What the list said beside is never read back as the name, or the number of dwellings, of another column. */
function propertiesOf(company: Company['id'], holding: Holding): object {
  const own = {
    [HOLDING_ID_PROPERTY]: holding.id,
    [HOLDING_COMPANY_PROPERTY]: company,
    namn: holding.name,
    fastighetsbeteckning: holding.designation,
    adress: holding.address,
    lagenheter: holding.dwellings,
  };
  const taken = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const beside = Object.entries(holding.attributes).map(([key, text]) => [distinctName(key, taken, ' '), text]);
  return { ...own, ...Object.fromEntries(beside) };
}

function geometryOf(place: HoldingPlace): object {
  return place.kind === 'point'
    ? { type: 'Point', coordinates: place.position }
    : { type: 'MultiPolygon', coordinates: place.polygons };
}
