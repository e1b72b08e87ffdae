import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from '../../src/cli/serve/prepare.mjs';
import { startStaticServer } from '../../src/cli/serve/static-server.mjs';
import type { LonLat, LonLatMultiPolygon } from '../../src/core/geometry/lon-lat.ts';
import { projectPoint, unprojectPoint } from '../../src/core/geometry/projection.ts';
import { until } from '../browser/driver/eventually.ts';
import { launchBrowser } from '../browser/driver/launch-browser.ts';
import { Planner } from '../browser/driver/planner.ts';
import { dismissesMessages } from '../browser/driver/planner-plans.ts';
import { countryCase, GRID_CENTRE, starZones } from './kernel-cases.ts';
import type { BenchResult } from './measure-time.ts';
import { summary } from './measure-time.ts';
import { replaceDeso } from './synthetic-geo.ts';

/** Millions of corners take their time to be drawn by software. */
const PATIENCE_MS = 180_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WARM_UP_MOVES = 15;
const MOVES = 160;
/** A map drawn by software takes what it takes for a frame: then there are fewer moves, not a longer wait. */
const MOVING_MS = 30_000;
/** Out from the closest view that a search gives: the whole zone is on the screen, some kilometres across. */
const ZOOM_OUT_STEPS = 2;
const ZONE_RADIUS_M = 2000;
/** Pixels from one pointer event to the next. */
const STEP_PIXELS = 3;

/** What the page noted of one pointer event, ms. */
interface Move {
  /** From the event until the new figures were painted. */
  readonly shownMs: number;
  /** Working out figures, money and the drawing, of all that the event set off. */
  readonly computingMs: number;
}

/**
 * The built app in Chromium, a zone's corner dragged: the time from each pointer event until new figures are on the screen, and
 * the part of it that is computing.
 */
export async function benchPointer(): Promise<readonly BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zonplan-bench-'));
  try {
    const [shipped, country] = [join(folder, '91'), join(folder, '6000')];
    build(ROOT, shipped);
    await cp(shipped, country, { recursive: true });
    await replaceDeso(join(country, 'geo'), countryCase().areas);
    const moves91 = await measurePage(shipped, [15.2134, 59.2741]);
    const moves6000 = await measurePage(country, unprojectPoint(GRID_CENTRE));
    return [
      summary('pointer-to-figures-91', times(moves91, 'shownMs')),
      summary('pointer-computing-91', times(moves91, 'computingMs')),
      summary('pointer-to-figures-6000', times(moves6000, 'shownMs')),
      summary('pointer-computing-6000', times(moves6000, 'computingMs')),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function times(moves: readonly Move[], part: keyof Move): readonly number[] {
  return moves.map((move) => move[part]);
}

async function measurePage(directory: string, centre: LonLat): Promise<readonly Move[]> {
  const marker = { application: 'zonplan', version: 'bench', clone: 'bench' } as const;
  const server = await startStaticServer({ directory, port: 0, marker });
  const browser = await launchBrowser();
  try {
    // The hand steps out as soon as it has looked a place up: a map still on its way there would end up elsewhere.
    const page = await browser.newPage({
      locale: 'sv-SE',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    // The compiler that runs this file wraps named functions in a call that the page does not know.
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
    await page.addInitScript(noteMoves);
    await page.goto(server.address);
    const planner = new Planner(page);
    await until(
      page,
      'the map is ready',
      () => document.querySelector('[data-map="ready"]') !== null,
      undefined,
      PATIENCE_MS,
    );
    await restOf(page);
    const corner = await takesZone(planner, centre);
    const { x, y } = await planner.map.at(corner);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const end = performance.now() + MOVING_MS;
    for (let move = 0; move < WARM_UP_MOVES + MOVES; move++) {
      await dragOn(page, { x, y }, move);
      if (move > WARM_UP_MOVES && performance.now() > end) break;
    }
    const moves = (await notedMoves(page)).slice(WARM_UP_MOVES);
    if (moves.length === 0) throw new Error('no move of the pointer changed a figure');
    return moves;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens a plan with one zone round the place, chooses it, and takes it by its corners. Gives its first corner. */
async function takesZone(planner: Planner, centre: LonLat): Promise<LonLat> {
  const [polygons] = starZones(5, projectPoint(centre), 0, ZONE_RADIUS_M, 1);
  const corner = polygons?.[0]?.[0]?.[0];
  if (polygons === undefined || corner === undefined) throw new Error('the bench has no zone to drag');
  await planner.drops({ name: 'bench.zonplan.json', content: Buffer.from(planFileOf(polygons)) });
  await restOf(planner.page);
  await planner.goesTo('zones');
  await planner.seesZones(['Zon 1']);
  // What is told of the file lies over the map's buttons.
  await dismissesMessages(planner);
  await planner.choosesZone('Zon 1');
  await planner.map.lookAt(centre, ZOOM_OUT_STEPS);
  await planner.reshapes();
  await restOf(planner.page);
  return corner;
}

/** Waits until the page has nothing left to do, or for 20 s: a map that is drawn by software may never rest. */
async function restOf(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 20_000 })));
}

function planFileOf(polygons: LonLatMultiPolygon): string {
  const zones = [{ id: 'zone-1', name: 'Zon 1', geometry: { type: 'MultiPolygon', coordinates: polygons } }];
  return JSON.stringify({ format: 'zonplan', version: 1, title: 'Mätning', zones });
}

/** One event, some pixels on along a slow circle, and the frames after it waited for as long as they take. */
async function dragOn(page: Page, start: { readonly x: number; readonly y: number }, move: number): Promise<void> {
  const angle = (move * STEP_PIXELS) / 40;
  await page.mouse.move(start.x + 40 * Math.sin(angle), start.y + 40 * (1 - Math.cos(angle)) + 1);
  await until(page, `event ${move} is over`, (count) => (globalThis as unknown as Notes).settled >= count, move + 1);
}

async function notedMoves(page: Page): Promise<readonly Move[]> {
  return await page.evaluate(() => (globalThis as unknown as Notes).moves);
}

interface Notes {
  /** Moves that changed a figure. */
  readonly moves: Move[];
  /** All moves whose frames are over: a step may be too small to show. */
  settled: number;
}

/** Runs in the page before its scripts: notes each pressed move whose figures changed, when these have been painted. */
function noteMoves(): void {
  const notes = globalThis as unknown as { moves: Move[]; settled: number };
  notes.moves = [];
  notes.settled = 0;
  let at = 0;
  let isChanged = false;
  let computingMs = 0;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name.startsWith('zonplan: ')) computingMs += duration;
  }).observe({ entryTypes: ['measure'] });
  // The task after a frame: by then the frame is painted.
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    const shownMs = performance.now() - at;
    // What was measured is told in a task of its own.
    setTimeout(() => {
      if (isChanged) notes.moves.push({ shownMs, computingMs });
      notes.settled += 1;
    });
  };
  addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 0) return;
      at = event.timeStamp;
      isChanged = false;
      computingMs = 0;
      requestAnimationFrame(() => painted.port2.postMessage(null));
    },
    { capture: true },
  );
  const isFigure = ({ target }: MutationRecord): boolean =>
    (target instanceof Element ? target : target.parentElement)?.closest('[data-figure]') != null;
  new MutationObserver((changes) => {
    isChanged ||= changes.some(isFigure);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
