import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRecord } from '../../../../src/core/plan/field-values.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const REPORT = join(ROOT, 'src/cli/report.ts');
const TSX = import.meta.resolve('tsx');
const fixture = (name: string): string => join(ROOT, 'test/fixtures/plans', `${name}.zonplan.json`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonplan-report-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Run from a folder of its own: nothing may depend on where the person stands. */
function run(...words: readonly string[]) {
  const environment = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, REPORT, ...words], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return { status, stdout, stderr };
}

interface ReportedZone {
  readonly id: string;
  readonly areaM2: number | null;
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly figures: Readonly<Record<string, { readonly value: number | null; readonly reason?: string }>>;
  readonly overlaps: readonly string[];
  readonly money: readonly {
    readonly year: number;
    readonly amountSek: number;
    readonly sekPerResident: number | null;
  }[];
}

interface Reported {
  readonly zones: readonly ReportedZone[];
  readonly union?: { readonly areaM2: number };
  readonly years: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly Readonly<Record<string, unknown>>[];
}

function report(...words: readonly string[]): Reported {
  const { status, stdout, stderr } = run(...words);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const parsed: unknown = JSON.parse(stdout);
  if (!isRecord(parsed)) throw new Error('the report is no object');
  return parsed as unknown as Reported;
}

function zoneOf(reported: Reported, id: string): ReportedZone {
  const zone = reported.zones.find((candidate) => candidate.id === id);
  if (zone === undefined) throw new Error(`no zone ${id} in the report`);
  return zone;
}

// Each run starts Node anew: seconds on a busy machine.
describe('the report', { timeout: 60_000 }, () => {
  it('computes a minimal plan, with the years of the catalogue', () => {
    const reported = report(fixture('minimal'));
    const zone = zoneOf(reported, 'z1');
    expect(zone.areaM2).toBeCloseTo(6_343_771.811, 1);
    expect(Object.keys(zone.shares)).toEqual(['deso', 'regso']);
    expect(zone.shares['deso']?.['1880C1490']).toBe(1);
    expect(zone.figures['pop_2025']).toMatchObject({ coverage: 1, range: [expect.any(Number), expect.any(Number)] });
    expect(reported.years).toHaveLength(10);
    expect(reported.years[0]).toMatchObject({
      year: 2018,
      allocationSek: 13_400_000,
      plannedSek: 0,
      leftSek: 13_400_000,
    });
    expect(reported.years[9]).toMatchObject({ year: 2027, allocationSek: 71_000_000 });
    expect(reported.union).toBeUndefined();
    expect(reported.problems).toEqual([]);
  });

  it('gives each figure a value, or null and the reason', () => {
    const figures = Object.values(zoneOf(report(fixture('minimal')), 'z1').figures);
    expect(figures.length).toBeGreaterThan(10);
    for (const figure of figures) expect(figure.value === null).toBe('reason' in figure);
    expect(figures.some(({ reason }) => reason === 'not-aggregable')).toBe(true);
  });

  it('sums the money of a full plan, and tells what it left out', () => {
    const reported = report(fixture('full'));
    expect(reported.years).toEqual([
      expect.objectContaining({ year: 2019, allocationSek: 43_000_000, plannedSek: 100, leftSek: 42_999_900 }),
      expect.objectContaining({ year: 2020, allocationSek: 40_275_000, state: 'decided', plannedSek: 71_000_000 }),
      expect.objectContaining({ year: 2021, allocationSek: 71_000_000, plannedSek: 7 }),
    ]);
    expect(zoneOf(reported, 'z1').money[0]).toMatchObject({ year: 2019, amountSek: 33, overlappingZonesSek: 67 });
    expect(zoneOf(reported, 'z1').overlaps).toEqual(['z2']);
    expect(zoneOf(reported, 'z1').money[1]?.sekPerResident).toBeGreaterThan(0);
    expect(reported.union?.areaM2).toBeCloseTo(6_343_771.811, 1);
    expect(reported.problems).toEqual([
      { code: 'field-ignored', where: 'futureField' },
      { code: 'dangling-reference', collection: 'budgetLines', id: 'l3', field: 'place' },
    ]);
  });

  it('computes shapes that cross or overlap themselves, and tells them', () => {
    const reported = report(fixture('odd-shapes'));
    const whole = 6_343_771.811;
    expect(zoneOf(reported, 'bow-tie').areaM2).toBeLessThan(whole * 0.51);
    expect(zoneOf(reported, 'bow-tie').areaM2).toBeGreaterThan(whole * 0.49);
    expect(zoneOf(reported, 'overlapping-parts').areaM2).toBeCloseTo(whole, 1);
    expect(zoneOf(reported, 'areas').shares['deso']).toEqual({ '1880C1490': 1, '1880C1500': 1 });
    expect(zoneOf(reported, 'far-away').shares).toEqual({ deso: {}, regso: {} });
    expect(zoneOf(reported, 'far-away').figures['unemployment_pct_2024']).toMatchObject({
      value: null,
      reason: 'outside-areas',
    });
    expect(zoneOf(reported, 'unknown-area')).toMatchObject({ areaM2: null, shares: {}, figures: {} });
    expect(reported.problems.map(({ code, zone }) => [code, zone])).toEqual([
      ['zone-self-crossing', 'bow-tie'],
      ['zone-parts-overlap', 'overlapping-parts'],
      ['area-unknown', 'unknown-area'],
    ]);
  });

  it('tells a zone that covers no ground, and shows no figure of it', () => {
    const corner = [15.2, 59.27];
    const geometry = { type: 'Polygon', coordinates: [[corner, corner, corner, corner]] };
    const zones = [{ id: 'z1', name: 'Point', geometry }];
    writeFileSync(
      join(folder, 'point.zonplan.json'),
      JSON.stringify({ format: 'zonplan', version: 1, title: 't', zones }),
    );
    const reported = report('point.zonplan.json');
    expect(reported.problems).toEqual([{ code: 'zone-shape-empty', zone: 'z1' }]);
    expect(zoneOf(reported, 'z1')).toMatchObject({ areaM2: 0, figures: { pop_2025: { value: null } } });
  });

  it('agrees with GEOS on every share of sixty zones', () => {
    const expected = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/reference-shares.json'), 'utf8')) as readonly {
      readonly id: number;
      readonly kind: string;
      readonly zone: object;
      readonly areaM2: number;
      readonly shares: Readonly<Record<string, number>>;
    }[];
    expect(expected).toHaveLength(60);
    const plan = join(folder, 'reference.zonplan.json');
    const zones = expected.map(({ id, zone }) => ({ id: `z${id}`, name: `${id}`, geometry: zone }));
    writeFileSync(plan, JSON.stringify({ format: 'zonplan', version: 1, title: 'Reference', zones }));
    const reported = report('reference.zonplan.json');
    const bowTies = expected.filter(({ kind }) => kind === 'bowtie').map(({ id }) => `z${id}`);
    expect(reported.problems).toEqual(bowTies.map((zone) => ({ code: 'zone-self-crossing', zone })));
    for (const { id, areaM2, shares } of expected) {
      const zone = zoneOf(reported, `z${id}`);
      // The reference gives areas with nine digits.
      expect(Math.abs((zone.areaM2 ?? Number.NaN) / areaM2 - 1)).toBeLessThan(5.01e-9);
      const computed = zone.shares['deso'] ?? {};
      for (const code of new Set([...Object.keys(computed), ...Object.keys(shares)])) {
        expect(Math.abs((computed[code] ?? 0) - (shares[code] ?? 0)), `zone ${id}, ${code}`).toBeLessThan(1e-8);
      }
    }
  });

  it('takes the data folder from --geo, from where the person stands', () => {
    expect(report('--geo', join(ROOT, 'public/geo'), fixture('minimal')).zones).toHaveLength(1);
    const { status, stdout, stderr } = run(fixture('minimal'), '--geo', 'nowhere');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/nowhere: .*catalog\.json.*\n$/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['{"format":\n\n"zon', 'is not JSON'],
    ['{"format":"other"}', 'is not a Zonplan file'],
    ['{"format":"zonplan","version":7}', 'newer version of Zonplan (version: 7, supported: 1)'],
    ['{"format":"zonplan","version":1,"title":"t","zones":[{"id":"z1"}]}', 'where: zones[0].name'],
    [
      '{"format":"zonplan","version":1,"title":"t","zones":[{"id":"z1","name":"n","geometry":{"type":"Polygon","coordinates":[[[512000,6570000]]]}}]}',
      'where: zones[0].geometry.coordinates[0][0], longitude: 512000, latitude: 6570000, looksLike: SWEREF 99',
    ],
  ])('says in one line what is wrong with %j', (text, sentence) => {
    writeFileSync(join(folder, 'wrong.zonplan.json'), text);
    const { status, stdout, stderr } = run('wrong.zonplan.json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('wrong.zonplan.json: ');
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['a.json', 'b.json']], [['a.json', '--geo']], [['--help']]])(
    'says how it is used after %j',
    (words) => {
      const { status, stdout, stderr } = run(...words);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toBe('usage: npm run -s report -- (plan.zonplan.json [--geo DIR] | --verify decision.html)\n');
    },
  );

  it('says so in one line also where the name of the file has two', () => {
    const { status, stderr } = run('two\nlines.zonplan.json');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says in one line that nobody reads the answer', async () => {
    const child = spawn(process.execPath, ['--import', TSX, REPORT, fixture('minimal')], { cwd: folder });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^the answer could not be written .*\n$/);
  });

  it('says that a file is not there', () => {
    const { status, stderr } = run('nothing.zonplan.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/nothing\.zonplan\.json: cannot be read .*\n$/);
  });
});
