import type { CompanyId, HoldingId, ReviewAnswerId, ReviewedShapeId, ZoneId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import { COLLECTION_FIELDS } from './document-schema.ts';
import { EntityFields, isDeleted } from './entity-fields.ts';
import type { FieldReader } from './field-values.ts';
import {
  colourOfTurn,
  isLonLat,
  isRecord,
  readNonEmptyText,
  readOneOf,
  readOrderKey,
  readText,
  readZoneColour,
  readZoneShape,
} from './field-values.ts';
import type {
  Company,
  Holding,
  HoldingPlace,
  ReviewAnswer,
  ReviewedShape,
  ReviewGiven,
  ReviewRequest,
  ReviewSubject,
} from './holdings.ts';
import { HOLDINGS_KEEPINGS, REVIEW_STATUSES } from './holdings.ts';
import { compareOrder, FIRST_ORDER_KEY } from './order-key.ts';
import type { CollectionName, PlainDocument } from './patch.ts';
import type { PlanConflict } from './plan.ts';

type Fields = ReadonlyMap<string, unknown>;
type Entities = ReadonlyMap<string, Fields>;

export interface HoldingsReading {
  readonly companies: readonly Company[];
  readonly holdings: readonly Holding[];
  readonly reviewAnswers: readonly ReviewAnswer[];
  readonly reviewedShapes: readonly ReviewedShape[];
  readonly conflicts: readonly PlanConflict[];
}

const readKeeping = readOneOf(HOLDINGS_KEEPINGS);
const readDwellings: FieldReader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
const readStatus = readOneOf(REVIEW_STATUSES);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => readNonEmptyText(text) !== undefined);
const readTexts: FieldReader<readonly string[]> = (value) => (isTexts(value) ? value : undefined);

/** As it stands, uncopied: a place is a value. */
export const readHoldingPlace: FieldReader<HoldingPlace> = (value) => {
  if (!isRecord(value)) return undefined;
  if (value['kind'] === 'point') return isLonLat(value['position']) ? (value as unknown as HoldingPlace) : undefined;
  const isShape = readZoneShape({ kind: 'drawn', polygons: value['polygons'] }) !== undefined;
  return value['kind'] === 'polygons' && isShape ? (value as unknown as HoldingPlace) : undefined;
};

const readAttributes: FieldReader<Readonly<Record<string, string>>> = (value) =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
    ? (value as Readonly<Record<string, string>>)
    : undefined;

export const readReviewSubject: FieldReader<ReviewSubject> = (value) => {
  if (!isRecord(value)) return undefined;
  const { kind, zone, holding, zones } = value;
  if (kind === 'holding' && readNonEmptyText(zone) !== undefined && readNonEmptyText(holding) !== undefined) {
    return value as unknown as ReviewSubject;
  }
  return kind === 'zones' && isTexts(zones) && zones.length > 1 ? (value as unknown as ReviewSubject) : undefined;
};

function finiteOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const readGiven: FieldReader<ReviewGiven> = (value) => {
  if (!isRecord(value)) return undefined;
  const { shape, areaM2, dwellings, residents, landing, names } = value;
  const rows: readonly unknown[] = Array.isArray(landing) ? landing : [];
  return {
    shape: (readNonEmptyText(shape) ?? null) as ReviewedShapeId | null,
    areaM2: finiteOrNull(areaM2) ?? 0,
    dwellings: finiteOrNull(dwellings),
    residents: finiteOrNull(residents),
    landing: rows.flatMap((row) => {
      const zone = isRecord(row) ? readNonEmptyText(row['zone']) : undefined;
      const amountSek = isRecord(row) ? finiteOrNull(row['amountSek']) : null;
      return zone === undefined || amountSek === null ? [] : [{ zone: asId<ZoneId>(zone), amountSek }];
    }),
    names: isTexts(names) ? names : [],
  };
};

const NOTHING_GIVEN: ReviewGiven = { shape: null, areaM2: 0, dwellings: null, residents: null, landing: [], names: [] };

export const readReviewRequest: FieldReader<ReviewRequest> = (value) => {
  if (!isRecord(value)) return undefined;
  const company = readNonEmptyText(value['company']);
  const planTitle = readText(value['planTitle']);
  if (company === undefined || planTitle === undefined) return undefined;
  return { company: asId<CompanyId>(company), planTitle };
};

function readCompany(entity: EntityFields): Omit<Company, 'colour'> & { readonly colour: Company['colour'] | null } {
  return {
    id: asId<CompanyId>(entity.id),
    name: entity.required('name', readText, ''),
    colour: entity.optional('colour', readZoneColour, null),
    contactRole: entity.optional('contactRole', readText, ''),
    keeping: entity.optional('keeping', readKeeping, 'plan' as const),
    orderKey: entity.optional('orderKey', readOrderKey, FIRST_ORDER_KEY),
  };
}

function readHolding(entity: EntityFields): Holding | null {
  const company = entity.required('company', readNonEmptyText, null);
  const rest = {
    name: entity.optional('name', readText, ''),
    place: entity.optional('place', readHoldingPlace, null),
    dwellings: entity.optional('dwellings', readDwellings, null),
    designation: entity.optional('designation', readText, ''),
    address: entity.optional('address', readText, ''),
    attributes: entity.optional('attributes', readAttributes, {}),
  };
  return company === null ? null : { id: asId<HoldingId>(entity.id), company: asId<CompanyId>(company), ...rest };
}

/** Without an overlap or an answer it says nothing: it is told and left out. */
function readAnswer(entity: EntityFields): ReviewAnswer | null {
  const subject = entity.required('subject', readReviewSubject, null);
  const status = entity.required('status', readStatus, null);
  const rest = {
    comment: entity.optional('comment', readText, ''),
    role: entity.optional('role', readText, ''),
    company: entity.optional('company', readNonEmptyText, null) as CompanyId | null,
    answeredAt: entity.optional('answeredAt', readText, ''),
    replaces: entity.optional('replaces', readTexts, []) as readonly ReviewAnswerId[],
    fingerprint: entity.optional('fingerprint', readText, ''),
    given: entity.optional('given', readGiven, NOTHING_GIVEN),
  };
  return subject === null || status === null ? null : { id: asId<ReviewAnswerId>(entity.id), subject, status, ...rest };
}

function readReviewedShape(entity: EntityFields): ReviewedShape | null {
  const shape = entity.required(
    'polygons',
    (value) => {
      const drawn = readZoneShape({ kind: 'drawn', polygons: value });
      return drawn?.kind === 'drawn' ? drawn.polygons : undefined;
    },
    null,
  );
  return shape === null ? null : { id: asId<ReviewedShapeId>(entity.id), polygons: shape };
}

interface ListReading<Item> {
  readonly items: readonly Item[];
  readonly conflicts: readonly PlanConflict[];
}

const NO_ENTITIES: Entities = new Map();

/** Reads a collection again only where its map is another object: twenty thousand holdings cost an edited zone nothing. */
function listReader<Item extends { readonly id: string }>(
  collection: CollectionName,
  read: (entity: EntityFields) => Item | null,
): (document: PlainDocument) => ListReading<Item> {
  const cache = new WeakMap<Entities, ListReading<Item>>();
  return (document) => {
    const entities = document.get(collection) ?? NO_ENTITIES;
    const known = cache.get(entities);
    if (known !== undefined) return known;
    const conflicts: PlanConflict[] = [];
    const items = [...entities]
      .filter(([, fields]) => fields.size > 0 && !isDeleted(fields))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, fields]) => {
        const entity = new EntityFields(collection, id, fields);
        const item = read(entity);
        entity.tellUnknown(COLLECTION_FIELDS[collection]);
        conflicts.push(...entity.conflicts);
        return item ?? [];
      });
    const reading = { items, conflicts };
    cache.set(entities, reading);
    return reading;
  };
}

const companiesOf = listReader('companies', readCompany);
const holdingsOf = listReader('holdings', readHolding);
const answersOf = listReader('reviewAnswers', readAnswer);
const shapesOf = listReader('reviewedShapes', readReviewedShape);

/** Companies, what they own, and what they answered. A holding of an unknown company is kept and told. */
export function readHoldings(document: PlainDocument): HoldingsReading {
  const companies = companiesOf(document);
  const holdings = holdingsOf(document);
  const answers = answersOf(document);
  const shapes = shapesOf(document);
  const known = new Set(companies.items.map(({ id }) => id));
  const dangling = holdings.items
    .filter(({ company }) => !known.has(company))
    .map(({ id }) => ({ code: 'dangling-reference', collection: 'holdings', id, field: 'company' }) as const);
  return {
    companies: [...companies.items]
      .sort(compareOrder)
      .map((company, turn): Company => ({ ...company, colour: company.colour ?? colourOfTurn(turn) })),
    holdings: holdings.items,
    reviewAnswers: answers.items,
    reviewedShapes: shapes.items,
    conflicts: [...companies.conflicts, ...holdings.conflicts, ...answers.conflicts, ...shapes.conflicts, ...dangling],
  };
}
