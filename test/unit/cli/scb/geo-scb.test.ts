import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGeo } from '../../../../src/cli/geo/build-geo.ts';
import { readSourceFolder } from '../../../../src/cli/geo/folders.ts';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { loadReferenceData } from '../../../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../../../src/io/catalog/read-folder-text.ts';
import type { ScbRun } from '../../../helpers/scb/run-with-scb.ts';
import { runWithScb } from '../../../helpers/scb/run-with-scb.ts';
import type { ScbServer, ScbServerOptions } from '../../../helpers/scb/scb-server.ts';
import { startScbServer } from '../../../helpers/scb/scb-server.ts';
import { exampleMunicipality, exampleTown } from '../geo/example-town.ts';

let folder: string;
let geo: string;
const servers: ScbServer[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonplan-scb-'));
  geo = join(folder, 'geo');
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(options?: ScbServerOptions): Promise<ScbServer> {
  const server = await startScbServer(options);
  servers.push(server);
  return server;
}

function fetchTown({ base }: Pick<ScbServer, 'base'>, ...words: readonly string[]): Promise<ScbRun> {
  const own = ['--kommun', '9999', '--out', geo, '--cache', join(folder, 'answers')];
  return runWithScb(['--base', base, ...own, ...words]);
}

async function referenceOf(path: string): Promise<ReferenceData> {
  const loaded = await loadReferenceData(readFolderText(path));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value;
}

/** The folder for data and nothing half-written beside it. */
function nothingWritten(): void {
  expect(readdirSync(folder).filter((name) => name !== 'answers')).toEqual([]);
}

describe('npm run geo:scb', () => {
  it('makes the data folder of a municipality from what SCB answers, as the app reads it', async () => {
    const server = await serve();
    const { status, complaints, told, waitedSeconds } = await fetchTown(server);
    expect({ status, complaints, waitedSeconds }).toEqual({ status: 0, complaints: [], waitedSeconds: [] });
    expect(told[0]).toBe('9999 Exempelstad: 4 DeSO, 2 RegSO');

    const { catalog, divisions } = await referenceOf(geo);
    expect(catalog.municipality).toEqual({ code: '9999', name: 'Exempelstad' });
    expect([...divisions.values()].map(({ areas }) => areas.map(({ code, name }) => name ?? code))).toEqual([
      ['9999A0010', '9999B1010', '9999C1010', '9999C1020'],
      ['Västra', 'Östra'],
    ]);
    expect(JSON.stringify(catalog.divisions)).toContain('valdeltagande, skolresultat, polisens utsatta områden');
  });

  it('computes the columns from the tables, and keeps secrecy apart from nothing to divide by', async () => {
    await fetchTown(await serve());
    const { columns } = JSON.parse(readFileSync(join(geo, 'deso-2025-columns.json'), 'utf8'));
    expect(columns).toMatchObject({
      area_km2: [2, 0.733, 1.127, 0.14],
      pop_2025: [800, 1000, 1200, 700],
      pop_growth_pct_2025: [6.667, 5.263, 4.348, 7.692],
      age20_34_pct_2025: [12, 12, 12, 12],
      single_hh_pct_2025: [40, 40, 40, 40],
      foreign_bg_pct_2025: [10, 70, 25, 14.286],
      net_income_mean_ksek_2024: [297.7, 296.7, 295.7, 294.7],
      disp_income_median_ksek_2024: [293.8, 250, 310.4, 275],
      capital_income_share_pct_2024: [80, 79, 78, 77],
      low_econ_std_pct_2024: [6, 31, 14, 'suppressed'],
      unemployment_pct_2024: [2.5, 5, 7.5, 'suppressed'],
      employment_pct_2024: [78, 76, 74, 'suppressed'],
      postsecondary_pct_2025: [25, 25, 25, 25],
      rental_pct_2025: ['not-applicable', 40, 57.143, 66.667],
      in_flats_pct_2025: [0, 100, 50, 50],
      dw_unknown: [0, 0, 0, 0],
      age_man_80plus: [144, 180, 216, 126],
    });
    const regso = JSON.parse(readFileSync(join(geo, 'regso-2025-columns.json'), 'utf8'));
    expect(regso.columns).toMatchObject({ area_type_2024: [5, 1], pop_2025: [800, 2900] });
  });

  it('asks in parts where a table has more cells, or a layer more areas, than one call gives', async () => {
    const server = await serve({ maxDataCells: 250, mostFeatures: 3 });
    expect((await fetchTown(server)).status).toBe(0);
    expect(server.asked.filter((what) => what === 'TAB6574')).toHaveLength(2);
    expect(server.asked.slice(-3)).toEqual([
      'stat:DeSO_2025 from 0',
      'stat:DeSO_2025 from 3',
      'stat:RegSO_2025 from 0',
    ]);
  });

  it('says who asks, and never asks more in ten seconds than the server states', async () => {
    const server = await serve({ callsInTenSeconds: 4 });
    const { status, waitedSeconds } = await fetchTown(server);
    expect(status).toBe(0);
    // Thirteen calls for tables, four in ten seconds: three pauses that add up to thirty seconds at most.
    expect(server.asked.filter((what) => !what.startsWith('stat:'))).toHaveLength(13);
    const pauses = waitedSeconds.filter((seconds) => seconds > 0.5);
    expect(pauses).toHaveLength(3);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(10);
    expect(server.headers.every((headers) => headers['user-agent']?.startsWith('zonplan-geo'))).toBe(true);
  });

  it('waits as long as a busy server asks, and then goes on', async () => {
    const busy = { status: 429, retryAfter: '7' } as const;
    const server = await serve({ faultOf: (what, count) => (what === 'TAB6680' && count < 3 ? busy : null) });
    const { status, told, waitedSeconds } = await fetchTown(server);
    expect({ status, waitedSeconds }).toEqual({ status: 0, waitedSeconds: [7, 7] });
    expect(told.filter((line) => line.includes('429'))).toHaveLength(2);
  });

  it('goes on after a broken connection without asking again for what had come', async () => {
    const broken = await serve({ faultOf: (what) => (what === 'TAB6683' ? 'break' : null) });
    const first = await fetchTown(broken);
    expect(first.status).toBe(1);
    expect(first.waitedSeconds).toEqual([1, 4, 15, 60]);
    expect(first.complaints[0]).toMatch(/could not be reached/);
    expect(first.complaints[1]).toContain('Nothing was written');
    expect(first.complaints[1]).toContain(join(folder, 'answers'));
    nothingWritten();

    await broken.close();
    const whole = await serve();
    // The same address, as SCB's is: what is kept belongs to it.
    const second = await runWithScb(
      ['--base', broken.base, '--kommun', '9999', '--out', geo, '--cache', join(folder, 'answers')],
      (input, init) => fetch(String(input).replace(broken.base, whole.base), init),
    );
    expect(second).toMatchObject({ status: 0, complaints: [] });
    const came = new Set(broken.asked.filter((what) => what !== 'TAB6683'));
    expect(came.size).toBeGreaterThan(5);
    expect(whole.asked.filter((what) => came.has(what))).toEqual([]);
    expect((await referenceOf(geo)).catalog.municipality.name).toBe('Exempelstad');
  });

  it('asks anew for answers that are older than a day', async () => {
    const server = await serve();
    await fetchTown(server);
    const inAll = server.asked.length;
    await fetchTown(server);
    expect(server.asked).toHaveLength(inAll);
    const old = new Date(Date.now() - 25 * 3_600_000);
    for (const name of readdirSync(join(folder, 'answers'))) utimesSync(join(folder, 'answers', name), old, old);
    await fetchTown(server);
    expect(server.asked).toHaveLength(2 * inAll);
  });
});

describe('npm run geo:scb writes nothing and says why', () => {
  it('without a network, at once', async () => {
    const server = await serve();
    await server.close();
    const { status, complaints, waitedSeconds } = await fetchTown(server);
    expect({ status, waitedSeconds }).toEqual({ status: 1, waitedSeconds: [] });
    expect(complaints[0]).toMatch(/^127\.0\.0\.1:\d+ could not be reached \(ECONNREFUSED\)$/);
    nothingWritten();
  });

  it.each([
    ['a border is missing', 'stat:DeSO_2025 from 0', dropFeature, /DeSO_2025: 4 areas announced, 3 came|3 in fact/],
    ['an area of the tables has no border', 'stat:DeSO_2025 from 0', dropFeatureAndCount, /no border for 9999A0010/],
    [
      'a border is not among the tables',
      'stat:RegSO_2025 from 0',
      renameRegso,
      /borders of 9999R009|no border for 9999R002/,
    ],
    ['an area is left out of a table', 'TAB6571', dropRegion, /TAB6571: .*without 9999C1020_DeSO2025/],
    [
      'the sum of the areas is not the municipality',
      'TAB6574 of 9999*',
      (body: string) => body.replace('3703', '4100'),
      /3700 residents in all DeSO together, but 4100/,
    ],
    [
      'values do not fill a table',
      'TAB6685',
      (body: string) => body.replace('"value":[6,', '"value":[6,6,'),
      /TAB6685: the answer's values/,
    ],
    [
      'coordinates are metres',
      'stat:DeSO_2025 from 0',
      (body: string) => body.replace('EPSG::4326', 'EPSG::3006'),
      /EPSG::3006.*not in EPSG:4326/,
    ],
    [
      'a maintenance page is shown',
      'TAB6534',
      () => '<html><h1>Underhåll pågår</h1></html>',
      /something else than JSON: Underhåll pågår/,
    ],
    ['an area has no residents', 'TAB6574', (body: string) => body.replace('800', '0'), /no residents in 9999A0010/],
  ])('where %s', async (_what, changed, change, message) => {
    const server = await serve({ change: (what, body) => (what === changed ? change(body) : body) });
    const { status, complaints } = await fetchTown(server);
    expect(status).toBe(1);
    expect(complaints[0]).toMatch(message);
    expect(complaints.at(-1)).toContain('Nothing was written');
    nothingWritten();
  });

  it('where answers do not fit together, and asks anew for them the next time', async () => {
    let mistaken = true;
    const server = await serve({
      change: (what, body) => (mistaken && what === 'TAB6574 of 9999*' ? body.replace('3703', '4100') : body),
    });
    expect((await fetchTown(server)).status).toBe(1);
    mistaken = false;
    expect((await fetchTown(server)).status).toBe(0);
  });

  it('while a page for people is shown, and goes on from there when it is gone', async () => {
    let mended = false;
    const server = await serve({
      change: (what, body) => (what === 'TAB6534' && !mended ? '<html>Underhåll pågår</html>' : body),
    });
    expect((await fetchTown(server)).status).toBe(1);
    mended = true;
    const before = new Set(server.asked.filter((what) => what !== 'TAB6534'));
    const askedBefore = server.asked.length;
    expect((await fetchTown(server)).status).toBe(0);
    expect(server.asked.slice(askedBefore).filter((what) => before.has(what))).toEqual([]);
  });

  it('where SCB has no such municipality', async () => {
    const server = await serve();
    const { status, complaints } = await runWithScb([
      '--base',
      server.base,
      '--kommun',
      '9998',
      '--out',
      geo,
      '--cache',
      folder,
    ]);
    expect(status).toBe(1);
    expect(complaints[0]).toContain('SCB has no DeSO 2025 of a municipality 9998');
    expect(existsSync(geo)).toBe(false);
  });

  it('where a table lacks a year or a value, naming it and what there is', async () => {
    const server = await serve({
      faultOf: (what) => (what === 'TAB6638' ? { status: 400 } : null),
      change: (what, body) => (what === 'TAB6638 metadata' ? body.replace('"2025":1', '"2026":1') : body),
    });
    const { status, complaints } = await fetchTown(server);
    expect(status).toBe(1);
    expect(complaints[0]).toMatch(/^TAB6638: .* answered 400 .*: TAB6638 has no Tid 2025; it has 2024, 2026$/);
    nothingWritten();
  });

  it.each([
    [[], 'Usage: npm run geo:scb'],
    [['--kommun', '188'], 'four digits'],
    [['--kommun', 'Örebro'], 'four digits'],
    [['--kommun', '1880', '--base', 'localhost'], 'http:// or https://'],
    [['--kommun', '1880', '--kommune', '1'], 'Usage: npm run geo:scb'],
  ])('where it is asked with %j', async (words, message) => {
    const { status, complaints } = await runWithScb(words);
    expect(status).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(message);
  });

  it('where the build refuses what came, with the build’s own line', async () => {
    const server = await serve({ change: (what, body) => (what === 'TAB6684' ? body.replace('293.8', '-1') : body) });
    const { status, complaints } = await fetchTown(server);
    expect(status).toBe(1);
    expect(complaints[0]).toBe(
      '9999-deso-2025-indicators.csv, row 2: column "disp_income_median_ksek_2024": -1 is below 0',
    );
    nothingWritten();
  });
});

describe('npm run geo:scb and the folder that is there already', () => {
  it('keeps a municipality file by hand and whatever the build does not make, and takes away what it did', async () => {
    mkdirSync(geo);
    const byHand = JSON.stringify(exampleMunicipality());
    writeFileSync(join(geo, 'municipality.json'), byHand);
    writeFileSync(join(geo, 'map.pmtiles'), 'tiles');
    writeFileSync(join(geo, 'schools.geojson'), 'of an earlier build');
    const earlier = await buildGeo(exampleTown());
    if (!earlier.ok) throw new Error('the example town builds');
    writeFileSync(join(geo, 'catalog.json'), earlier.value.get('catalog.json') ?? '');

    expect((await fetchTown(await serve())).status).toBe(0);
    expect(readdirSync(geo).sort()).toEqual([
      'catalog.json',
      'deso-2025-columns.json',
      'deso-2025.geojson',
      'map.pmtiles',
      'municipality.json',
      'regso-2025-columns.json',
      'regso-2025.geojson',
    ]);
    expect(readFileSync(join(geo, 'municipality.json'), 'utf8')).toBe(byHand);
    expect((await referenceOf(geo)).catalog.allocation).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['answers', 'geo']);
  });

  it('puts another municipality’s file aside instead of losing it', async () => {
    mkdirSync(geo);
    const other = JSON.stringify({ ...exampleMunicipality(), code: '1880', name: 'Örebro' });
    writeFileSync(join(geo, 'municipality.json'), other);
    const { told } = await fetchTown(await serve());
    expect(readFileSync(join(geo, 'municipality-1880.json'), 'utf8')).toBe(other);
    expect(told.join('\n')).toContain('municipality-1880.json');
    expect((await referenceOf(geo)).catalog.municipality.code).toBe('9999');
  });

  it('leaves the source files for a build with files of one’s own beside, which gives the same folder', async () => {
    const sources = join(folder, 'sources');
    await fetchTown(await serve(), '--sources', sources);
    const built = await buildGeo(await readSourceFolder(sources, geo));
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    for (const [name, text] of built.value) expect(readFileSync(join(geo, name), 'utf8')).toBe(text);
  });
});

type Page = { features: { properties: Record<string, string> }[]; totalFeatures: number; numberReturned: number };

function changePage(body: string, change: (page: Page) => void): string {
  const page = JSON.parse(body) as Page;
  change(page);
  return JSON.stringify(page);
}

function dropFeature(body: string): string {
  return changePage(body, (page) => page.features.shift());
}

function dropFeatureAndCount(body: string): string {
  return changePage(body, (page) => {
    page.features.shift();
    page.totalFeatures -= 1;
    page.numberReturned -= 1;
  });
}

function renameRegso(body: string): string {
  return body.replaceAll('9999R002', '9999R009');
}

/** The last region is gone from the answer, and its cells. */
function dropRegion(body: string): string {
  const dataset = JSON.parse(body);
  const { index } = dataset.dimension.Region.category;
  delete index['9999C1020_DeSO2025'];
  dataset.size[0] -= 1;
  dataset.value.splice(-2);
  return JSON.stringify(dataset);
}
