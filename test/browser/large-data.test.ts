import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startStaticServer } from '../../src/cli/serve/static-server.mjs';
import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { unprojectPoint } from '../../src/core/geometry/projection.ts';
import { loadReferenceData } from '../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../src/io/catalog/read-folder-text.ts';
import { GRID_CENTRE, wigglyCoverage } from '../bench/kernel-cases.ts';
import { replaceDeso } from '../bench/synthetic-geo.ts';
import { topologyOf } from '../helpers/topology-of.ts';
import { until } from './driver/eventually.ts';
import { openGuardedContext } from './driver/guarded-page.ts';
import { launchBrowser } from './driver/launch-browser.ts';
import { figuresOf, planOfFile, shownFigures } from './driver/planner-figures.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const MIDDLE: LonLat = unprojectPoint(GRID_CENTRE);
const TRIANGLE = [
  [-900, -800],
  [1100, -300],
  [200, 900],
].map(([east = 0, north = 0]) => unprojectPoint([GRID_CENTRE[0] + east, GRID_CENTRE[1] + north]));

let folder: string;
let server: Awaited<ReturnType<typeof startStaticServer>>;
let reference: ReferenceData;

/** The built app over 600 areas of 200 corners, and RegSO as TopoJSON: 3 MB, which a worker reads. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zonplan-large-'));
  await cp(inject('builtApp'), folder, { recursive: true });
  const geo = join(folder, 'geo');
  await replaceDeso(geo, wigglyCoverage(30, 20, 200));
  const catalog = await readFile(join(geo, 'catalog.json'), 'utf8');
  await writeFile(join(geo, 'catalog.json'), catalog.replaceAll('regso-2025.geojson', 'regso-2025.topojson'));
  const regso = JSON.parse(await readFile(join(geo, 'regso-2025.geojson'), 'utf8'));
  await writeFile(join(geo, 'regso-2025.topojson'), JSON.stringify(topologyOf(regso)));
  const loaded = await loadReferenceData(readFolderText(geo));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  reference = loaded.value;
  server = await startStaticServer({
    directory: folder,
    port: 0,
    marker: { application: 'zonplan', version: 'test', clone: 'test' },
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const asPlanner = plannersOfThisFile();

describe('data too large to be read in the page', () => {
  it('are read in a worker under the policy, and a zone drawn over them has the figures of Node', async () => {
    await asPlanner({ baseUrl: server.address, map: null }, async (planner) => {
      const workers: string[] = planner.page.workers().map((worker) => worker.url());
      planner.page.on('worker', (worker) => workers.push(worker.url()));
      await planner.page.reload();
      await planner.seesTheMap();
      expect(workers.filter((address) => address.includes('reference-worker'))).not.toEqual([]);
      expect(await planner.page.locator('body').textContent()).not.toContain(words('start.workerFailed'));

      await planner.map.lookAt(MIDDLE, 1);
      await planner.drawsPolygon(TRIANGLE);
      const { zones } = planOfFile((await planner.savesFile()).text);
      expect(await planner.figures()).toEqual(shownFigures(figuresOf(zones, reference), reference));
      expect(zones[0]?.shape.kind).toBe('drawn');
    });
  });

  it('are read in the page, which says so, where no worker can be started', async () => {
    const beforeScripts = (): void => {
      const Real = Worker;
      globalThis.Worker = class extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          if (String(address).includes('reference-worker')) throw new Error('no workers here');
          super(address, options);
        }
      };
    };
    await asPlanner({ baseUrl: server.address, beforeScripts }, async (planner) => {
      await planner.sees(words('start.workerFailed'));
      await planner.seesFigure('area', shownFigures(figuresOf(everyArea(), reference), reference)['area'] ?? '');
    });
  });

  it('show how far their loading has come once it takes more than a moment', async () => {
    const browser = await launchBrowser();
    try {
      const { context, guard } = await openGuardedContext(browser, { baseUrl: server.address });
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await context.route('**/geo/regso-2025.topojson', async (route) => {
        await released;
        await route.continue();
      });
      const page = await context.newPage();
      await page.goto('/');
      const shown = await until(page, 'a bar shows how far the loading has come', () => {
        const bar = document.querySelector('progress');
        return bar === null || bar.value === 0
          ? null
          : { value: bar.value, text: bar.parentElement?.textContent ?? '' };
      });
      expect(shown.value).toBeGreaterThan(0.3);
      expect(shown.value).toBeLessThan(0.5);
      expect(shown.text).toBe(words('start.fetching', { done: 4, total: 5 }));
      release();
      await until(page, 'the map is ready', () => document.querySelector('[data-map="ready"]') !== null);
      expect(await page.locator('progress').count()).toBe(0);
      await guard.check();
    } finally {
      await browser.close();
    }
  });
});

function everyArea(): Parameters<typeof figuresOf>[0] {
  const [data] = reference.divisions.values();
  if (data === undefined) throw new Error('the data have no division');
  const { id: division, version } = data.division;
  const codes = data.areas.map(({ code }) => code);
  return [{ shape: { kind: 'areas', division, version, codes } }] as unknown as Parameters<typeof figuresOf>[0];
}
