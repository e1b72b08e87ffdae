import { withBorders } from '../../core/borders/division-borders.ts';
import type { KeptBorders } from '../../core/borders/kept-borders.ts';
import type { Catalog, Division } from '../../core/catalog/catalog.ts';
import { CATALOG_FILE } from '../../core/catalog/catalog-schema.ts';
import { assembleReference } from '../../core/catalog/reading/assemble-reference.ts';
import type { ReferenceFile } from '../../core/catalog/reading/reference-file.ts';
import type { DivisionData } from '../../core/catalog/reference-data.ts';
import type { PlanBorders } from '../../core/plan/plan-borders.ts';
import type { Result } from '../../core/result.ts';
import { succeed } from '../../core/result.ts';
import type { ReferenceFiles } from '../catalog/load-reference-data.ts';

/**
 * The files of the data folder as they would be with the borders and divisions that a plan asks for in them: what a frozen
 * decision holds then proves itself, wherever it is opened. What is not here the catalogue says.
 */
export async function filesWithBorders(
  given: ReferenceFiles,
  said: readonly PlanBorders[],
  kept: KeptBorders,
): Promise<Result<ReferenceFiles>> {
  const own = await assembleReference(given.catalog, given.files);
  if (!own.ok) return own;
  const { catalog, divisions } = withBorders(own.value, said, kept);
  const files = new Map(given.files);
  for (const data of divisions.values()) {
    const { id, file } = data.division;
    if (data.areas === own.value.divisions.get(id)?.areas) continue;
    files.set(file, textFile(areaFile(data)));
    if (data.division.ofPlan !== true) continue;
    const table = catalog.tables.find(({ division }) => division === id);
    if (table !== undefined) files.set(table.file, textFile(columnFile(data)));
  }
  files.set(CATALOG_FILE, textFile(withDivisions(given.files.get(CATALOG_FILE)?.text ?? '{}', catalog)));
  return succeed({ catalog, files });
}

function areaFile({ areas }: DivisionData): string {
  const features = areas.map(({ code, name, parentCode, polygons }) => ({
    type: 'Feature',
    properties: { code, name, parent: parentCode },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function columnFile({ division, areas, columns }: DivisionData): string {
  return JSON.stringify({
    division: division.id,
    codes: areas.map(({ code }) => code),
    columns: Object.fromEntries(columns),
  });
}

/** Only what borders change: what this version does not know of the catalogue stays in it. */
function withDivisions(text: string, { divisions, tables }: Catalog): string {
  const written = JSON.parse(text) as { readonly divisions?: readonly Partial<Division>[] };
  const changed = divisions.map((division) => {
    const before = written.divisions?.find(({ id }) => id === division.id);
    if (before === undefined) return division;
    const { source, licence, accuracyM, caveats } = division;
    return { ...before, source, licence, accuracyM, caveats };
  });
  return `${JSON.stringify({ ...written, divisions: changed, tables }, null, 1)}\n`;
}

function textFile(text: string): ReferenceFile {
  return { text, bytes: new TextEncoder().encode(text) };
}
