import * as v from 'valibot';
import { readAreaGeometry } from '../../core/catalog/area-geometry.ts';
import type { Area } from '../../core/catalog/reference-data.ts';
import { idSchema } from '../../core/catalog/schema-parts.ts';
import type { AreaCode } from '../../core/identifiers.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { readJsonOf } from './read-json.ts';

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

/** A division's GeoJSON as areas, in the file's order. Fails with the file, the feature (from 1) and its code. */
export function readAreas(file: string, text: string): Result<readonly Area[]> {
  const parsed = readJsonOf(file, text, areaFileSchema);
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
