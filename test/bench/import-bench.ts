import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from '../../src/cli/serve/prepare.mjs';
import { startStaticServer } from '../../src/cli/serve/static-server.mjs';
import { launchBrowser } from '../browser/driver/launch-browser.ts';
import type { BenchResult } from './measure-time.ts';
import { summary } from './measure-time.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LINES = 100_000;
const COLUMNS = 20;
const TURNS = 5;

export interface ImportTurn {
  /** From the drop until the page says how many areas get values. */
  readonly readMs: number;
  /** The longest time that the page could not answer; 0 where nothing took 50 ms. */
  readonly longestTaskMs: number;
}

export interface ImportTurns {
  readonly live: readonly ImportTurn[];
  /** With the map on paper the longest task is the import's own: the difference is what showing it on a live map takes. */
  readonly onPaper: readonly ImportTurn[];
}

/** The built app in Chromium, a table of the whole country dropped on it: 100,000 rows × 20 columns, some 10 MB. */
export async function benchImport(): Promise<ImportTurns> {
  const folder = await mkdtemp(join(tmpdir(), 'zonplan-bench-'));
  try {
    build(ROOT, folder);
    const marker = { application: 'zonplan', version: 'bench', clone: 'bench' } as const;
    const server = await startStaticServer({ directory: folder, port: 0, marker });
    const browser = await launchBrowser();
    try {
      return {
        live: await dropTables(browser, server.address, 'ready'),
        onPaper: await dropTables(browser, server.address, 'paper'),
      };
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function dropTables(browser: Browser, address: string, map: 'ready' | 'paper'): Promise<readonly ImportTurn[]> {
  const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  if (map === 'paper') await page.addInitScript(refuseWebGl2);
  await page.goto(address);
  await page.waitForSelector(`[data-map="${map}"]`, { timeout: 60_000 });
  await page.keyboard.press('Alt+7');
  await page.waitForSelector('.drop-target');
  await page.evaluate(makeTable, { lines: LINES, columns: COLUMNS });
  const turns: ImportTurn[] = [];
  for (let turn = 0; turn < TURNS; turn++) turns.push(await dropTable(page));
  await page.close();
  return turns;
}

/** Runs in the page before its own scripts. */
function refuseWebGl2(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, ...asked: unknown[]) {
      return asked[0] === 'webgl2' ? null : Reflect.apply(original, this, asked);
    },
  });
}

/** As the other cases, for the table and `--json`. A longest task of 0 is one under 50 ms. */
export function importResults({ live, onPaper }: ImportTurns): readonly BenchResult[] {
  return [
    summary('import-understood', live.map(readTime)),
    summary('import-longest-task', live.map(longestTask)),
    summary('import-understood-map-on-paper', onPaper.map(readTime)),
    summary('import-longest-task-map-on-paper', onPaper.map(longestTask)),
  ];
}

function readTime({ readMs }: ImportTurn): number {
  return readMs;
}

function longestTask({ longestTaskMs }: ImportTurn): number {
  return longestTaskMs;
}

/** Runs in the page. Every area of DeSO over years, among those of 289 other municipalities. */
function makeTable({ lines, columns }: { readonly lines: number; readonly columns: number }): void {
  const rows = [['region', 'år', ...Array.from({ length: columns - 2 }, (_, column) => `Andel ${column}`)].join(';')];
  for (let row = 0; row < lines; row++) {
    const own = `1880${'ABC'[row % 3]}${String(10 * (1 + (row % 30))).padStart(4, '0')}`;
    const other = `${String(101 + (row % 289) * 6).padStart(4, '0')}A${String(row % 900).padStart(4, '0')}`;
    const figures = Array.from({ length: columns - 2 }, (_, column) => `${(row * 7 + column) % 100},${column % 10}`);
    rows.push([row % 60 === 0 ? own : other, String(2010 + Math.floor(row / 6000)), ...figures].join(';'));
  }
  Object.assign(globalThis, { benchFile: new File([rows.join('\r\n')], 'riket.csv') });
}

async function dropTable(page: Page): Promise<ImportTurn> {
  const turn = await page.evaluate(async () => {
    const { benchFile } = globalThis as unknown as { benchFile: File };
    let longestTaskMs = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
    });
    observer.observe({ type: 'longtask' });
    const begun = performance.now();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(benchFile);
    document
      .querySelector('main')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    while (document.querySelector('.import-summary') === null)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const readMs = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return { readMs, longestTaskMs };
  });
  await page.locator('.import-actions button').last().click();
  await page.waitForSelector('.import-file', { state: 'detached' });
  return turn;
}
