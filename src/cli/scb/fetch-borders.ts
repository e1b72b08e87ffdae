import * as v from 'valibot';
import { succeed } from '../../core/result.ts';
import type { Ask } from './ask.ts';
import type { ScbResult } from './scb-failure.ts';
import { listed, unexpected } from './scb-failure.ts';
import { BORDERS_IN_CALL, EDITION } from './settings.ts';

/** SCB's layers, and the property that an area's code is in. */
export const LAYERS = {
  deso: { name: `stat:DeSO_${EDITION}`, codeProperty: 'desokod' },
  regso: { name: `stat:RegSO_${EDITION}`, codeProperty: 'regsokod' },
} as const;
export type Layer = keyof typeof LAYERS;

const featureSchema = v.object({
  properties: v.looseObject({
    kommunkod: v.string(),
    regsokod: v.string(),
    desokod: v.exactOptional(v.string()),
    regsonamn: v.exactOptional(v.string()),
  }),
  geometry: v.unknown(),
});
const pageSchema = v.object({
  type: v.literal('FeatureCollection'),
  totalFeatures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  numberReturned: v.pipe(v.number(), v.integer(), v.minValue(0)),
  features: v.array(featureSchema),
  crs: v.nullish(v.object({ properties: v.object({ name: v.string() }) })),
});
export type BorderFeature = v.InferOutput<typeof featureSchema>;
type BorderPage = v.InferOutput<typeof pageSchema>;

/**
 * A municipality's areas of one layer, page by page in the order of their codes, in longitude and latitude.
 * Refused unless there are as many as the server says, each once, and exactly those that the tables have.
 */
export async function fetchBorders(
  ask: Ask,
  address: string,
  layer: Layer,
  municipality: string,
  expected: readonly string[],
): Promise<ScbResult<readonly BorderFeature[]>> {
  const { name, codeProperty } = LAYERS[layer];
  const features: BorderFeature[] = [];
  for (let total = 1; features.length < total; ) {
    const parameters = new URLSearchParams({
      service: 'WFS',
      version: '1.1.0',
      request: 'GetFeature',
      typeName: name,
      outputFormat: 'application/json',
      srsName: 'EPSG:4326',
      CQL_FILTER: `kommunkod='${municipality}'`,
      sortBy: codeProperty,
      startIndex: String(features.length),
      maxFeatures: String(BORDERS_IN_CALL),
    });
    const page = await ask({ url: `${address}?${parameters}` }, (json) => readPage(json, name));
    if (!page.ok) return page;
    if (page.value.features.length === 0 && page.value.totalFeatures > features.length) {
      return unexpected(`${name}: ${page.value.totalFeatures} areas announced, ${features.length} came`);
    }
    features.push(...page.value.features);
    total = page.value.totalFeatures;
    if (features.length > total) return unexpected(`${name}: ${total} areas announced, ${features.length} came`);
  }
  const mistake = findWrongCodes(features, layer, municipality, expected);
  return mistake === null ? succeed(features) : unexpected(`${name}: ${mistake}`);
}

function readPage(json: unknown, name: string): ScbResult<BorderPage> {
  const parsed = v.safeParse(pageSchema, json, { abortEarly: true });
  if (!parsed.success) {
    const path = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
    return unexpected(`${name}: the answer is no collection of areas as GeoServer gives it (at "${path}")`);
  }
  const { crs, features, numberReturned } = parsed.output;
  if (features.length !== numberReturned) {
    return unexpected(`${name}: ${numberReturned} areas in the answer by its own count, ${features.length} in fact`);
  }
  if (features.length > 0 && !/(EPSG:+|CRS:?)(4326|84)$/.test(crs?.properties.name ?? '')) {
    return unexpected(`${name}: coordinates are in "${crs?.properties.name ?? 'nothing named'}", not in EPSG:4326`);
  }
  return succeed(parsed.output);
}

/** The areas that the tables have and those that have borders must be the same, or figures would go astray. */
function findWrongCodes(
  features: readonly BorderFeature[],
  layer: Layer,
  municipality: string,
  expected: readonly string[],
): string | null {
  const foreign = features.find(({ properties }) => properties.kommunkod !== municipality);
  if (foreign !== undefined)
    return `an area of municipality ${foreign.properties.kommunkod} among those of ${municipality}`;
  const codes = features.map(({ properties }) => codeOf(properties, layer));
  const seen = new Set(codes);
  if (seen.size !== codes.length) return `${codes.length} areas came, but only ${seen.size} different ones`;
  const absent = expected.filter((code) => !seen.has(code));
  if (absent.length > 0) return `no border for ${listed(absent)}, which the tables have`;
  const known = new Set(expected);
  const surplus = codes.filter((code) => !known.has(code));
  return surplus.length > 0 ? `borders of ${listed(surplus)}, which the tables do not have` : null;
}

export function codeOf(properties: BorderFeature['properties'], layer: Layer): string {
  return (layer === 'deso' ? properties.desokod : properties.regsokod) ?? '';
}
