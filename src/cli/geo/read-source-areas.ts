import * as v from 'valibot';
import { readAreaGeometry } from '../../core/catalog/area-geometry.ts';
import { pointAt } from '../../core/catalog/catalog-schema.ts';
import { readJsonOf } from '../../core/catalog/reading/read-json.ts';
import type { LonLatMultiPolygon } from '../../core/geometry/lon-lat.ts';
import type { Problem } from '../../core/problem.ts';
import type { SourceFile } from './find-source-files.ts';
import type { Report } from './source-problem.ts';
import { feature } from './source-problem.ts';

const DIGITS_OF_SOURCE = 6;

const code = v.pipe(v.string(), v.nonEmpty());
const desoProperties = v.object({ deso: code, regso: code, category: v.picklist(['A', 'B', 'C']) });
export type DesoProperties = v.InferOutput<typeof desoProperties>;

export interface RegsoProperties {
  readonly regso: string;
  readonly name: string;
  readonly areaType: 1 | 2 | 3 | 4 | 5 | null;
}

/** Years of the socioeconomic area types that are known: 2022 came in a file, 2024 is of SCB's TAB6586. */
export const AREA_TYPE_YEARS = [2022, 2024] as const;
export type AreaTypeYear = (typeof AREA_TYPE_YEARS)[number];

const areaType = v.nullable(v.picklist([1, 2, 3, 4, 5]));
const REGSO_PROPERTIES: Readonly<Record<AreaTypeYear, v.GenericSchema<unknown, RegsoProperties>>> = {
  2022: v.pipe(
    v.object({ regso: code, name: code, areaType2022: areaType }),
    v.transform(({ regso, name, areaType2022 }) => ({ regso, name, areaType: areaType2022 })),
  ),
  2024: v.pipe(
    v.object({ regso: code, name: code, areaType2024: areaType }),
    v.transform(({ regso, name, areaType2024 }) => ({ regso, name, areaType: areaType2024 })),
  ),
};

/** Which year's area types a file of RegSO holds, by the name of the property. */
export function areaTypeYearOf({ text }: SourceFile): AreaTypeYear {
  return /[{,]\s*"areaType2024"\s*:/.test(text) ? 2024 : 2022;
}

/** One feature of a source file that passed: its code, its properties, its borders to the source's six decimals. */
export interface SourceArea<Properties> {
  readonly code: string;
  /** Place in the file, from 1. */
  readonly featureNumber: number;
  readonly properties: Properties;
  readonly polygons: LonLatMultiPolygon;
}

export interface SourceAreas<Properties> {
  readonly file: string;
  readonly areas: readonly SourceArea<Properties>[];
}

export function readDesoAreas(source: SourceFile, municipality: string, report: Report): SourceAreas<DesoProperties> {
  return readSourceAreas(source, municipality, desoProperties, (properties) => properties.deso, report);
}

export function readRegsoAreas(source: SourceFile, municipality: string, report: Report): SourceAreas<RegsoProperties> {
  const schema = REGSO_PROPERTIES[areaTypeYearOf(source)];
  return readSourceAreas(source, municipality, schema, (properties) => properties.regso, report);
}

const featureCollection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.pipe(v.array(v.object({ properties: v.unknown(), geometry: v.unknown() })), v.minLength(1)),
});

function readSourceAreas<Properties>(
  source: SourceFile,
  municipality: string,
  schema: v.GenericSchema<unknown, Properties>,
  codeOf: (properties: Properties) => string,
  report: Report,
): SourceAreas<Properties> {
  const file = source.name;
  const collection = readJsonOf(file, source.text, featureCollection);
  if (!collection.ok) {
    report({ code: collection.problem.code, file, place: null, message: describe(collection.problem) });
    return { file, areas: [] };
  }
  const areas: SourceArea<Properties>[] = [];
  const seen = new Set<string>();
  for (const [position, { properties: raw, geometry }] of collection.value.features.entries()) {
    const place = feature(position + 1);
    const properties = v.safeParse(schema, raw, { abortEarly: true });
    if (!properties.success) {
      const { path, expected, received } = pointAt(properties.issues[0]);
      const message = `property "${path}": ${expected} expected, got ${received}`;
      report({ code: 'file-invalid', file, place, message });
      continue;
    }
    const areaCode = codeOf(properties.output);
    if (!areaCode.startsWith(municipality)) {
      const message = `code ${areaCode} is not of municipality ${municipality}`;
      report({ code: 'table-code-unknown', file, place, message });
    }
    if (seen.has(areaCode)) {
      report({ code: 'table-code-duplicate', file, place, message: `code ${areaCode} stands twice` });
    }
    seen.add(areaCode);
    const polygons = readAreaGeometry(geometry);
    if (!polygons.ok) {
      const message = `${areaCode}: ${describe(polygons.problem)}`;
      report({ code: polygons.problem.code, file, place, message });
      continue;
    }
    areas.push({
      code: areaCode,
      featureNumber: position + 1,
      properties: properties.output,
      polygons: roundToSource(polygons.value),
    });
  }
  areas.sort((one, other) => (one.code < other.code ? -1 : 1));
  return { file, areas };
}

/** `ring is open (part 1, ring 1)`: the kernel's problem in the words of a build. */
export function describe({ code: problemCode, details }: Problem): string {
  const sentence: Partial<Record<Problem['code'], string>> = {
    'geometry-ring-open': 'a ring is open: its last position is not its first',
    'geometry-coordinates-absurd': 'coordinates are not longitude and latitude in or near Sweden',
    'geometry-invalid': 'not a Polygon or MultiPolygon that can be read',
    'file-not-json': 'not JSON',
  };
  const { file: _file, ...rest } = details;
  const listed = Object.entries(rest).map(([key, value]) => `${key} ${value}`);
  const told = sentence[problemCode] ?? problemCode;
  return listed.length === 0 ? told : `${told} (${listed.join(', ')})`;
}

function roundToSource(polygons: LonLatMultiPolygon): LonLatMultiPolygon {
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [round(lon), round(lat)] as const)));
}

export function round(degrees: number): number {
  return Number(degrees.toFixed(DIGITS_OF_SOURCE));
}
