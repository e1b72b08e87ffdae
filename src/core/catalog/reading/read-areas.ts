import * as v from 'valibot';
import type { AreaCode } from '../../identifiers.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { readAreaGeometry } from '../area-geometry.ts';
import type { Area } from '../reference-data.ts';
import { idSchema } from '../schema-parts.ts';
import { matchJson, readJson } from './read-json.ts';

const areaFileSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.pipe(
    v.array(
      v.object({
        type: v.literal('Feature'),
        properties: v.object({
          code: idSchema<AreaCode>(),
          name: v.nullable(v.string()),
          parent: v.nullable(idSchema<AreaCode>()),
        }),
        geometry: v.unknown(),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * A division's GeoJSON or TopoJSON as areas, in the file's order. Fails with the file, the feature (from 1) and its code.
 * What decodes TopoJSON is fetched for the first such file.
 */
export async function readAreas(file: string, text: string): Promise<Result<readonly Area[]>> {
  const json = readJson(file, text);
  if (!json.ok) return json;
  const collection = await featuresOf(file, json.value);
  if (!collection.ok) return collection;
  const parsed = matchJson(file, collection.value, areaFileSchema);
  if (!parsed.ok) return parsed;
  const areas: Area[] = [];
  const seen = new Set<AreaCode>();
  for (const [position, feature] of parsed.value.features.entries()) {
    const { code, name, parent } = feature.properties;
    const place = { file, feature: position + 1, areaCode: code };
    if (seen.has(code)) return fail(problem('table-code-duplicate', place));
    seen.add(code);
    const geometry = readAreaGeometry(feature.geometry);
    if (!geometry.ok) return fail(problem(geometry.problem.code, { ...geometry.problem.details, ...place }));
    areas.push({ code, name, parentCode: parent, polygons: geometry.value });
  }
  return succeed(areas);
}

async function featuresOf(file: string, json: unknown): Promise<Result<unknown>> {
  const isTopology = typeof json === 'object' && json !== null && 'type' in json && json.type === 'Topology';
  if (!isTopology) return succeed(json);
  const { decodeTopology } = await import('./topojson.ts');
  return decodeTopology(file, json);
}
