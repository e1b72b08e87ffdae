import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';

const SHIPPED = fileURLToPath(new URL('../../public/geo/', import.meta.url));
/** A centimetre: what border files are written with. */
const DIGITS = 7;

interface ShippedCatalog {
  readonly divisions: { readonly id: string; readonly file: string }[];
  readonly tables: { readonly division: string; readonly file: string }[];
}

interface ShippedTable {
  readonly division: string;
  readonly codes: readonly string[];
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Puts other areas in the place of the shipped DeSO, in a copy of the data folder: every column holds the shipped values over
 * and over. The other divisions and files stay.
 */
export async function replaceDeso(folder: string, areas: readonly LonLatMultiPolygon[]): Promise<void> {
  const catalog: ShippedCatalog = JSON.parse(await readFile(join(SHIPPED, 'catalog.json'), 'utf8'));
  const division = catalog.divisions.find(({ id }) => id === 'deso');
  const table = catalog.tables.find((each) => each.division === 'deso');
  if (division === undefined || table === undefined) throw new Error('the shipped catalogue has no DeSO');
  const shipped: ShippedTable = JSON.parse(await readFile(join(SHIPPED, table.file), 'utf8'));
  const codes = areas.map((_, position) => `9999A${String(position).padStart(6, '0')}`);
  const repeated = (values: readonly unknown[]) => codes.map((_, position) => values[position % values.length]);
  const columns = Object.fromEntries(Object.entries(shipped.columns).map(([name, cells]) => [name, repeated(cells)]));
  await writeFile(join(folder, table.file), JSON.stringify({ division: 'deso', codes, columns }));
  const features = areas.map((polygons, position) => {
    const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((place) => place.map(rounded))));
    const properties = { code: codes[position], name: null, parent: null };
    return JSON.stringify({ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } });
  });
  await writeFile(join(folder, division.file), `{"type":"FeatureCollection","features":[${features.join(',')}]}`);
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DIGITS));
}
