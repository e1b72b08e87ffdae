import * as v from 'valibot';
import { COLLECTION_FIELDS, ZONE_COLOURS } from '../../core/plan/document-schema.ts';
import { HOLDINGS_KEEPINGS, REVIEW_STATUSES } from '../../core/plan/holdings.ts';
import { readHoldingPlace, readReviewRequest, readReviewSubject } from '../../core/plan/read-holdings.ts';

const id = v.pipe(v.string(), v.minLength(1));
const text = v.optional(v.string());
const number = v.pipe(v.number(), v.finite());
const amount = v.pipe(number, v.minValue(0));

const company = v.looseObject({
  id,
  name: v.string(),
  colour: v.optional(v.picklist(ZONE_COLOURS)),
  contactRole: text,
  keeping: v.optional(v.picklist(HOLDINGS_KEEPINGS)),
  orderKey: text,
});

const holding = v.looseObject({
  id,
  company: id,
  name: text,
  place: v.optional(
    v.nullable(
      v.pipe(
        v.looseObject({}),
        v.check((place) => readHoldingPlace(place) !== undefined, 'point | polygons'),
      ),
    ),
  ),
  dwellings: v.optional(v.nullable(amount)),
  designation: text,
  address: text,
  attributes: v.optional(v.record(v.string(), v.string())),
});

const given = v.looseObject({
  shape: v.optional(v.nullable(id)),
  areaM2: amount,
  dwellings: v.optional(v.nullable(number)),
  residents: v.optional(v.nullable(number)),
  landing: v.optional(v.array(v.looseObject({ zone: id, amountSek: number }))),
  names: v.optional(v.array(v.string())),
});

const answer = v.looseObject({
  id,
  subject: v.pipe(
    v.looseObject({}),
    v.check((subject) => readReviewSubject(subject) !== undefined, 'zones | holding'),
  ),
  status: v.picklist(REVIEW_STATUSES),
  comment: text,
  role: text,
  company: v.optional(v.nullable(id)),
  answeredAt: text,
  replaces: v.optional(v.array(id)),
  fingerprint: text,
  given: v.optional(given),
});

const reviewedShape = v.looseObject({
  id,
  polygons: v.pipe(
    v.array(v.unknown()),
    v.check((polygons) => readHoldingPlace({ kind: 'polygons', polygons }) !== undefined, '[polygon, …]'),
  ),
});

/** Lists of a plan file about companies; each entry's fields are those of the collection of the same name. */
export const holdingListEntries = {
  companies: v.optional(v.array(company), []),
  holdings: v.optional(v.array(holding), []),
  reviewAnswers: v.optional(v.array(answer), []),
  reviewedShapes: v.optional(v.array(reviewedShape), []),
  reviewRequest: v.optional(
    v.nullable(
      v.pipe(
        v.looseObject({ company: id, planTitle: v.string() }),
        v.check((request) => readReviewRequest(request) !== undefined, 'company, planTitle'),
      ),
    ),
  ),
};

export const HOLDING_LISTS = ['companies', 'holdings', 'reviewAnswers', 'reviewedShapes'] as const;

export const KNOWN_HOLDING_FIELDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(HOLDING_LISTS.map((list) => [list, ['id', ...COLLECTION_FIELDS[list]]])),
  reviewRequest: ['company', 'planTitle'],
  // Of a budget line or a holding: both have a place.
  place: ['kind', 'weights', 'unplacedWeight', 'position', 'polygons'],
};
