import * as v from 'valibot';
import {
  ALLOCATION_STATES,
  AMOUNT_MEASURES,
  BUDGET_LINE_STATUSES,
  COMMITMENTS,
  COST_TYPES,
  EARLIEST_YEAR,
  FINANCIERS,
  LATEST_YEAR,
  LINE_PRIORITIES,
  MAXIMUM_AMOUNT_SEK,
  ZONE_COLOURS,
  ZONE_STATUSES,
} from '../../core/plan/document-schema.ts';
import { readDecisionYears, readPriceIndex } from '../../core/plan/field-values.ts';
import type { ImportedValues } from '../../core/plan/imported-indicator.ts';
import {
  IMPORTED_DIRECTIONS,
  IMPORTED_KINDS,
  IMPORTED_UNITS,
  readImportedValues,
} from '../../core/plan/imported-indicator.ts';
import { isOrderKey } from '../../core/plan/order-key.ts';
import type { BordersFile } from '../../core/plan/plan-borders.ts';
import { readBordersFile } from '../../core/plan/plan-borders.ts';
import { CO_FINANCINGS, FALL_ORDERS, LAST_LINES } from '../../core/plan/scenario.ts';
import { holdingListEntries, KNOWN_HOLDING_FIELDS } from './holding-schema.ts';

export const PLAN_FILE_FORMAT = 'zonplan';
export const PLAN_FILE_VERSION = 1;

const id = v.pipe(v.string(), v.minLength(1));
const optionalId = v.optional(v.nullable(id));
const year = v.pipe(v.number(), v.integer(), v.minValue(EARLIEST_YEAR), v.maxValue(LATEST_YEAR));
const amountSek = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAXIMUM_AMOUNT_SEK));
const orderKey = v.optional(v.pipe(v.string(), v.check(isOrderKey)));
const date = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]));

const areas = v.looseObject({ division: id, version: v.string(), codes: v.pipe(v.array(id), v.minLength(1)) });

/** The geometry is checked apart, position by position, so that a message can say which one is wrong. */
const zone = v.looseObject({
  id,
  name: v.string(),
  geometry: v.optional(
    v.looseObject({ type: v.picklist(['Polygon', 'MultiPolygon']), coordinates: v.array(v.unknown()) }),
  ),
  areas: v.optional(areas),
  colour: v.optional(v.picklist(ZONE_COLOURS)),
  purpose: optionalId,
  note: v.optional(v.string()),
  status: v.optional(v.picklist(ZONE_STATUSES)),
  orderKey,
});

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const weight = v.looseObject({ zone: id, weight: positive });

const place = v.variant('kind', [
  v.looseObject({ kind: v.literal('municipality-wide') }),
  v.looseObject({ kind: v.literal('zones'), weights: v.array(weight), unplacedWeight: v.optional(positive) }),
]);

const amount = v.looseObject({
  year,
  financier: v.optional(v.picklist(FINANCIERS), 'state-grant'),
  costType: v.optional(v.picklist(COST_TYPES), 'unallocated'),
  measure: v.optional(v.picklist(AMOUNT_MEASURES), 'budget'),
  amountSek,
});

const finiteOrNone = v.optional(v.nullable(v.pipe(v.number(), v.finite())));

const goal = v.looseObject({
  text: v.optional(v.string()),
  indicator: optionalId,
  measure: v.optional(v.string()),
  baseline: finiteOrNone,
  target: finiteOrNone,
});

const budgetLine = v.looseObject({
  id,
  title: v.string(),
  purpose: optionalId,
  body: optionalId,
  status: v.optional(v.picklist(BUDGET_LINE_STATUSES)),
  note: v.optional(v.string()),
  place: v.optional(place),
  amounts: v.optional(v.array(amount)),
  priority: v.optional(v.nullable(v.picklist(LINE_PRIORITIES))),
  commitment: v.optional(v.nullable(v.picklist(COMMITMENTS))),
  partners: v.optional(v.string()),
  goal: v.optional(goal),
  startDate: date,
  endDate: date,
  decisionReference: v.optional(v.string()),
  orderKey,
});

const decisionYears = v.pipe(
  v.looseObject({ firstYear: year, lastYear: year }),
  v.check((years) => readDecisionYears(years) !== undefined, 'at most three years, forwards'),
);

const allocationEvent = v.looseObject({
  id,
  year,
  state: v.picklist(ALLOCATION_STATES),
  amountSek,
  source: v.optional(v.string()),
  date,
  note: v.optional(v.string()),
  decisionReference: v.optional(v.string()),
  decisionYears: v.optional(v.nullable(decisionYears)),
  carryOverSek: v.optional(v.nullable(amountSek)),
  recordedAt: v.optional(v.string()),
  struckAt: optionalId,
});

const transfer = v.looseObject({
  id,
  from: id,
  to: id,
  year,
  financier: v.optional(v.picklist(FINANCIERS), 'state-grant'),
  costType: v.optional(v.picklist(COST_TYPES), 'unallocated'),
  amountSek,
  reason: v.optional(v.string()),
  decision: v.optional(v.string()),
  recordedAt: v.optional(v.string()),
  struckAt: optionalId,
});

const scenario = v.looseObject({
  id,
  name: v.string(),
  note: v.optional(v.string()),
  frames: v.optional(
    v.pipe(
      v.array(v.looseObject({ year, amountSek })),
      v.check((frames) => new Set(frames.map((frame) => frame.year)).size === frames.length, 'each year once'),
    ),
    [],
  ),
  fallOrder: v.optional(v.picklist(FALL_ORDERS)),
  lastLine: v.optional(v.picklist(LAST_LINES)),
  coFinancing: v.optional(v.picklist(CO_FINANCINGS)),
  orderKey,
});

const entry = v.looseObject({ id, name: v.optional(v.string()), removed: v.optional(v.boolean()) });

const importedIndicator = v.looseObject({
  id,
  name: v.string(),
  kind: v.picklist(IMPORTED_KINDS),
  unit: v.optional(v.picklist(IMPORTED_UNITS)),
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  division: id,
  version: v.optional(v.string()),
  year,
  direction: v.optional(v.picklist(IMPORTED_DIRECTIONS)),
  denominator: v.optional(v.nullable(v.looseObject({ column: id, approximate: v.boolean() }))),
  source: v.optional(v.string()),
  tableId: optionalId,
  note: v.optional(v.string()),
  values: v.custom<ImportedValues>((values) => readImportedValues(values) !== undefined, 'codes and cells'),
  orderKey,
});

const borders = v.looseObject({
  id,
  file: v.custom<BordersFile>((file) => readBordersFile(file) !== undefined, 'fingerprint, name, source, accuracyM'),
});

const priceIndex = v.pipe(
  v.looseObject({
    name: v.string(),
    source: v.string(),
    values: v.array(v.looseObject({ year, index: v.pipe(v.number(), v.finite(), v.gtValue(0)) })),
  }),
  v.check((series) => readPriceIndex(series) !== undefined, 'each year once, at least one'),
);

const settings = v.looseObject({
  firstYear: v.optional(year),
  lastYear: v.optional(year),
  maximumGrantPercent: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(100))),
  priceIndex: v.optional(v.nullable(priceIndex)),
});

const scene = v.looseObject({
  id,
  title: v.optional(v.string()),
  text: v.optional(v.string()),
  notes: v.optional(v.string()),
  indicator: optionalId,
  indicatorYear: v.optional(v.nullable(year)),
  need: v.optional(v.nullable(v.looseObject({}))),
  division: optionalId,
  year: v.optional(v.nullable(year)),
  // What a reader does not understand of these is told when the plan is read.
  view: v.optional(v.nullable(v.record(v.string(), v.number()))),
  zones: v.optional(v.nullable(v.array(id))),
  figure: v.optional(v.nullable(v.record(v.string(), v.union([v.string(), v.number(), v.null()])))),
  orderKey,
});

const matter = v.looseObject({ caseNumber: v.optional(v.string()), officer: v.optional(v.string()), date });

/** A `*.zonplan.json` of version 1. Everything but format, version, title and each thing's id and name has a default. */
export const planFileSchema = v.looseObject({
  format: v.literal(PLAN_FILE_FORMAT),
  version: v.literal(PLAN_FILE_VERSION),
  title: v.string(),
  isSample: v.optional(v.boolean()),
  municipality: v.optional(v.nullable(id)),
  dataHash: v.optional(v.nullable(id)),
  settings: v.optional(settings),
  matter: v.optional(matter),
  zones: v.optional(v.array(zone), []),
  budgetLines: v.optional(v.array(budgetLine), []),
  allocation: v.optional(v.array(allocationEvent), []),
  transfers: v.optional(v.array(transfer), []),
  scenarios: v.optional(v.array(scenario), []),
  scenes: v.optional(v.array(scene), []),
  ...holdingListEntries,
  purposes: v.optional(v.array(entry), []),
  bodies: v.optional(v.array(entry), []),
  importedIndicators: v.optional(v.array(importedIndicator), []),
  borders: v.optional(v.array(borders), []),
});

export type PlanFile = v.InferOutput<typeof planFileSchema>;
export type PlanFileZone = PlanFile['zones'][number];

/** Fields a reader of version 1 knows; any other is told and left out. A geometry may hold what GeoJSON lets it. */
export const KNOWN_FIELDS: readonly string[] = Object.keys(planFileSchema.entries);

/** The same for the objects inside, by the field that holds one or a list of them. */
export const KNOWN_FIELDS_WITHIN: Readonly<Record<string, readonly string[]>> = {
  settings: Object.keys(settings.entries),
  matter: Object.keys(matter.entries),
  priceIndex: ['name', 'source', 'values'],
  values: ['year', 'index'],
  zones: Object.keys(zone.entries),
  areas: Object.keys(areas.entries),
  budgetLines: Object.keys(budgetLine.entries),
  place: ['kind', 'weights', 'unplacedWeight'],
  weights: Object.keys(weight.entries),
  amounts: Object.keys(amount.entries),
  goal: Object.keys(goal.entries),
  allocation: Object.keys(allocationEvent.entries),
  decisionYears: ['firstYear', 'lastYear'],
  transfers: Object.keys(transfer.entries),
  scenarios: Object.keys(scenario.entries),
  scenes: Object.keys(scene.entries),
  frames: ['year', 'amountSek'],
  ...KNOWN_HOLDING_FIELDS,
  purposes: Object.keys(entry.entries),
  bodies: Object.keys(entry.entries),
  importedIndicators: Object.keys(importedIndicator.entries),
  borders: Object.keys(borders.entries),
  file: ['fingerprint', 'name', 'source', 'accuracyM', 'title'],
  denominator: ['column', 'approximate'],
};
