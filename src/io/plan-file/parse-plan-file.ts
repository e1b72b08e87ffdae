import * as v from 'valibot';
import { isDecisionPage } from '../../core/decision/decision-page-marks.ts';
import type { AreaCode, DivisionId } from '../../core/identifiers.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../core/plan/apply-patch.ts';
import { amountFieldName, DOCUMENT_FORMAT_VERSION, META_ID } from '../../core/plan/document-schema.ts';
import { isRecord, readPriceIndex } from '../../core/plan/field-values.ts';
import { fieldChanges } from '../../core/plan/operations/changes.ts';
import { compareOrder, orderKeysAfter } from '../../core/plan/order-key.ts';
import type { FieldChange, FieldValue, PlainDocument } from '../../core/plan/patch.ts';
import type { ZoneShape } from '../../core/plan/plan.ts';
import { bordersFile } from '../../core/plan/plan-borders.ts';
import { readReviewRequest } from '../../core/plan/read-holdings.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { readFileGeometry } from './file-geometry.ts';
import { holdingChanges } from './holding-records.ts';
import { HOLDING_LISTS } from './holding-schema.ts';
import type { PlanFile, PlanFileZone } from './plan-file-schema.ts';
import {
  KNOWN_FIELDS,
  KNOWN_FIELDS_WITHIN,
  PLAN_FILE_FORMAT,
  PLAN_FILE_VERSION,
  planFileSchema,
} from './plan-file-schema.ts';
import { scenarioChanges } from './scenario-records.ts';
import { sceneFileChanges } from './scene-records.ts';

/** A plan of a thousand detailed zones is about 20 MB; more than this is not a plan. */
export const MAXIMUM_PLAN_FILE_CHARACTERS = 50_000_000;

export interface PlanFileReading {
  /** Holds only what the file says: `readPlan` gives the rest its defaults, and a merge changes nothing unsaid. */
  readonly document: PlainDocument;
  /** Paths of fields that this version does not know, as in `zones[0].colour2`: told, and left out. */
  readonly ignoredFields: readonly string[];
}

const LISTS = [
  'zones',
  'budgetLines',
  'allocation',
  'transfers',
  'scenarios',
  'scenes',
  ...HOLDING_LISTS,
  'purposes',
  'bodies',
  'importedIndicators',
  'borders',
] as const;

function invalid(where: string, what: string): Result<never> {
  return fail(problem('file-invalid', { where, what }));
}

function pathText(path: readonly { readonly key: unknown }[] | undefined): string {
  let text = '';
  for (const { key } of path ?? [])
    text += typeof key === 'number' ? `[${key}]` : `${text === '' ? '' : '.'}${String(key)}`;
  return text;
}

function parseJson(text: string): Result<unknown> {
  try {
    return succeed(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (isDecisionPage(text)) return fail(problem('file-is-decision'));
    return fail(problem('file-not-json', { what: error instanceof Error ? error.message : String(error) }));
  }
}

function checkFormat(content: unknown): Result<unknown> {
  if (!isRecord(content) || content['format'] !== PLAN_FILE_FORMAT) return fail(problem('file-wrong-format'));
  const version = content['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return invalid('version', '1');
  if (version > PLAN_FILE_VERSION) {
    return fail(problem('file-from-newer-version', { version, supported: PLAN_FILE_VERSION }));
  }
  return succeed(content);
}

function checkDuplicates(file: PlanFile): Result<null> {
  for (const list of LISTS) {
    const seen = new Set<string>();
    for (const [position, { id }] of file[list].entries()) {
      if (seen.has(id)) return invalid(`${list}[${position}].id`, `duplicate ${JSON.stringify(id)}`);
      seen.add(id);
    }
  }
  for (const [position, { amounts = [] }] of file.budgetLines.entries()) {
    const cells = new Set<string>();
    for (const [cellPosition, cell] of amounts.entries()) {
      const name = amountFieldName(cell);
      if (cells.has(name)) return invalid(`budgetLines[${position}].amounts[${cellPosition}]`, `duplicate ${name}`);
      cells.add(name);
    }
  }
  return succeed(null);
}

function zoneShape(zone: PlanFileZone, where: string): Result<ZoneShape> {
  if (zone.geometry !== undefined && zone.areas !== undefined) return invalid(where, 'geometry | areas');
  if (zone.areas !== undefined) {
    const { division, version, codes } = zone.areas;
    return succeed({
      kind: 'areas',
      division: division as DivisionId,
      version,
      codes: codes as readonly string[] as readonly AreaCode[],
    });
  }
  if (zone.geometry === undefined) return invalid(`${where}.geometry`, 'Polygon | MultiPolygon');
  const polygons = readFileGeometry(zone.geometry, `${where}.geometry`);
  return polygons.ok ? succeed({ kind: 'drawn', polygons: polygons.value }) : polygons;
}

/** The file's own keys where every entry has one; else the order of the list is the order. */
function orderKeys(
  entries: readonly { readonly id: string; readonly orderKey?: string | undefined }[],
): readonly string[] {
  const said = entries.flatMap(({ id, orderKey }) => (orderKey === undefined ? [] : [{ id, orderKey }]));
  const inOrder = said.every((entry, position) => {
    const previous = said[position - 1];
    return previous === undefined || compareOrder(previous, entry) < 0;
  });
  const useSaid = said.length === entries.length && inOrder;
  return useSaid ? said.map(({ orderKey }) => orderKey) : orderKeysAfter([], entries.length);
}

function documentChanges(file: PlanFile): Result<readonly FieldChange[]> {
  const changes: FieldChange[] = [];
  // Only what this version knows of it.
  const request = readReviewRequest(file.reviewRequest);
  const { title, isSample, municipality, dataHash, settings } = file;
  const meta = {
    title,
    isSample,
    municipalityCode: municipality,
    dataHash,
    reviewRequest: request as FieldValue | undefined,
    ...settingsFields(settings),
    ...matterFields(file),
  };
  changes.push(...fieldChanges('meta', META_ID, { formatVersion: DOCUMENT_FORMAT_VERSION, ...meta }));

  const zoneKeys = orderKeys(file.zones);
  for (const [position, zone] of file.zones.entries()) {
    const shape = zoneShape(zone, `zones[${position}]`);
    if (!shape.ok) return shape;
    const { id, name, colour, purpose, note, status } = zone;
    const fields = { name, shape: shape.value, colour, purpose, note, status, orderKey: zoneKeys[position] };
    changes.push(...fieldChanges('zones', id, fields));
  }

  const lineKeys = orderKeys(file.budgetLines);
  for (const [position, line] of file.budgetLines.entries()) {
    const { id, amounts = [] } = line;
    const fields = { ...lineFields(line), orderKey: lineKeys[position] };
    const cells = Object.fromEntries(amounts.map((cell) => [amountFieldName(cell), cell.amountSek]));
    changes.push(...fieldChanges('budgetLines', id, { ...fields, place: placeValue(line.place), ...cells }));
  }

  for (const event of file.allocation) changes.push(...fieldChanges('allocationEvents', event.id, eventFields(event)));
  for (const transfer of file.transfers) {
    const { id, from, to, year, financier, costType, amountSek, reason, decision, recordedAt, struckAt } = transfer;
    const fields = { from, to, year, financier, costType, amountSek, reason, decision, recordedAt, struckAt };
    changes.push(...fieldChanges('transfers', id, fields));
  }
  changes.push(...sceneFileChanges(file.scenes, orderKeys(file.scenes)));
  changes.push(...scenarioChanges(file.scenarios, orderKeys(file.scenarios)));
  for (const collection of ['purposes', 'bodies'] as const) {
    for (const { id, name, removed } of file[collection]) {
      // An entry of no fields would not be there at all.
      changes.push(...fieldChanges(collection, id, { name, removed: removed ?? false }));
    }
  }
  const importedKeys = orderKeys(file.importedIndicators);
  for (const [position, indicator] of file.importedIndicators.entries()) {
    changes.push(
      ...fieldChanges('importedIndicators', indicator.id, importedFields(indicator, importedKeys[position])),
    );
  }
  for (const { id, file: said } of file.borders) {
    changes.push(...fieldChanges('borders', id, { file: bordersFile(said) }));
  }
  // Not pushed: a call takes some 120,000 arguments, and twenty thousand houses have more fields than that.
  return succeed([...changes, ...holdingChanges(file)]);
}

function importedFields(indicator: PlanFile['importedIndicators'][number], orderKey: string | undefined) {
  const { name, kind, unit, decimals, division, version, year, direction, source, tableId, note } = indicator;
  const { denominator, values } = indicator;
  const per = denominator === null || denominator === undefined ? denominator : { ...pick(denominator) };
  const own = { name, kind, unit, decimals, division, version, year, direction, denominator: per };
  return { ...own, source, tableId, note, values: { codes: values.codes, cells: values.cells }, orderKey };
}

function pick({ column, approximate }: { readonly column: string; readonly approximate: boolean }) {
  return { column, approximate };
}

function matterFields({ matter }: PlanFile) {
  return { caseNumber: matter?.caseNumber, caseOfficer: matter?.officer, caseDate: matter?.date };
}

function settingsFields(settings: PlanFile['settings']) {
  const { firstYear, lastYear, maximumGrantPercent, priceIndex } = settings ?? {};
  const series = priceIndex === undefined || priceIndex === null ? priceIndex : (readPriceIndex(priceIndex) ?? null);
  return { firstYear, lastYear, maximumGrantPercent, priceIndex: series as FieldValue | undefined };
}

function lineFields(line: PlanFile['budgetLines'][number]) {
  const { title, purpose, body, status, note, priority, commitment, partners, goal } = line;
  return {
    ...{ title, purpose, body, status, note, priority, commitment, partners },
    goalText: goal?.text,
    goalIndicator: goal?.indicator,
    goalMeasure: goal?.measure,
    goalBaseline: goal?.baseline,
    goalTarget: goal?.target,
    startDate: line.startDate,
    endDate: line.endDate,
    decisionReference: line.decisionReference,
  };
}

function eventFields(event: PlanFile['allocation'][number]) {
  const { year, state, amountSek, source, date, note, recordedAt, struckAt, decisionReference, carryOverSek } = event;
  const years = event.decisionYears;
  const decisionYears =
    years === undefined || years === null ? years : { firstYear: years.firstYear, lastYear: years.lastYear };
  const said = { year, state, amountSek, source, date, note, decisionReference };
  return { ...said, decisionYears, carryOverSek, recordedAt, struckAt };
}

function placeValue(place: PlanFile['budgetLines'][number]['place']) {
  if (place === undefined) return undefined;
  if (place.kind === 'municipality-wide') return { kind: place.kind };
  const weights = place.weights.map(({ zone, weight }) => ({ zone, weight }));
  return place.unplacedWeight === undefined
    ? { kind: place.kind, weights }
    : { kind: place.kind, weights, unplacedWeight: place.unplacedWeight };
}

/** Every field that is not known, at any depth; what is inside one is not listed. */
function ignoredFields(value: object, known: readonly string[] = KNOWN_FIELDS, where = ''): readonly string[] {
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]) => {
    const path = where === '' ? field : `${where}.${field}`;
    if (!known.includes(field)) return [path];
    const knownWithin = KNOWN_FIELDS_WITHIN[field] ?? null;
    if (knownWithin === null) return [];
    if (isRecord(inner)) return ignoredFields(inner, knownWithin, path);
    const entries: readonly unknown[] = Array.isArray(inner) ? inner : [];
    return entries.flatMap((entry, position) =>
      isRecord(entry) ? ignoredFields(entry, knownWithin, `${path}[${position}]`) : [],
    );
  });
}

/**
 * Reads the text of a `*.zonplan.json`. Problems: file-not-json, file-wrong-format, file-from-newer-version,
 * file-invalid (`where` is the path, `what` the value expected or found), geometry-ring-open, ring-too-short and
 * geometry-coordinates-absurd (with `where`, the numbers, and what they look like).
 */
export function parsePlanFile(text: string): Result<PlanFileReading> {
  if (text.length > MAXIMUM_PLAN_FILE_CHARACTERS) {
    return invalid('', `${text.length} > ${MAXIMUM_PLAN_FILE_CHARACTERS}`);
  }
  const json = parseJson(text);
  if (!json.ok) return json;
  const content = checkFormat(json.value);
  if (!content.ok) return content;
  const parsed = v.safeParse(planFileSchema, content.value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return invalid(
      pathText(issue.path),
      issue.expected === null ? issue.received : `${issue.expected} ≠ ${issue.received}`,
    );
  }
  const unique = checkDuplicates(parsed.output);
  if (!unique.ok) return unique;
  const { firstYear, lastYear } = parsed.output.settings ?? {};
  if (firstYear !== undefined && lastYear !== undefined && lastYear < firstYear) {
    return invalid('settings.lastYear', `${lastYear} < ${firstYear}`);
  }
  const changes = documentChanges(parsed.output);
  if (!changes.ok) return changes;
  return succeed({
    document: applyPatch(EMPTY_DOCUMENT, { changes: changes.value }),
    ignoredFields: ignoredFields(parsed.output),
  });
}
