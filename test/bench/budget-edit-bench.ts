import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from '../../src/cli/serve/prepare.mjs';
import { startStaticServer } from '../../src/cli/serve/static-server.mjs';
import { until } from '../browser/driver/eventually.ts';
import { launchBrowser } from '../browser/driver/launch-browser.ts';
import { Planner } from '../browser/driver/planner.ts';
import { words } from '../browser/driver/planner-words.ts';
import type { BenchResult } from './measure-time.ts';
import { summary } from './measure-time.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LINES = 2000;
const ZONES = 500;
const ZONES_OF_LINE = 3;
const [FIRST_YEAR, LAST_YEAR] = [2018, 2027];
const WARM_UP_EDITS = 10;
const EDITS = 60;

/** What the page noted of one edit, ms. */
interface Edit {
  /** Everything that the key set off on the page's thread: the plan, its sums, the page's elements, their layout and paint. */
  readonly workMs: number;
  /** From the key until the new figures were painted. */
  readonly shownMs: number;
}

/**
 * The built app in Chromium with a plan of 2,000 lines over ten years and 500 zones, one cell of the budget table edited
 * after another: the time from Enter until every figure on the screen is new, and the part of it that is work.
 */
export async function benchBudgetEdit(): Promise<readonly BenchResult[]> {
  const directory = await mkdtemp(join(tmpdir(), 'zonplan-bench-'));
  try {
    build(ROOT, directory);
    const edits = await measurePage(directory);
    return [
      summary(
        'budget-edit-work-2000',
        edits.map(({ workMs }) => workMs),
      ),
      summary(
        'budget-edit-to-figures-2000',
        edits.map(({ shownMs }) => shownMs),
      ),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measurePage(directory: string): Promise<readonly Edit[]> {
  const marker = { application: 'zonplan', version: 'bench', clone: 'bench' } as const;
  const server = await startStaticServer({ directory, port: 0, marker });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
    // The compiler that runs this file wraps named functions in a call that the page does not know.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
    await page.addInitScript(noteEdits);
    await page.goto(server.address);
    await until(page, 'the map is ready', () => document.querySelector('[data-map="ready"]') !== null);
    const planner = new Planner(page);
    await planner.drops({ name: 'bench.zonplan.json', content: Buffer.from(planFile()) });
    await planner.goesTo('budget');
    await page.getByText(words('budget.view.table'), { exact: true }).click({ timeout: 120_000 });
    await page.getByRole('grid').focus();
    for (let edit = 0; edit < WARM_UP_EDITS + EDITS; edit++) await editCell(page, edit);
    const noted = await page.evaluate(() => (globalThis as unknown as { edits: Edit[] }).edits);
    return noted.slice(WARM_UP_EDITS);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * A new amount in the active cell; Enter takes the table to the cell below. The key comes when the digits are painted, as a
 * hand's does, and the page says itself when the edit is shown: asking it over and over takes the processors it works with.
 */
async function editCell(page: Page, edit: number): Promise<void> {
  await page.keyboard.type(String(100_000 + edit * 1001));
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)))),
  );
  const isShown = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        (globalThis as unknown as { whenShown: () => void }).whenShown = resolve;
      }),
  );
  await page.keyboard.down('Enter');
  await isShown;
  await page.keyboard.up('Enter');
}

/** Zones in rows over the municipality, some of which overlap; each line's money in three of them, over every year. */
function planFile(): string {
  const zones = Array.from({ length: ZONES }, (_, turn) => {
    const [west, south] = [14.8 + (turn % 25) * 0.04, 59.1 + Math.floor(turn / 25) * 0.02];
    const ring = [
      [west, south],
      [west + 0.05, south],
      [west + 0.05, south + 0.015],
      [west, south + 0.015],
      [west, south],
    ];
    return { id: `z${turn}`, name: `Zon ${turn + 1}`, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, turn) => FIRST_YEAR + turn);
  const budgetLines = Array.from({ length: LINES }, (_, turn) => ({
    id: `l${turn}`,
    title: `Insats ${turn + 1}`,
    place: {
      kind: 'zones',
      weights: Array.from({ length: ZONES_OF_LINE }, (_zone, part) => ({
        zone: `z${(turn * 7 + part * 131) % ZONES}`,
        weight: part + 1,
      })),
    },
    amounts: years.map((year) => ({ year, amountSek: 10_000 + ((turn * 37 + year) % 90) * 1000 })),
  }));
  return JSON.stringify({ format: 'zonplan', version: 1, title: 'Mätning', zones, budgetLines });
}

/**
 * Runs in the page before its scripts: notes each Enter that changed the sums, when the change has been painted. The key's
 * own work ends with its last listener, the frame's begins with the frame: what lies between is waiting for the screen.
 */
function noteEdits(): void {
  const edits: Edit[] = [];
  (globalThis as unknown as { edits: Edit[] }).edits = edits;
  const shown = (): string => document.querySelector('.budget-grid tfoot')?.textContent ?? '';
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || document.querySelector('.budget-grid__input') === null) return;
      const [before, began] = [shown(), performance.now()];
      let keyEnded = Number.NaN;
      // The page's own listener stands on the document since its start, so this one comes after it.
      document.addEventListener(
        'keydown',
        () => {
          keyEnded = performance.now();
        },
        { once: true },
      );
      requestAnimationFrame((frameBegan) => {
        // The next message comes after layout and paint.
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          if (shown() === before) return;
          const now = performance.now();
          const frameMs = now - Math.max(frameBegan, keyEnded);
          edits.push({ workMs: keyEnded - began + frameMs, shownMs: now - event.timeStamp });
          (globalThis as unknown as { whenShown?: () => void }).whenShown?.();
        };
        painted.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
