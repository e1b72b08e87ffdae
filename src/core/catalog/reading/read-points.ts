import * as v from 'valibot';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { readPointGeometry } from '../area-geometry.ts';
import type { PointObject } from '../reference-data.ts';
import { readJsonOf } from './read-json.ts';

const pointFileSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.objectWithRest(
        { name: v.pipe(v.string(), v.nonEmpty()) },
        v.nullable(v.union([v.string(), v.pipe(v.number(), v.finite())])),
      ),
      geometry: v.unknown(),
    }),
  ),
});

/** A point layer's GeoJSON; `name` is its label, every other property is kept as it stands. */
export function readPoints(file: string, text: string): Result<readonly PointObject[]> {
  const parsed = readJsonOf(file, text, pointFileSchema);
  if (!parsed.ok) return parsed;
  const points: PointObject[] = [];
  for (const [position, feature] of parsed.value.features.entries()) {
    const geometry = readPointGeometry(feature.geometry);
    if (!geometry.ok) {
      return fail(problem(geometry.problem.code, { ...geometry.problem.details, file, feature: position + 1 }));
    }
    const { name, ...properties } = feature.properties;
    points.push({ name, position: geometry.value, properties });
  }
  return succeed(points);
}
