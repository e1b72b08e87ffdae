import * as v from 'valibot';
import type { ColumnId, DivisionId, IndicatorId, PurposeId } from '../identifiers.ts';
import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import type { Catalog, Indicator } from './catalog.ts';
import { findCatalogContradiction } from './check-catalog.ts';
import {
  accessibilityContactSchema,
  allocationSchema,
  basemapSchema,
  bodySchema,
  fileName,
  filledText,
  idSchema,
  localizedText,
  priceIndexSchema,
  year,
} from './schema-parts.ts';

export const CATALOG_FILE = 'catalog.json';
const CATALOG_VERSION = 1;

const columnId = idSchema<ColumnId>();
const divisionId = idSchema<DivisionId>();
const indicatorId = idSchema<IndicatorId>();

const provenance = {
  source: filledText,
  licence: filledText,
  tableId: v.nullable(filledText),
  caveats: v.array(localizedText),
};

const denominator = v.strictObject({
  column: columnId,
  name: localizedText,
  year,
  approximate: v.boolean(),
});

const indicatorBase = {
  ...provenance,
  id: indicatorId,
  name: localizedText,
  group: v.picklist(['people', 'economy', 'work', 'education', 'democracy', 'housing', 'safety']),
  unit: v.picklist(['residents', 'dwellings', 'households', 'percent', 'thousand-sek', 'class']),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  division: divisionId,
  year,
  direction: v.picklist(['high-is-worse', 'low-is-worse', 'neutral']),
  valueColumn: columnId,
};

const indicatorYear = { year, valueColumn: columnId };
const plainYears = v.exactOptional(v.array(v.strictObject(indicatorYear)));

const rateParts = {
  numeratorColumn: v.nullable(columnId),
  denominator,
  coverageColumn: v.nullable(columnId),
  municipalityTotal: v.nullable(
    v.strictObject({
      numerator: v.pipe(v.number(), v.minValue(0)),
      denominator: v.pipe(v.number(), v.gtValue(0)),
    }),
  ),
};

const plausibility = v.strictObject({
  column: columnId,
  name: localizedText,
  low: v.pipe(v.number(), v.minValue(0)),
  high: v.pipe(v.number(), v.minValue(0)),
});

const indicatorSchema: v.GenericSchema<unknown, Indicator> = v.variant('kind', [
  v.strictObject({ ...indicatorBase, kind: v.literal('count'), otherYears: plainYears }),
  v.strictObject({
    ...indicatorBase,
    ...rateParts,
    kind: v.literal('rate'),
    otherYears: v.exactOptional(v.array(v.strictObject({ ...indicatorYear, ...rateParts }))),
    plausibility: v.exactOptional(plausibility),
  }),
  v.strictObject({
    ...indicatorBase,
    kind: v.literal('mean'),
    denominator,
    otherYears: v.exactOptional(v.array(v.strictObject({ ...indicatorYear, denominator }))),
  }),
  v.strictObject({
    ...indicatorBase,
    kind: v.literal('not-aggregable'),
    why: localizedText,
    categories: v.array(v.strictObject({ value: v.number(), name: localizedText })),
    otherYears: plainYears,
  }),
]);

const divisionSchema = v.strictObject({
  ...provenance,
  id: divisionId,
  name: localizedText,
  version: filledText,
  accuracyM: v.pipe(v.number(), v.minValue(0)),
  file: fileName,
  parentDivision: v.nullable(divisionId),
  labelled: v.boolean(),
  residentsColumn: columnId,
  ofPlan: v.exactOptional(v.boolean()),
});

const pointMeasure = v.strictObject({
  property: filledText,
  name: localizedText,
  unit: v.picklist(['percent', 'points']),
  decimals: indicatorBase.decimals,
  direction: indicatorBase.direction,
});

const studentAreas = v.strictObject({
  indicator: indicatorId,
  fromPercent: v.pipe(v.number(), v.gtValue(0), v.maxValue(100)),
});

const areaProfile = v.strictObject({
  agePyramid: v.strictObject({
    division: divisionId,
    year,
    source: filledText,
    groups: v.pipe(v.array(v.strictObject({ name: filledText, men: columnId, women: columnId })), v.minLength(1)),
  }),
  tenures: v.array(indicatorId),
});

const catalogSchema: v.GenericSchema<unknown, Catalog> = v.strictObject({
  format: v.literal('zonplan-catalog'),
  version: v.literal(CATALOG_VERSION),
  municipality: v.strictObject({ code: filledText, name: filledText }),
  divisions: v.pipe(v.array(divisionSchema), v.minLength(1)),
  tables: v.array(v.strictObject({ division: divisionId, file: fileName })),
  indicators: v.pipe(v.array(indicatorSchema), v.minLength(1)),
  pointLayers: v.array(
    v.strictObject({
      ...provenance,
      id: filledText,
      name: localizedText,
      file: fileName,
      measures: v.exactOptional(v.array(pointMeasure)),
    }),
  ),
  allocation: v.array(allocationSchema),
  priceIndex: v.exactOptional(priceIndexSchema),
  bodies: v.array(bodySchema),
  purposes: v.array(
    v.strictObject({
      id: idSchema<PurposeId>(),
      name: localizedText,
      origin: v.picklist(['grant-use', 'strategy-area']),
    }),
  ),
  presets: v.array(
    v.strictObject({
      id: filledText,
      name: localizedText,
      indicators: v.array(indicatorId),
      isNeedIndex: v.exactOptional(v.boolean()),
    }),
  ),
  studentAreas: v.exactOptional(studentAreas),
  profile: v.exactOptional(areaProfile),
  start: v.strictObject({ indicator: indicatorId, division: divisionId, preset: v.exactOptional(filledText) }),
  basemap: basemapSchema,
  accessibilityContact: accessibilityContactSchema,
});

/** Only what tells whose file it is: asked first, so that a newer catalogue is called newer and not broken. */
const versionSchema = v.object({ format: v.literal('zonplan-catalog'), version: v.number() });

/**
 * Checks what `catalog.json` holds. Fails with `file-from-newer-version`, or `catalog-invalid` whose details point:
 * `path` (`indicators.3.unit`), `expected` and `received`.
 */
export function parseCatalog(json: unknown): Result<Catalog> {
  const envelope = v.safeParse(versionSchema, json);
  if (envelope.success && envelope.output.version > CATALOG_VERSION) {
    const details = { file: CATALOG_FILE, version: envelope.output.version, known: CATALOG_VERSION };
    return fail(problem('file-from-newer-version', details));
  }
  const parsed = v.safeParse(catalogSchema, json, { abortEarly: true });
  if (!parsed.success) return fail(problem('catalog-invalid', { file: CATALOG_FILE, ...pointAt(parsed.issues[0]) }));
  const contradiction = findCatalogContradiction(parsed.output);
  return contradiction === null ? succeed(parsed.output) : fail(contradiction);
}

/** Where in the file an issue lies, for people: `path`, `expected`, `received`. */
export function pointAt(issue: v.BaseIssue<unknown>): { path: string; expected: string; received: string } {
  return {
    path: v.getDotPath(issue) ?? '',
    expected: issue.expected ?? issue.message,
    received: issue.received,
  };
}
