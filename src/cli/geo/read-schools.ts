import * as v from 'valibot';
import { readPointGeometry } from '../../core/catalog/area-geometry.ts';
import { pointAt } from '../../core/catalog/catalog-schema.ts';
import { readJsonOf } from '../../core/catalog/reading/read-json.ts';
import type { LonLat } from '../../core/geometry/lon-lat.ts';
import type { SourceFile } from './find-source-files.ts';
import { describe, round } from './read-source-areas.ts';
import type { Report } from './source-problem.ts';
import { feature } from './source-problem.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const figure = v.nullable(v.pipe(v.number(), v.minValue(0)));
const schoolProperties = v.object({
  skolenhetskod: text,
  namn: text,
  huvudman: text,
  elever_cirka: figure,
  meritvarde_ak9: figure,
  alla_amnen_godkant_pct: figure,
  behorig_yrkesprogram_pct: figure,
  legitimerade_larare_pct: figure,
  trygghet: figure,
  studiero: figure,
  deso: text,
  regso: text,
});
const schoolFile = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.object({ properties: v.unknown(), geometry: v.unknown() })),
});

export interface School {
  readonly position: LonLat;
  readonly properties: v.InferOutput<typeof schoolProperties>;
}

/** School units as points: a school's result is its own, never spread over the area it stands in. */
export function readSchools(
  source: SourceFile,
  known: { readonly deso: ReadonlySet<string>; readonly regso: ReadonlySet<string> },
  report: Report,
): readonly School[] {
  const file = source.name;
  const collection = readJsonOf(file, source.text, schoolFile);
  if (!collection.ok) {
    report({ code: collection.problem.code, file, place: null, message: describe(collection.problem) });
    return [];
  }
  const schools: School[] = [];
  const seen = new Set<string>();
  for (const [index, { properties: raw, geometry }] of collection.value.features.entries()) {
    const place = feature(index + 1);
    const properties = v.safeParse(schoolProperties, raw, { abortEarly: true });
    if (!properties.success) {
      const { path, expected, received } = pointAt(properties.issues[0]);
      const message = `property "${path}": ${expected} expected, got ${received}`;
      report({ code: 'file-invalid', file, place, message });
      continue;
    }
    const { skolenhetskod, deso, regso } = properties.output;
    if (seen.has(skolenhetskod)) {
      report({ code: 'table-code-duplicate', file, place, message: `school unit ${skolenhetskod} stands twice` });
    }
    seen.add(skolenhetskod);
    for (const [code, codes] of [[deso, known.deso] as const, [regso, known.regso] as const]) {
      if (codes.has(code)) continue;
      report({ code: 'table-code-unknown', file, place, message: `code ${code} is not among the areas` });
    }
    const position = readPointGeometry(geometry);
    if (!position.ok) {
      report({ code: position.problem.code, file, place, message: describe(position.problem) });
      continue;
    }
    const [longitude, latitude] = position.value;
    schools.push({ position: [round(longitude), round(latitude)], properties: properties.output });
  }
  return schools;
}
