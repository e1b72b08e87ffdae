import type { BodyId, DivisionId, PurposeId } from '../identifiers.ts';
import {
  COLLECTION_FIELDS,
  DEFAULT_FIRST_YEAR,
  DEFAULT_LAST_YEAR,
  DEFAULT_MAXIMUM_GRANT_PERCENT,
  DOCUMENT_FORMAT_VERSION,
  isCollectionName,
  META_ID,
} from './document-schema.ts';
import { EntityFields } from './entity-fields.ts';
import {
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
import type { Entities, Fields } from './list-reader.ts';
import { compareIds, isPresent } from './list-reader.ts';
import { compareOrder } from './order-key.ts';
import type { CollectionName, PlainDocument } from './patch.ts';
import type { Plan, PlanConflict, PlanEntry, PlanReading, PlanSettings, YearSpan } from './plan.ts';
import { readBordersFile } from './plan-borders.ts';
import { compareEntered, readAllocationEvent, readTransfer, tellUncounted } from './read-events.ts';
import { readHoldings, readReviewRequest } from './read-holdings.ts';
import { readScenario } from './read-scenario.ts';
import { makeLinesReader, makeZonesReader } from './read-zones-and-lines.ts';
import { readStoryScene } from './story-scene.ts';
import { applyTransfers } from './transfers.ts';

const NO_ENTITIES: Entities = new Map();
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

function present(document: PlainDocument, collection: CollectionName): readonly (readonly [string, Fields])[] {
  return [...(document.get(collection) ?? NO_ENTITIES)].filter(isPresent).sort(compareIds);
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

interface ListReaders {
  readonly zones: ReturnType<typeof makeZonesReader>;
  readonly lines: ReturnType<typeof makeLinesReader>;
  readonly imported: (id: string, fields: Fields) => ImportedIndicatorReading;
}

function readWith(document: PlainDocument, read: ListReaders): PlanReading {
  const conflicts: PlanConflict[] = [];
  tellUnknownCollections(document, conflicts);
  const meta = readMeta(document.get('meta')?.get(META_ID) ?? new Map(), conflicts);

  const { zones, known, conflicts: zoneConflicts } = read.zones(document.get('zones') ?? NO_ENTITIES);
  for (const conflict of zoneConflicts) conflicts.push(conflict);
  const entered = read.lines(document.get('budgetLines') ?? NO_ENTITIES, known, meta.settings);
  for (const conflict of entered.conflicts) conflicts.push(conflict);

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
  const { lines: budgetLines, transfers } = applyTransfers(entered.items, enteredTransfers);
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
  return makePlanReader()(document);
}

/**
 * A `readPlan` that reads an entity again only where its field map is another object than last time: for a store
 * that keeps the maps of untouched entities and makes a new one for each changed one. Never mutate a map given to it.
 */
export function makePlanReader(): (document: PlainDocument) => PlanReading {
  const imported = new WeakMap<Fields, ImportedIndicatorReading>();
  const readers: ListReaders = {
    zones: makeZonesReader(),
    lines: makeLinesReader(),
    imported(id, fields) {
      const reading = imported.get(fields) ?? readImportedIndicator(id, fields);
      imported.set(fields, reading);
      return reading;
    },
  };
  return (document) => readWith(document, readers);
}

/** The version the document says it was written with; 1 where it says none. A greater one is opened read-only. */
export function documentFormatVersion(document: PlainDocument): number {
  const version = document.get('meta')?.get(META_ID)?.get('formatVersion');
  return typeof version === 'number' && Number.isFinite(version) ? version : DOCUMENT_FORMAT_VERSION;
}
