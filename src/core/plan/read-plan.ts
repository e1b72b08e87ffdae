import type { BodyId, DivisionId, PurposeId } from '../identifiers.ts';
import {
  amountFieldName,
  COLLECTION_FIELDS,
  DEFAULT_FIRST_YEAR,
  DEFAULT_LAST_YEAR,
  DEFAULT_MAXIMUM_GRANT_PERCENT,
  DOCUMENT_FORMAT_VERSION,
  isCollectionName,
  META_ID,
} from './document-schema.ts';
import { EntityFields, isDeleted } from './entity-fields.ts';
import {
  colourOfTurn,
  readBoolean,
  readIsoDate,
  readNonEmptyText,
  readPercent,
  readPriceIndex,
  readText,
  readYear,
} from './field-values.ts';
import type { ImportedIndicatorReading } from './imported-indicator.ts';
import { readImportedIndicator } from './imported-indicator.ts';
import { compareOrder } from './order-key.ts';
import type { CollectionName, PlainDocument } from './patch.ts';
import type { Plan, PlanConflict, PlanEntry, PlanReading, PlanSettings, YearSpan, Zone } from './plan.ts';
import { readBordersFile } from './plan-borders.ts';
import type { BudgetLineReading } from './read-budget-line.ts';
import { readBudgetLine, withKnownZones } from './read-budget-line.ts';
import { compareEntered, readAllocationEvent, readTransfer, tellUncounted } from './read-events.ts';
import { readHoldings, readReviewRequest } from './read-holdings.ts';
import { readScenario } from './read-scenario.ts';
import type { UncolouredZone, ZoneReading } from './read-zone.ts';
import { readZone } from './read-zone.ts';
import { readStoryScene } from './story-scene.ts';
import { applyTransfers } from './transfers.ts';

type Fields = ReadonlyMap<string, unknown>;
type Meta = Pick<
  Plan,
  'title' | 'isSample' | 'municipalityCode' | 'dataHash' | 'reviewRequest' | 'settings' | 'matter'
>;

function readSpan(entity: EntityFields): YearSpan {
  const firstYear = entity.optional('firstYear', readYear, null);
  const lastYear = entity.optional('lastYear', readYear, null);
  const first = firstYear ?? Math.min(DEFAULT_FIRST_YEAR, lastYear ?? DEFAULT_FIRST_YEAR);
  const last = lastYear ?? Math.max(DEFAULT_LAST_YEAR, first);
  if (last >= first) return { firstYear: first, lastYear: last };
  entity.tell('invalid-field', 'lastYear');
  return { firstYear: first, lastYear: first };
}

function readSettings(entity: EntityFields): PlanSettings {
  return {
    ...readSpan(entity),
    maximumGrantPercent: entity.optional('maximumGrantPercent', readPercent, DEFAULT_MAXIMUM_GRANT_PERCENT),
    priceIndex: entity.optional('priceIndex', readPriceIndex, null),
  };
}

function readFormatVersion(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined;
}

function readMeta(fields: Fields, conflicts: PlanConflict[]): Meta {
  const entity = new EntityFields('meta', META_ID, fields);
  const meta: Meta = {
    title: entity.required('title', readText, ''),
    isSample: entity.optional('isSample', readBoolean, false),
    municipalityCode: entity.optional('municipalityCode', readNonEmptyText, null),
    dataHash: entity.optional('dataHash', readNonEmptyText, null),
    settings: readSettings(entity),
    reviewRequest: entity.optional('reviewRequest', readReviewRequest, null),
    matter: {
      caseNumber: entity.optional('caseNumber', readText, ''),
      officer: entity.optional('caseOfficer', readText, ''),
      date: entity.optional('caseDate', readIsoDate, ''),
    },
  };
  entity.optional('formatVersion', readFormatVersion, DOCUMENT_FORMAT_VERSION);
  entity.tellUnknown(COLLECTION_FIELDS.meta);
  conflicts.push(...entity.conflicts);
  return meta;
}

function readEntry(collection: 'purposes' | 'bodies', id: string, fields: Fields, conflicts: PlanConflict[]) {
  const entity = new EntityFields(collection, id, fields);
  const entry = {
    name: entity.optional('name', readText, ''),
    removed: entity.optional('removed', readBoolean, false),
  };
  entity.tellUnknown(COLLECTION_FIELDS[collection]);
  conflicts.push(...entity.conflicts);
  return entry;
}

/** Entities that are there: with any field, and not removed; in id order, whatever order a merge left them in. */
function present(document: PlainDocument, collection: CollectionName): readonly (readonly [string, Fields])[] {
  return [...(document.get(collection) ?? [])]
    .filter(([, fields]) => fields.size > 0 && !isDeleted(fields))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function tellUnknownCollections(document: PlainDocument, conflicts: PlanConflict[]): void {
  for (const [collection, entities] of document) {
    if (!isCollectionName(collection)) {
      conflicts.push({ code: 'unknown-collection', collection, id: '', field: '' });
    } else if (collection === 'meta') {
      for (const id of entities.keys()) {
        if (id !== META_ID) conflicts.push({ code: 'unknown-field', collection, id, field: '' });
      }
    }
  }
}

/** Amounts of years outside the plan's span: kept and counted, and told, since no year bar would show them. */
function tellYearsOutside(reading: BudgetLineReading, span: YearSpan, conflicts: PlanConflict[]): void {
  for (const { year, financier, costType, measure } of reading.line.amounts) {
    if (year >= span.firstYear && year <= span.lastYear) continue;
    const field = amountFieldName({ year, financier, costType, measure });
    conflicts.push({ code: 'invalid-field', collection: 'budgetLines', id: reading.line.id, field });
  }
}

/** The same object where the document says the colour, so that an untouched zone stays the same value. */
function withColour(zone: UncolouredZone, turn: number): Zone {
  return hasColour(zone) ? zone : { ...zone, colour: colourOfTurn(turn) };
}

function hasColour(zone: UncolouredZone): zone is Zone {
  return zone.colour !== null;
}

interface EntityReaders {
  readonly zone: (id: string, fields: Fields) => ZoneReading;
  readonly line: (id: string, fields: Fields) => BudgetLineReading;
  readonly imported: (id: string, fields: Fields) => ImportedIndicatorReading;
}

function readWith(document: PlainDocument, read: EntityReaders): PlanReading {
  const conflicts: PlanConflict[] = [];
  tellUnknownCollections(document, conflicts);
  const meta = readMeta(document.get('meta')?.get(META_ID) ?? new Map(), conflicts);

  const zoneReadings = present(document, 'zones').map(([id, fields]) => read.zone(id, fields));
  conflicts.push(...zoneReadings.flatMap((reading) => reading.conflicts));
  const zones = zoneReadings
    .flatMap(({ zone }) => (zone === null ? [] : [zone]))
    .sort(compareOrder)
    .map(withColour);
  const knownZones = new Set(zones.map(({ id }) => id));

  const enteredLines = present(document, 'budgetLines').map(([id, fields]) => {
    const reading = read.line(id, fields);
    const known = withKnownZones(reading.line, knownZones);
    conflicts.push(...reading.conflicts, ...known.conflicts);
    tellYearsOutside(reading, meta.settings, conflicts);
    return known.line;
  });

  const entries = <Id extends PurposeId | BodyId>(collection: 'purposes' | 'bodies'): readonly PlanEntry<Id>[] =>
    present(document, collection).map(([id, fields]) => ({
      id: id as Id,
      ...readEntry(collection, id, fields, conflicts),
    }));

  const allocationEvents = present(document, 'allocationEvents')
    .flatMap(([id, fields]) => readAllocationEvent(id, fields, conflicts) ?? [])
    .sort(compareEntered);
  const enteredTransfers = present(document, 'transfers')
    .flatMap(([id, fields]) => readTransfer(id, fields, conflicts) ?? [])
    .sort(compareEntered);
  const { lines: budgetLines, transfers } = applyTransfers(enteredLines.sort(compareOrder), enteredTransfers);
  tellUncounted(transfers, conflicts);

  const scenarioReadings = present(document, 'scenarios').map(([id, fields]) => readScenario(id, fields));
  conflicts.push(...scenarioReadings.flatMap((reading) => reading.conflicts));
  const scenarios = scenarioReadings.map(({ scenario }) => scenario).sort(compareOrder);
  const sceneReadings = present(document, 'scenes').map(([id, fields]) => readStoryScene(id, fields));
  conflicts.push(...sceneReadings.flatMap((reading) => reading.conflicts));
  const scenes = sceneReadings.map(({ scene }) => scene).sort(compareOrder);

  const importedReadings = present(document, 'importedIndicators').map(([id, fields]) => read.imported(id, fields));
  conflicts.push(...importedReadings.flatMap((reading) => reading.conflicts));
  const importedIndicators = importedReadings
    .flatMap(({ indicator }) => (indicator === null ? [] : [indicator]))
    .sort(compareOrder);

  const borders = present(document, 'borders').flatMap(([id, fields]) => {
    const entity = new EntityFields('borders', id, fields);
    const file = entity.required('file', readBordersFile, null);
    entity.tellUnknown(COLLECTION_FIELDS.borders);
    conflicts.push(...entity.conflicts);
    return file === null ? [] : [{ id: id as DivisionId, ...file }];
  });

  const { companies, holdings, reviewAnswers, reviewedShapes, conflicts: holdingConflicts } = readHoldings(document);
  for (const conflict of holdingConflicts) conflicts.push(conflict);
  const plan: Plan = {
    ...meta,
    zones,
    budgetLines,
    allocationEvents,
    transfers,
    scenarios,
    scenes,
    companies,
    holdings,
    reviewAnswers,
    reviewedShapes,
    purposes: entries<PurposeId>('purposes'),
    bodies: entries<BodyId>('bodies'),
    importedIndicators,
    borders,
  };
  return { plan, conflicts };
}

/**
 * Turns any document, however merged or opened, into a valid plan and the list of what broke a rule. Total: it never
 * throws. Pure: it never writes, so what it does not understand stays in the document.
 */
export function readPlan(document: PlainDocument): PlanReading {
  return readWith(document, { zone: readZone, line: readBudgetLine, imported: readImportedIndicator });
}

/**
 * A `readPlan` that reads an entity again only where its field map is another object than last time: for a store
 * that keeps the maps of untouched entities and makes a new one for each changed one. Never mutate a map given to it.
 */
export function makePlanReader(): (document: PlainDocument) => PlanReading {
  const zones = new WeakMap<Fields, ZoneReading>();
  const lines = new WeakMap<Fields, BudgetLineReading>();
  function remember<Reading>(cache: WeakMap<Fields, Reading>, read: (id: string, fields: Fields) => Reading) {
    return (id: string, fields: Fields): Reading => {
      const known = cache.get(fields);
      if (known !== undefined) return known;
      const reading = read(id, fields);
      cache.set(fields, reading);
      return reading;
    };
  }
  const imported = new WeakMap<Fields, ImportedIndicatorReading>();
  const readers = {
    zone: remember(zones, readZone),
    line: remember(lines, readBudgetLine),
    imported: remember(imported, readImportedIndicator),
  };
  return (document) => readWith(document, readers);
}

/** The version the document says it was written with; 1 where it says none. A greater one is opened read-only. */
export function documentFormatVersion(document: PlainDocument): number {
  const version = document.get('meta')?.get(META_ID)?.get('formatVersion');
  return typeof version === 'number' && Number.isFinite(version) ? version : DOCUMENT_FORMAT_VERSION;
}
