import { DEFAULT_MAXIMUM_GRANT_PERCENT } from '../../core/plan/document-schema.ts';
import type {
  BudgetLine,
  BudgetLineGoal,
  BudgetPlace,
  BudgetTransfer,
  Matter,
  Plan,
  PlanEntry,
  PlanSettings,
  Zone,
} from '../../core/plan/plan.ts';
import type { PlanBorders } from '../../core/plan/plan-borders.ts';
import { bordersFile } from '../../core/plan/plan-borders.ts';
import { fileNameOf } from '../file-name.ts';
import { writeFileGeometry } from './file-geometry.ts';
import { holdingRecords } from './holding-records.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from './plan-file-schema.ts';
import { scenarioRecords } from './scenario-records.ts';
import { sceneRecords } from './scene-records.ts';

function zoneRecord({ id, name, shape, colour, purpose, note, status, orderKey }: Zone) {
  const where =
    shape.kind === 'drawn'
      ? { geometry: writeFileGeometry(shape.polygons) }
      : { areas: { division: shape.division, version: shape.version, codes: shape.codes } };
  return { id, name, ...where, colour, purpose, note, status, orderKey };
}

/** Without what is not said: a file of a plan that uses little stays short, and reads back as the same plan. */
function said(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== ''));
}

function goalRecord({ text, indicator, measure, baseline, target }: BudgetLineGoal) {
  const record = said({ text, indicator, measure, baseline, target });
  return Object.keys(record).length === 0 ? null : record;
}

function budgetLineRecord(line: BudgetLine) {
  const { id, title, purpose, body, status, note, place, enteredAmounts, orderKey } = line;
  const { priority, commitment, partners, goal, startDate, endDate, decisionReference } = line;
  return {
    id,
    title,
    purpose,
    body,
    status,
    note,
    place: placeRecord(place),
    amounts: enteredAmounts.map(({ year, financier, costType, measure, amountSek }) => ({
      year,
      financier,
      costType,
      measure,
      amountSek,
    })),
    ...said({ priority, commitment, partners, goal: goalRecord(goal), startDate, endDate, decisionReference }),
    orderKey,
  };
}

/** What is without place beside the zones is said only where there is any. */
function placeRecord(place: BudgetPlace) {
  if (place.kind === 'municipality-wide') return { kind: place.kind };
  const weights = place.weights.map(({ zone, weight }) => ({ zone, weight }));
  const { kind, unplacedWeight } = place;
  return unplacedWeight === undefined ? { kind, weights } : { kind, weights, unplacedWeight };
}

function entryRecord({ id, name, removed }: PlanEntry<string>) {
  return { id, name, removed };
}

/** What of the settings is not as the ordinance has it is said. */
function settingsRecord({ firstYear, lastYear, maximumGrantPercent, priceIndex }: PlanSettings) {
  const percent = maximumGrantPercent === DEFAULT_MAXIMUM_GRANT_PERCENT ? null : maximumGrantPercent;
  return { firstYear, lastYear, ...said({ maximumGrantPercent: percent, priceIndex }) };
}

function transferRecord(transfer: BudgetTransfer) {
  const { id, from, to, year, financier, costType, amountSek, reason, decision, recordedAt, struckAt } = transfer;
  const record = { id, from, to, year, financier, costType, amountSek, reason, decision, recordedAt };
  return { ...record, ...said({ struckAt }) };
}

/** Said only where the plan has a case. */
function matterField({ caseNumber, officer, date }: Matter): readonly (readonly [string, string])[] {
  if (caseNumber === '' && officer === '' && date === '') return [];
  return [['matter', JSON.stringify({ caseNumber, officer, date })]];
}

/** One list entry a line, so that two versions of a file can be compared line by line and coordinates stay short. */
function listText(entries: readonly object[]): string {
  return entries.length === 0 ? '[]' : `[\n    ${entries.map((entry) => JSON.stringify(entry)).join(',\n    ')}\n  ]`;
}

/**
 * The plan as the text of a `*.zonplan.json`: the same plan always gives the same text, coordinates are written to
 * the last digit, and `parsePlanFile` reads the same plan back. Removed things are not in it.
 */
export function writePlanFile(plan: Plan): string {
  const { title, isSample, municipalityCode, dataHash, settings } = plan;
  const fields: readonly (readonly [string, string])[] = [
    ['format', JSON.stringify(PLAN_FILE_FORMAT)],
    ['version', JSON.stringify(PLAN_FILE_VERSION)],
    ['title', JSON.stringify(title)],
    ['isSample', JSON.stringify(isSample)],
    ['municipality', JSON.stringify(municipalityCode)],
    ['dataHash', JSON.stringify(dataHash)],
    ...(plan.reviewRequest === null ? [] : [['reviewRequest', JSON.stringify(plan.reviewRequest)] as const]),
    ['settings', JSON.stringify(settingsRecord(settings))],
    ...matterField(plan.matter),
    ['zones', listText(plan.zones.map(zoneRecord))],
    ['budgetLines', listText(plan.budgetLines.map(budgetLineRecord))],
    ['allocation', listText(plan.allocationEvents.map((event) => allocationRecord(event)))],
    ['transfers', listText(plan.transfers.map(transferRecord))],
    ...(plan.scenes.length === 0 ? [] : [['scenes', listText(sceneRecords(plan))] as const]),
    ...(plan.scenarios.length === 0 ? [] : [['scenarios', listText(scenarioRecords(plan))] as const]),
    ...holdingRecords(plan).map(([list, entries]) => [list, listText(entries)] as const),
    ['purposes', listText(plan.purposes.map(entryRecord))],
    ['bodies', listText(plan.bodies.map(entryRecord))],
    ...importedFields(plan.importedIndicators),
    ...(plan.borders.length === 0 ? [] : [['borders', listText(plan.borders.map(bordersRecord))] as const]),
  ];
  return `{\n${fields.map(([name, value]) => `  ${JSON.stringify(name)}: ${value}`).join(',\n')}\n}\n`;
}

function allocationRecord(event: Plan['allocationEvents'][number]) {
  const { id, year, state, amountSek, source, date, note, recordedAt, struckAt } = event;
  const { decisionReference, decisionYears, carryOverSek } = event;
  const record = { id, year, state, amountSek, source, date, note, recordedAt };
  return { ...record, ...said({ decisionReference, decisionYears, carryOverSek, struckAt }) };
}

/** Said only where there are any: a file without them is the same as before they were. */
function importedFields(indicators: Plan['importedIndicators']): readonly (readonly [string, string])[] {
  return indicators.length === 0 ? [] : [['importedIndicators', listText(indicators.map(importedRecord))]];
}

function importedRecord(indicator: Plan['importedIndicators'][number]) {
  const { id, name, kind, unit, decimals, division, version, year, direction, orderKey } = indicator;
  const { denominator, source, tableId, note, values } = indicator;
  const per = denominator === null ? null : { column: denominator.column, approximate: denominator.approximate };
  const own = { id, name, kind, unit, decimals, division, version, year, direction, denominator: per };
  return { ...own, source, tableId, note, values: { codes: values.codes, cells: values.cells }, orderKey };
}

export function planFileName(title: string): string {
  return `${fileNameOf(title)}.zonplan.json`;
}

function bordersRecord({ id, ...file }: PlanBorders) {
  return { id, file: bordersFile(file) };
}
