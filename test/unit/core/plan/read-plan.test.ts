import { describe, expect, it } from 'vitest';
import { documentFormatVersion, makePlanReader, readPlan } from '../../../../src/core/plan/read-plan.ts';
import { parsePlanFile } from '../../../../src/io/plan-file/parse-plan-file.ts';
import { writePlanFile } from '../../../../src/io/plan-file/write-plan-file.ts';
import { documentOf, followedBy, NEW_DOCUMENT, square, withLine, withZone, zonesPlace } from './plan-steps.ts';

const META = { plan: { title: 'T' } };

describe('reading a plan', () => {
  it('gives an empty document a valid plan and tells the missing title', () => {
    const { plan, conflicts } = readPlan(new Map());
    expect(plan).toMatchObject({
      title: '',
      isSample: false,
      settings: { firstYear: 2018, lastYear: 2027 },
      zones: [],
    });
    expect(conflicts).toEqual([{ code: 'missing-field', collection: 'meta', id: 'plan', field: 'title' }]);
  });

  it('takes title, span, municipality and data hash of a new plan from the catalogue', () => {
    const { plan, conflicts } = readPlan(NEW_DOCUMENT);
    expect(plan).toMatchObject({
      title: 'Testplan',
      municipalityCode: '9999',
      dataHash: 'abc',
      settings: { firstYear: 2019, lastYear: 2021 },
    });
    expect(conflicts).toEqual([]);
  });

  it('orders by fractional key and breaks ties by id', () => {
    const zone = (orderKey: string) => ({ name: 'z', shape: square(), orderKey });
    const document = documentOf({ meta: META, zones: { c: zone('a1'), b: zone('a2'), a: zone('a1'), d: zone('Zz') } });
    expect(readPlan(document).plan.zones.map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });

  it('leaves out what was removed, and whatever was written to it afterwards', () => {
    const removed = { name: 'gone', shape: square(), deletedAt: '2026-01-01T00:00:00Z', note: 'written later' };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones: { z1: removed } }));
    expect(plan.zones).toEqual([]);
    expect(conflicts).toEqual([]);
  });

  it.each(['2024-13-01', '2024-00-10', '2024-01-45', '2024-1-1', 'soon'])(
    'tells the date %s, which is none',
    (date) => {
      const event = { year: 2020, state: 'decided', amountSek: 5, date };
      const { plan, conflicts } = readPlan(documentOf({ meta: META, allocationEvents: { e1: event } }));
      expect(plan.allocationEvents).toMatchObject([{ amountSek: 5, date: '' }]);
      expect(conflicts).toEqual([{ code: 'invalid-field', collection: 'allocationEvents', id: 'e1', field: 'date' }]);
      expect(parsePlanFile(writePlanFile(plan)).ok).toBe(true);
    },
  );

  it('does not draw a zone without a shape, and tells it', () => {
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones: { z1: { name: 'No shape' } } }));
    expect(plan.zones).toEqual([]);
    expect(conflicts).toEqual([{ code: 'missing-field', collection: 'zones', id: 'z1', field: 'shape' }]);
  });

  it.each([
    [
      'an open ring',
      {
        kind: 'drawn',
        polygons: [
          [
            [
              [15, 59],
              [15, 60],
              [16, 60],
              [16, 59],
            ],
          ],
        ],
      },
    ],
    [
      'metres for degrees',
      {
        kind: 'drawn',
        polygons: [
          [
            [
              [512000, 6570000],
              [512001, 6570000],
              [512001, 6570001],
              [512000, 6570000],
            ],
          ],
        ],
      },
    ],
    ['no polygons', { kind: 'drawn', polygons: [] }],
    ['no area codes', { kind: 'areas', division: 'deso', version: '2025', codes: [] }],
    ['a kind nobody knows', { kind: 'circle', radius: 3 }],
    ['a text', 'POLYGON((0 0))'],
  ])('refuses a zone shape with %s', (_name, shape) => {
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones: { z1: { name: 'z', shape } } }));
    expect(plan.zones).toEqual([]);
    expect(conflicts).toEqual([{ code: 'invalid-field', collection: 'zones', id: 'z1', field: 'shape' }]);
  });

  it('puts defaults for invalid values and tells each', () => {
    const zone = { name: 5, shape: square(), colour: 12, status: 'maybe', orderKey: '!', note: null };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones: { z1: zone } }));
    expect(plan.zones[0]).toMatchObject({ name: '', colour: 0, status: 'draft', note: '', orderKey: 'a0' });
    expect(conflicts.map(({ code, field }) => [code, field])).toEqual([
      ['invalid-field', 'name'],
      ['invalid-field', 'colour'],
      ['invalid-field', 'status'],
      ['invalid-field', 'orderKey'],
    ]);
  });

  it('has the share of a zone that is not there without place and tells the dangling reference once', () => {
    const line = { title: 'L', place: zonesPlace({ z1: 1, gone: 2, 'also gone': 3 }, 4) };
    const zones = { z1: { name: 'z', shape: square() } };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones, budgetLines: { l1: line } }));
    expect(plan.budgetLines[0]?.place).toEqual(zonesPlace({ z1: 1 }, 9));
    expect(conflicts).toEqual([{ code: 'dangling-reference', collection: 'budgetLines', id: 'l1', field: 'place' }]);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '1', null])('tells a weight of %s', (weight) => {
    const place = { kind: 'zones', weights: [{ zone: 'z1', weight }] };
    const zones = { z1: { name: 'z', shape: square() } };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones, budgetLines: { l1: { title: 'L', place } } }));
    expect(plan.budgetLines[0]?.place).toEqual({ kind: 'zones', weights: [] });
    expect(conflicts).toEqual([{ code: 'invalid-field', collection: 'budgetLines', id: 'l1', field: 'place' }]);
  });

  it.each([-1, Number.NaN, '43'])('tells a weight without place of %s', (unplacedWeight) => {
    const place = { kind: 'zones', weights: [{ zone: 'z1', weight: 1 }], unplacedWeight };
    const zones = { z1: { name: 'z', shape: square() } };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones, budgetLines: { l1: { title: 'L', place } } }));
    expect(plan.budgetLines[0]?.place).toEqual(zonesPlace({ z1: 1 }));
    expect(conflicts).toEqual([{ code: 'invalid-field', collection: 'budgetLines', id: 'l1', field: 'place' }]);
  });

  it('reads amounts cell by cell; an emptied cell is absent, not 0', () => {
    const line = {
      title: 'L',
      'amount/2020/state-grant/unallocated/budget': 500_000,
      'amount/2021/state-grant/unallocated/budget': null,
      'amount/2019/own-funding/staff/outcome': 0,
    };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, budgetLines: { l1: line } }));
    expect(plan.budgetLines[0]?.amounts).toEqual([
      { year: 2019, financier: 'own-funding', costType: 'staff', measure: 'outcome', amountSek: 0 },
      { year: 2020, financier: 'state-grant', costType: 'unallocated', measure: 'budget', amountSek: 500_000 },
    ]);
    expect(conflicts).toEqual([]);
  });

  it.each([
    ['amount/2020/state-grant/unallocated/budget', 1.5],
    ['amount/2020/state-grant/unallocated/budget', -1],
    ['amount/2020/state-grant/unallocated/budget', '5'],
    ['amount/2020/lottery/unallocated/budget', 5],
    ['amount/20/state-grant/unallocated/budget', 5],
    ['amount/2020/state-grant/unallocated', 5],
  ])('tells the cell %s = %s', (field, value) => {
    const { plan, conflicts } = readPlan(
      documentOf({ meta: META, budgetLines: { l1: { title: 'L', [field]: value } } }),
    );
    expect(plan.budgetLines[0]?.amounts).toEqual([]);
    expect(conflicts).toEqual([{ code: 'invalid-field', collection: 'budgetLines', id: 'l1', field }]);
  });

  it('keeps and tells money in a year outside the plan', () => {
    const field = 'amount/2031/state-grant/unallocated/budget';
    const { plan, conflicts } = readPlan(documentOf({ meta: META, budgetLines: { l1: { title: 'L', [field]: 7 } } }));
    expect(plan.budgetLines[0]?.amounts[0]?.amountSek).toBe(7);
    expect(conflicts).toEqual([{ code: 'invalid-field', collection: 'budgetLines', id: 'l1', field }]);
  });

  it('leaves out an allocation event that does not say its year, state or amount', () => {
    const events = { e1: { year: 2020, state: 'decided' }, e2: { year: 2020, state: 'decided', amountSek: 5 } };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, allocationEvents: events }));
    expect(plan.allocationEvents.map(({ id }) => id)).toEqual(['e2']);
    expect(conflicts).toEqual([
      { code: 'missing-field', collection: 'allocationEvents', id: 'e1', field: 'amountSek' },
    ]);
  });

  it('tells what a newer version wrote, and reads the rest', () => {
    const zones = { z1: { name: 'z', shape: square(), altitude: 3 } };
    const { plan, conflicts } = readPlan(documentOf({ meta: META, zones, forecasts: { f1: { name: 'more' } } }));
    expect(plan.zones).toHaveLength(1);
    expect(conflicts).toEqual([
      { code: 'unknown-collection', collection: 'forecasts', id: '', field: '' },
      { code: 'unknown-field', collection: 'zones', id: 'z1', field: 'altitude' },
    ]);
  });

  it('says which version wrote the document', () => {
    expect(documentFormatVersion(NEW_DOCUMENT)).toBe(1);
    expect(documentFormatVersion(documentOf({ meta: { plan: { formatVersion: 2 } } }))).toBe(2);
  });

  it('a reader that remembers gives untouched zones and lines as the same objects', () => {
    const read = makePlanReader();
    const before = followedBy(
      NEW_DOCUMENT,
      withZone('z1'),
      withZone('z2', square(5)),
      withLine('l1', zonesPlace({ z1: 1 })),
    );
    const first = read(before).plan;
    const second = read(followedBy(before, withZone('z3', square(9)))).plan;
    expect(second.zones[0]).toBe(first.zones[0]);
    expect(second.budgetLines[0]).toBe(first.budgetLines[0]);
    expect(second).toEqual(readPlan(followedBy(before, withZone('z3', square(9)))).plan);
  });
});
