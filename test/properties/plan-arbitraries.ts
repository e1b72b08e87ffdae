import fc from 'fast-check';
import type { LonLat, LonLatRing } from '../../src/core/geometry/lon-lat.ts';
import {
  ALLOCATION_STATES,
  AMOUNT_MEASURES,
  amountFieldName,
  BUDGET_LINE_STATUSES,
  COMMITMENTS,
  COST_TYPES,
  FINANCIERS,
  LINE_PRIORITIES,
  parseAmountField,
  ZONE_STATUSES,
} from '../../src/core/plan/document-schema.ts';
import { orderKeysAfter } from '../../src/core/plan/order-key.ts';
import type { PlainDocument } from '../../src/core/plan/patch.ts';
import { CO_FINANCINGS, FALL_ORDERS, frameFieldName, LAST_LINES } from '../../src/core/plan/scenario.ts';

/** Texts as people and their keyboards make them. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Örebro å ä ö', '👩‍👩‍👧 "citat" \\ \n\t', "O'Hara", '', '\u2028', '\ud800', '__proto__', '</script>'),
);
const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  fc.constantFrom('z1', 'ö', 'constructor', '__proto__'),
);

// Through JSON −0 becomes 0: not a difference that a map can show.
const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => (value === 0 ? 0 : value));

/** Anywhere but where latitude and longitude of Sweden would be swapped, which a file refuses. */
const position: fc.Arbitrary<LonLat> = fc
  .tuple(degrees(180), degrees(90))
  .filter(([x, y]) => !(x >= 54 && x <= 70 && y >= 9 && y <= 26));
const ring: fc.Arbitrary<LonLatRing> = fc
  .array(position, { minLength: 3, maxLength: 6 })
  .map((open) => [...open, ...open.slice(0, 1)]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 2 });

const shape = fc.oneof(
  fc.record({ kind: fc.constant('drawn'), polygons: fc.array(polygon, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('areas'),
    division: id,
    version: text,
    codes: fc.array(id, { minLength: 1, maxLength: 4 }),
  }),
);

const zone = fc.record({
  name: text,
  shape,
  colour: fc.integer({ min: 0, max: 7 }),
  purpose: fc.option(id),
  note: text,
  status: fc.constantFrom(...ZONE_STATUSES),
});

const weight = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const amountSek = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 1_000_000_000_000 }));
const year = fc.integer({ min: 2018, max: 2027 });

const cellField = fc
  .record({
    year,
    financier: fc.constantFrom(...FINANCIERS),
    costType: fc.constantFrom(...COST_TYPES),
    measure: fc.constantFrom(...AMOUNT_MEASURES),
  })
  .map(amountFieldName);

const isoDate = fc.constantFrom('', '2018-06-01', '2026-12-31');

const event = fc.record({
  year,
  state: fc.constantFrom(...ALLOCATION_STATES),
  amountSek,
  source: text,
  date: isoDate,
  note: text,
  decisionReference: text,
  decisionYears: fc.option(fc.constantFrom({ firstYear: 2018, lastYear: 2018 }, { firstYear: 2019, lastYear: 2021 })),
  carryOverSek: fc.option(amountSek),
  recordedAt: fc.constantFrom('2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'),
  struckAt: fc.option(fc.constant('2021-02-01T00:00:00.000Z')),
});

const entry = fc.record({ name: text, removed: fc.boolean() });

type Entities = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

function entities<Fields extends object>(ids: readonly string[], fields: readonly Fields[]): Entities {
  return new Map(ids.map((entityId, turn) => [entityId, new Map(Object.entries(fields[turn] ?? {}))]));
}

function collection<Fields extends object>(fields: fc.Arbitrary<Fields>, ordered: boolean): fc.Arbitrary<Entities> {
  return fc.uniqueArray(id, { maxLength: 5 }).chain((ids) => {
    const keys = orderKeysAfter([], ids.length);
    return fc
      .array(fields, { minLength: ids.length, maxLength: ids.length })
      .map((list) => list.map((one, turn) => (ordered ? { ...one, orderKey: keys[turn] } : one)))
      .map((list) => entities(ids, list));
  });
}

function budgetLine(zoneIds: readonly string[]) {
  const weights = fc
    .subarray([...zoneIds])
    .chain((chosen) => fc.tuple(...chosen.map((one) => fc.record({ zone: fc.constant(one), weight }))));
  const place = fc.oneof(
    fc.constant({ kind: 'municipality-wide' }),
    weights.map((list) => ({ kind: 'zones', weights: list })),
    // Beside no zone at all it is the whole, and is not said.
    fc
      .tuple(weights, weight)
      .map(([list, unplacedWeight]) => ({ kind: 'zones', weights: list, ...(list.length > 0 && { unplacedWeight }) })),
  );
  const base = fc.record({
    title: text,
    purpose: fc.option(id),
    body: fc.option(id),
    status: fc.constantFrom(...BUDGET_LINE_STATUSES),
    note: text,
    place,
  });
  const more = fc.record({
    priority: fc.option(fc.constantFrom(...LINE_PRIORITIES)),
    commitment: fc.option(fc.constantFrom(...COMMITMENTS)),
    partners: text,
    goalText: text,
    goalIndicator: fc.option(id),
    goalMeasure: text,
    goalBaseline: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    goalTarget: fc.option(fc.integer()),
    startDate: isoDate,
    endDate: isoDate,
    decisionReference: text,
  });
  const cells = fc.dictionary(cellField, amountSek, { maxKeys: 8 });
  return fc.tuple(base, more, cells).map(([fields, rest, amounts]) => ({ ...fields, ...rest, ...amounts }));
}

const MOST_TRANSFERS = 4;

/** Transfers out of cells that hold enough for all of them, to any line, also one that is gone. */
function transfersOf(lines: Entities): fc.Arbitrary<Entities> {
  const cells = [...lines].flatMap(([line, fields]) =>
    [...fields].flatMap(([name, sek]) => {
      const cell = parseAmountField(name);
      return cell === null || cell.measure !== 'budget' ? [] : [{ line, cell, sek: Number(sek) }];
    }),
  );
  if (cells.length === 0) return fc.constant(new Map());
  const one = fc
    .record({
      from: fc.constantFrom(...cells),
      to: fc.constantFrom(...lines.keys(), 'gone'),
      // Not doubles: nearly all of those are next to nothing.
      percent: fc.integer({ min: 0, max: 100 }),
      reason: text,
      decision: text,
      recordedAt: fc.constantFrom('2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'),
      struckAt: fc.option(fc.constant('2021-02-01T00:00:00.000Z'), { freq: 2 }),
    })
    .map(({ from: { line, cell, sek }, percent, ...rest }) => ({
      ...rest,
      from: line,
      year: cell.year,
      financier: cell.financier,
      costType: cell.costType,
      amountSek: Math.floor((sek * percent) / 100 / MOST_TRANSFERS),
    }))
    .filter(({ from, to }) => from !== to);
  return fc.array(one, { maxLength: MOST_TRANSFERS }).map((list) =>
    entities(
      list.map((_one, turn) => `t${turn}`),
      list,
    ),
  );
}

const scenario = fc
  .record({
    name: text,
    note: text,
    fallOrder: fc.constantFrom(...FALL_ORDERS),
    lastLine: fc.constantFrom(...LAST_LINES),
    coFinancing: fc.constantFrom(...CO_FINANCINGS),
  })
  .chain((fields) =>
    fc.dictionary(year.map(frameFieldName), amountSek, { maxKeys: 4 }).map((frames) => ({ ...fields, ...frames })),
  );

const priceIndex = fc
  .uniqueArray(fc.record({ year, index: fc.double({ min: 1, max: 1000, noNaN: true }) }), {
    minLength: 1,
    selector: (one) => one.year,
  })
  .map((values) => ({ name: 'PKV', source: 'påhittad', values: values.sort((a, b) => a.year - b.year) }));

const place = fc.oneof(
  fc.record({ kind: fc.constant('point'), position }),
  fc.record({ kind: fc.constant('polygons'), polygons: fc.array(polygon, { minLength: 1, maxLength: 2 }) }),
);
const company = fc.record({
  name: text,
  colour: fc.integer({ min: 0, max: 7 }),
  contactRole: text,
  keeping: fc.constantFrom('plan', 'beside'),
});
const said = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const answer = fc.record({
  subject: fc.oneof(
    fc.record({ kind: fc.constant('holding'), zone: id, holding: id }),
    fc.record({ kind: fc.constant('zones'), zones: fc.array(id, { minLength: 2, maxLength: 3 }) }),
  ),
  status: fc.constantFrom('agreed', 'disputed', 'not-relevant'),
  comment: text,
  role: text,
  company: fc.option(id),
  answeredAt: fc.constantFrom('', '2026-11-23T10:00:00.000Z'),
  replaces: fc.array(id, { maxLength: 2 }),
  fingerprint: text,
  given: fc.record({
    shape: fc.option(id),
    areaM2: said,
    dwellings: fc.option(said),
    residents: fc.option(said),
    landing: fc.array(fc.record({ zone: id, amountSek: fc.nat() }), { maxLength: 2 }),
    names: fc.array(id, { maxLength: 2 }),
  }),
});
const reviewedShape = fc.record({ polygons: fc.array(polygon, { minLength: 1, maxLength: 2 }) });

/** Companies, what they own, and what was answered. */
const owned = collection(company, true).chain((companies) => {
  const holding = fc.record({
    company: companies.size === 0 ? id : fc.constantFrom(...companies.keys()),
    name: text,
    place: fc.option(place),
    dwellings: fc.option(said),
    designation: text,
    address: text,
    attributes: fc.dictionary(fc.constantFrom('Byggår', 'Ägare'), text),
  });
  return fc.record({
    companies: fc.constant(companies),
    holdings: companies.size === 0 ? fc.constant<Entities>(new Map()) : collection(holding, false),
    reviewAnswers: collection(answer, false),
    reviewedShapes: collection(reviewedShape, false),
  });
});

/** Documents that break no rule: what operations make. */
export const validDocument: fc.Arbitrary<PlainDocument> = collection(zone, true)
  .chain((zones) => fc.tuple(fc.constant(zones), collection(budgetLine([...zones.keys()]), true)))
  .chain(([zones, budgetLines]) =>
    fc
      .record({
        title: text,
        isSample: fc.boolean(),
        municipalityCode: fc.option(fc.constantFrom('1880', '9999')),
        dataHash: fc.option(fc.constant('ab12')),
        maximumGrantPercent: fc.constantFrom(90, 80, 100),
        priceIndex: fc.option(priceIndex),
        allocationEvents: collection(event, false),
        transfers: transfersOf(budgetLines),
        scenarios: collection(scenario, true),
        own: owned,
        purposes: collection(entry, false),
        bodies: collection(entry, false),
      })
      .map(
        ({
          title,
          isSample,
          municipalityCode,
          dataHash,
          maximumGrantPercent,
          priceIndex: series,
          own,
          ...collections
        }) => {
          const span = { firstYear: 2018, lastYear: 2027, formatVersion: 1 };
          const settings = { ...span, maximumGrantPercent, priceIndex: series };
          const meta = { title, isSample, municipalityCode, dataHash, ...settings };
          return new Map<string, Entities>([
            ['meta', new Map([['plan', new Map<string, unknown>(Object.entries(meta))]])],
            ['zones', zones],
            ['budgetLines', budgetLines],
            ...Object.entries({ ...collections, ...own }),
          ]);
        },
      ),
  );

const anyField = fc.oneof(
  fc.constantFrom('company', 'subject', 'given', 'replaces', 'polygons', 'keeping', 'attributes', 'reviewRequest'),
  fc.constantFrom('name', 'title', 'shape', 'place', 'orderKey', 'deletedAt', 'colour', 'status', 'year', 'amountSek'),
  fc.constantFrom('state', 'firstYear', 'lastYear', 'formatVersion', 'removed', 'amount/2020/state-grant/staff/budget'),
  fc.constantFrom('from', 'to', 'priority', 'goalBaseline', 'priceIndex', 'decisionYears', 'maximumGrantPercent'),
  fc.constantFrom('amount/x/y', 'amount/', 'frame/2020', 'frame/x', 'fallOrder', '__proto__', ''),
);
const anyValue = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, -1, 2018, 1e300, 'a0', '2026-01-01T00:00:00Z'),
  fc.constantFrom({ kind: 'zones', weights: [{ zone: 'z1', weight: 0 }, null] }, { kind: 'drawn', polygons: [[[[]]]] }),
  shape,
);

/** Whatever: what a hostile file or a merge of several versions could hold. */
export const anyDocument: fc.Arbitrary<PlainDocument> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'meta',
        'zones',
        'budgetLines',
        'allocationEvents',
        'transfers',
        'scenarios',
        'companies',
        'holdings',
        'reviewAnswers',
        'reviewedShapes',
        'purposes',
        'bodies',
        'unheard-of',
      ),
      fc.array(
        fc.tuple(
          fc.constantFrom('plan', 'z1', 'z2', 'l1', '__proto__', ''),
          fc.array(fc.tuple(anyField, anyValue), { maxLength: 8 }).map((fields) => new Map(fields)),
        ),
        { maxLength: 4 },
      ),
    ),
    { maxLength: 7 },
  )
  .map((collections) => new Map(collections.map(([name, list]) => [name, new Map(list)])));
