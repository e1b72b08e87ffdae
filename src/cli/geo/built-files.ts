import type { DivisionId } from '../../core/identifiers.ts';
import type { DivisionColumns } from './columns.ts';
import type { School } from './read-schools.ts';
import type { DesoProperties, RegsoProperties, SourceAreas } from './read-source-areas.ts';

/** The files of public/geo as text. Compact, in the order of codes, nothing of clock or machine: same input, same bytes. */

export function desoFeatures(source: SourceAreas<DesoProperties>): string {
  return areaFile(source, ({ regso, category }) => ({ name: null, parent: regso, category }));
}

export function regsoFeatures(source: SourceAreas<RegsoProperties>): string {
  return areaFile(source, ({ name }) => ({ name, parent: null }));
}

function areaFile<Properties>(
  { areas }: SourceAreas<Properties>,
  describe: (properties: Properties) => { readonly name: string | null; readonly parent: string | null },
): string {
  const features = areas.map(({ code, properties, polygons }) => ({
    type: 'Feature',
    id: code,
    properties: { code, ...describe(properties) },
    geometry:
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0] }
        : { type: 'MultiPolygon', coordinates: polygons },
  }));
  return featureCollection(features);
}

export function schoolFeatures(schools: readonly School[]): string {
  return featureCollection(
    schools.map(({ position, properties: { namn, ...properties } }) => ({
      type: 'Feature',
      properties: { name: namn, ...properties },
      geometry: { type: 'Point', coordinates: position },
    })),
  );
}

/** One feature a line: still compact, and a changed area is one changed line in the history. */
function featureCollection(features: readonly object[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

/** One column a line. */
export function columnTable(division: DivisionId, { codes, columns }: DivisionColumns): string {
  const lines = [...columns].map(([name, cells]) => `${JSON.stringify(name)}:${JSON.stringify(cells)}`).join(',\n');
  return `{"division":${JSON.stringify(division)},"codes":${JSON.stringify(codes)},"columns":{\n${lines}\n}}\n`;
}
