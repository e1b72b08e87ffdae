import type { BudgetLine, BudgetPlace, Plan, PlanEntry, Zone } from '../../core/plan/plan.ts';
import { writeFileGeometry } from './file-geometry.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from './plan-file-schema.ts';

function zoneRecord({ id, name, shape, colour, purpose, note, status, orderKey }: Zone) {
  const where =
    shape.kind === 'drawn'
      ? { geometry: writeFileGeometry(shape.polygons) }
      : { areas: { division: shape.division, version: shape.version, codes: shape.codes } };
  return { id, name, ...where, colour, purpose, note, status, orderKey };
}

function budgetLineRecord({ id, title, purpose, body, status, note, place, amounts, orderKey }: BudgetLine) {
  return {
    id,
    title,
    purpose,
    body,
    status,
    note,
    place: placeRecord(place),
    amounts: amounts.map(({ year, financier, costType, measure, amountSek }) => ({
      year,
      financier,
      costType,
      measure,
      amountSek,
    })),
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
    ['settings', JSON.stringify({ firstYear: settings.firstYear, lastYear: settings.lastYear })],
    ['zones', listText(plan.zones.map(zoneRecord))],
    ['budgetLines', listText(plan.budgetLines.map(budgetLineRecord))],
    ['allocation', listText(plan.allocationEvents.map((event) => allocationRecord(event)))],
    ['purposes', listText(plan.purposes.map(entryRecord))],
    ['bodies', listText(plan.bodies.map(entryRecord))],
  ];
  return `{\n${fields.map(([name, value]) => `  ${JSON.stringify(name)}: ${value}`).join(',\n')}\n}\n`;
}

function allocationRecord(event: Plan['allocationEvents'][number]) {
  const { id, year, state, amountSek, source, date, note, recordedAt, struckAt } = event;
  const record = { id, year, state, amountSek, source, date, note, recordedAt };
  return struckAt === null ? record : { ...record, struckAt };
}

/** What the file is called: the title without what file systems refuse. */
export function planFileName(title: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 80)
    .trim();
  return `${safe === '' ? 'plan' : safe}.zonplan.json`;
}
