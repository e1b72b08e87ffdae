import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAYLOAD_END, PAYLOAD_START } from '../../../../src/core/decision/decision-page-marks.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { MAXIMUM_PLAN_FILE_CHARACTERS, parsePlanFile } from '../../../../src/io/plan-file/parse-plan-file.ts';
import { planFileName, writePlanFile } from '../../../../src/io/plan-file/write-plan-file.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/plans/${name}.zonplan.json`, import.meta.url), 'utf8');

function planOf(text: string) {
  const read = parsePlanFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return { ...readPlan(read.value.document), ignoredFields: read.value.ignoredFields };
}

const RING = [
  [15.15, 59.28],
  [15.2, 59.28],
  [15.2, 59.3],
  [15.15, 59.28],
];
const polygon = (ring: unknown = RING) => ({ type: 'Polygon', coordinates: [ring] });

function fileWith(fields: object): string {
  return JSON.stringify({ format: 'zonplan', version: 1, title: 'T', ...fields });
}

const zoneWith = (fields: object) => fileWith({ zones: [{ id: 'z1', name: 'Z', geometry: polygon(), ...fields }] });
const lineWith = (fields: object) => fileWith({ budgetLines: [{ id: 'l1', title: 'L', ...fields }] });

describe('opening a plan file', () => {
  it('needs no more than format, version, title and zones with id, name and geometry', () => {
    const { plan, conflicts, ignoredFields } = planOf(fixture('minimal'));
    expect(conflicts).toEqual([]);
    expect(ignoredFields).toEqual([]);
    expect(plan).toMatchObject({ title: 'Minsta plan', isSample: false, municipalityCode: null, budgetLines: [] });
    expect(plan.zones).toMatchObject([
      { id: 'z1', name: 'Nordväst', colour: 0, purpose: null, note: '', status: 'draft', shape: { kind: 'drawn' } },
    ]);
  });

  it('reads everything a plan holds, with defaults cell by cell', () => {
    const { plan, conflicts, ignoredFields } = planOf(fixture('full'));
    expect(plan.title).toBe('Plan för trygghet – "Nordväst" 🌱');
    expect(plan.zones.map(({ id, colour, status }) => [id, colour, status])).toEqual([
      ['z1', 0, 'draft'],
      ['z2', 3, 'proposed'],
    ]);
    expect(plan.budgetLines[0]?.amounts).toContainEqual({
      year: 2019,
      financier: 'state-grant',
      costType: 'unallocated',
      measure: 'budget',
      amountSek: 100,
    });
    expect(plan.allocationEvents[0]).toMatchObject({ state: 'decided', amountSek: 40_275_000 });
    expect(plan.purposes).toEqual([{ id: 'own', name: 'Fritid', removed: false }]);
    expect(conflicts).toEqual([{ code: 'dangling-reference', collection: 'budgetLines', id: 'l3', field: 'place' }]);
    expect(ignoredFields).toEqual(['futureField']);
  });

  it('tells every field it does not know, however deep, but not what GeoJSON lets a geometry hold', () => {
    const amounts = [
      { year: 2020, amountSek: 5 },
      { year: 2021, amountSek: 5, decision: 'KS 12' },
    ];
    const place = { kind: 'zones', weights: [{ zone: 'z1', weight: 1, comment: 'half' }], radiusM: 50 };
    const { ignoredFields } = planOf(
      fileWith({
        settings: { firstYear: 2018, currency: 'SEK' },
        zones: [
          { id: 'z1', name: 'Z', geometry: { ...polygon(), bbox: [15, 59, 16, 60] }, shade: { dark: true } },
          { id: 'z2', name: 'Y', areas: { division: 'deso', version: '2025', codes: ['1880C1010'], bufferM: 5 } },
        ],
        budgetLines: [{ id: 'l1', title: 'L', place, amounts }],
      }),
    );
    expect(ignoredFields).toEqual([
      'settings.currency',
      'zones[0].shade',
      'zones[1].areas.bufferM',
      'budgetLines[0].place.weights[0].comment',
      'budgetLines[0].place.radiusM',
      'budgetLines[0].amounts[1].decision',
    ]);
  });

  it('reads what is without place beside the zones where the file says it, and a struck allocation', () => {
    const zones = [{ id: 'z1', name: 'Z', geometry: polygon() }];
    const lineAt = (place: object) => fileWith({ zones, budgetLines: [{ id: 'l1', title: 'L', place }] });
    const weights = [{ zone: 'z1', weight: 57 }];
    const partly = { kind: 'zones', weights, unplacedWeight: 43 };
    expect(planOf(lineAt(partly)).plan.budgetLines[0]?.place).toEqual(partly);
    expect(planOf(lineAt(partly)).ignoredFields).toEqual([]);
    expect(planOf(lineAt({ kind: 'zones', weights })).plan.budgetLines[0]?.place).toEqual({ kind: 'zones', weights });

    const event = { id: 'e1', year: 2020, state: 'decided', amountSek: 5 };
    const allocation = [event, { ...event, id: 'e2', struckAt: '2026-03-01T12:00:00.000Z' }];
    const { allocationEvents } = planOf(fileWith({ allocation })).plan;
    expect(allocationEvents.map(({ struckAt }) => struckAt)).toEqual([null, '2026-03-01T12:00:00.000Z']);
  });

  it('reads a plan that holds twenty thousand houses', () => {
    const holdings = Array.from({ length: 20_000 }, (_, number) => ({
      id: `h${number}`,
      company: 'c',
      name: `Påhittad ${number}`,
      place: { kind: 'point', position: [15.2, 59.28] },
      dwellings: 3,
      designation: 'Påhittad 1:1',
      address: 'Ågatan 1',
      attributes: {},
    }));
    const company = { id: 'c', name: 'Bolaget', colour: 1, keeping: 'plan' };
    const { plan, conflicts } = planOf(fileWith({ companies: [company], holdings }));
    expect(conflicts).toEqual([]);
    expect(plan.holdings).toHaveLength(20_000);
  });

  it('keeps coordinates to the last digit', () => {
    const ring = [
      [15.12345678901234, 59.28],
      [15.2, 59.28],
      [15.2, 0.1 + 0.2],
      [15.12345678901234, 59.28],
    ];
    const { plan } = planOf(zoneWith({ geometry: polygon(ring) }));
    expect(plan.zones[0]?.shape).toEqual({ kind: 'drawn', polygons: [[ring]] });
    expect(planOf(writePlanFile(plan)).plan).toEqual(plan);
  });

  it('leaves out heights and a byte-order mark', () => {
    const ring = RING.map((position) => [...position, 27.5]);
    const { plan } = planOf(`\ufeff${zoneWith({ geometry: polygon(ring) })}`);
    expect(plan.zones[0]?.shape).toEqual({ kind: 'drawn', polygons: [[RING]] });
  });

  it('orders zones as the list does', () => {
    const zones = ['c', 'a', 'b'].map((id) => ({ id, name: id, geometry: polygon() }));
    expect(planOf(fileWith({ zones })).plan.zones.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it.each([
    ['not JSON', '{"format":', 'file-not-json', {}],
    ['empty', '', 'file-not-json', {}],
    ['a frozen decision', `<!doctype html>\n${PAYLOAD_START}{}${PAYLOAD_END}`, 'file-is-decision', {}],
    ['another format', '{"type":"FeatureCollection","features":[]}', 'file-wrong-format', {}],
    ['a list', '[]', 'file-wrong-format', {}],
    ['null', 'null', 'file-wrong-format', {}],
    ['newer', '{"format":"zonplan","version":2}', 'file-from-newer-version', { version: 2, supported: 1 }],
    ['no version', '{"format":"zonplan"}', 'file-invalid', { where: 'version' }],
    ['no title', '{"format":"zonplan","version":1}', 'file-invalid', { where: 'title' }],
    ['zones no list', fileWith({ zones: {} }), 'file-invalid', { where: 'zones' }],
    [
      'a zone without name',
      fileWith({ zones: [{ id: 'a', geometry: polygon() }] }),
      'file-invalid',
      { where: 'zones[0].name' },
    ],
    ['an empty id', zoneWith({ id: '' }), 'file-invalid', { where: 'zones[0].id' }],
    ['no shape', zoneWith({ geometry: undefined }), 'file-invalid', { where: 'zones[0].geometry' }],
    [
      'a point',
      zoneWith({ geometry: { type: 'Point', coordinates: [15, 59] } }),
      'file-invalid',
      { where: 'zones[0].geometry.type' },
    ],
    [
      'no rings',
      zoneWith({ geometry: { type: 'Polygon', coordinates: [] } }),
      'file-invalid',
      { where: 'zones[0].geometry.coordinates' },
    ],
    [
      'a text for a number',
      zoneWith({ geometry: polygon([[15, '59']]) }),
      'file-invalid',
      { where: 'zones[0].geometry.coordinates[0][0]' },
    ],
    [
      'an open ring',
      zoneWith({ geometry: polygon(RING.slice(0, 3)) }),
      'geometry-ring-open',
      { where: 'zones[0].geometry.coordinates[0]' },
    ],
    [
      'two corners',
      zoneWith({
        geometry: polygon([
          [15, 59],
          [16, 59],
          [15, 59],
        ]),
      }),
      'ring-too-short',
      { vertices: 2 },
    ],
    [
      'metres',
      zoneWith({ geometry: polygon([[512000, 6570000]]) }),
      'geometry-coordinates-absurd',
      { looksLike: 'SWEREF 99', where: 'zones[0].geometry.coordinates[0][0]' },
    ],
    [
      'swapped axes',
      zoneWith({ geometry: polygon([[59.27, 15.21]]) }),
      'geometry-coordinates-absurd',
      { looksLike: 'lat/lon' },
    ],
    ['out of range', zoneWith({ geometry: polygon([[15, 91]]) }), 'geometry-coordinates-absurd', { latitude: 91 }],
    [
      'just out of range',
      zoneWith({
        geometry: polygon([
          [15, 59],
          [180.0001, 59],
        ]),
      }),
      'geometry-coordinates-absurd',
      { longitude: 180.0001, where: 'zones[0].geometry.coordinates[0][1]' },
    ],
    [
      'just out of range southwards',
      zoneWith({ geometry: polygon([[15, -90.0001]]) }),
      'geometry-coordinates-absurd',
      { latitude: -90.0001 },
    ],
    [
      'both shapes',
      zoneWith({ areas: { division: 'deso', version: '2025', codes: ['a'] } }),
      'file-invalid',
      { where: 'zones[0]' },
    ],
    ['an unknown status', zoneWith({ status: 'maybe' }), 'file-invalid', { where: 'zones[0].status' }],
    [
      'part of a krona',
      lineWith({ amounts: [{ year: 2020, amountSek: 0.5 }] }),
      'file-invalid',
      { where: 'budgetLines[0].amounts[0].amountSek' },
    ],
    [
      'a weight of 0',
      lineWith({ place: { kind: 'zones', weights: [{ zone: 'z', weight: 0 }] } }),
      'file-invalid',
      { where: 'budgetLines[0].place.weights[0].weight' },
    ],
    [
      'a weight without place of 0',
      lineWith({ place: { kind: 'zones', weights: [], unplacedWeight: 0 } }),
      'file-invalid',
      { where: 'budgetLines[0].place.unplacedWeight' },
    ],
    [
      'the same cell twice',
      lineWith({
        amounts: [
          { year: 2020, amountSek: 1 },
          { year: 2020, amountSek: 2 },
        ],
      }),
      'file-invalid',
      { where: 'budgetLines[0].amounts[1]' },
    ],
    [
      'the same id twice',
      fileWith({ purposes: [{ id: 'a' }, { id: 'a' }] }),
      'file-invalid',
      { where: 'purposes[1].id' },
    ],
    [
      'a span backwards',
      fileWith({ settings: { firstYear: 2021, lastYear: 2020 } }),
      'file-invalid',
      { where: 'settings.lastYear' },
    ],
    ['too large', ' '.repeat(MAXIMUM_PLAN_FILE_CHARACTERS + 1), 'file-invalid', {}],
  ])('refuses a file that is %s', (_name, text, code, details) => {
    expect(parsePlanFile(text)).toMatchObject({ ok: false, problem: { code, details } });
  });

  it('tells the fields it does not know, and where', () => {
    expect(planOf(zoneWith({ colour2: 'red' })).ignoredFields).toEqual(['zones[0].colour2']);
  });
});

describe('the name of a plan file', () => {
  it.each([
    ['Plan för Örebro', 'Plan för Örebro.zonplan.json'],
    ['a/b\\c: "d"?', 'a b c d.zonplan.json'],
    ['..', 'plan.zonplan.json'],
    ['', 'plan.zonplan.json'],
  ])('%j becomes %j', (title, name) => {
    expect(planFileName(title)).toBe(name);
  });
});
