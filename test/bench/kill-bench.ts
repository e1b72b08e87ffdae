import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { eventually, until } from '../browser/driver/eventually.ts';
import type { KillableBrowser } from '../browser/driver/launch-browser.ts';
import { launchKillableBrowser } from '../browser/driver/launch-browser.ts';
import { startHarnessServer } from '../browser/durability/harness-server.ts';

export interface KillBenchOptions {
  /** How often the whole browser is killed with SIGKILL amid edits. */
  readonly kills: number;
  /** How often the tab is closed amid edits. */
  readonly closes: number;
}

export interface KillBenchReport {
  readonly kills: number;
  readonly closes: number;
  /** Edits that were called saved before the end came. */
  readonly savedEditCount: number;
  /** Those among them that were not there afterwards: must be empty. */
  readonly lostEdits: readonly number[];
  /** What the store told when it opened again: must be empty, since an end is no damage. */
  readonly loadProblems: readonly string[];
  /** Errors that a page logged or threw: must be empty. */
  readonly pageErrors: readonly string[];
  /** Milliseconds from commit until called saved. */
  readonly timeToSavedMs: { readonly median: number; readonly p95: number };
}

const LAUNCH_ATTEMPTS = 3;

/** Edits at least this many times before each end comes, at a moment of its own. */
const LEAST_EDITS = 3;
const MOST_FURTHER_EDITS = 12;

/** Kills Chromium and closes tabs amid edits, and looks whether every edit that was called saved is there afterwards. */
export async function runKillBench({ kills, closes }: KillBenchOptions): Promise<KillBenchReport> {
  const profile = await mkdtemp(join(tmpdir(), 'zonplan-profile-'));
  const server = await startHarnessServer();
  const saved = new Map<number, number>();
  const loadProblems: string[] = [];
  const pageErrors: string[] = [];
  let lost: readonly number[] = [];
  let running: KillableBrowser | null = null;
  try {
    for (let round = 0; round < kills + closes; round += 1) {
      running ??= await launchOn(profile);
      const context = contextOf(running);
      const page = await editUntil(await openPage(context, pageErrors), server.address, saved, round);
      if (round < kills) {
        await running.kill();
        running = await launchOn(profile);
      } else {
        await page.close({ runBeforeUnload: false });
      }
      const found = await readBack(await openPage(contextOf(running), pageErrors), server.address);
      loadProblems.push(...found.loadProblems);
      const there = new Set(found.edits);
      lost = [...new Set([...lost, ...[...saved.keys()].filter((edit) => !there.has(edit))])];
    }
  } finally {
    await running?.kill();
    await server.close();
    // Chromium's children may still be letting go of their files.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  const savedEditCount = saved.size;
  const timeToSavedMs = summary([...saved.values()]);
  return { kills, closes, savedEditCount, lostEdits: lost, loadProblems, pageErrors, timeToSavedMs };
}

/** Now and then Chromium does not come up on a profile it was killed on (the debugger does not answer): it is started again. */
export async function launchOn(profile: string, attempts = LAUNCH_ATTEMPTS): Promise<KillableBrowser> {
  // A killed browser leaves these behind: the port of the dead, and the lock that it held.
  for (const name of ['DevToolsActivePort', 'SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    await rm(join(profile, name), { force: true });
  }
  try {
    return await launchKillableBrowser(profile);
  } catch (error) {
    if (attempts <= 1) throw error;
    return await launchOn(profile, attempts - 1);
  }
}

function contextOf(running: KillableBrowser): BrowserContext {
  const context = running.browser.contexts()[0];
  if (context === undefined) throw new Error('the browser has no context of its profile');
  return context;
}

async function openPage(context: BrowserContext, pageErrors: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  return page;
}

/** Lets a page edit until it has called a few more edits saved; it goes on editing when this returns. */
async function editUntil(page: Page, address: string, saved: Map<number, number>, round: number): Promise<Page> {
  page.on('console', (message) => {
    const [word, edit, milliseconds] = message.text().split(' ');
    if (word === 'saved') saved.set(Number(edit), Number(milliseconds));
  });
  const enough = saved.size + LEAST_EDITS + ((round * 7) % MOST_FURTHER_EDITS);
  await page.goto(`${address}?edit`);
  await eventually(`${enough} edits are saved`, () => Promise.resolve(saved.size >= enough));
  return page;
}

async function readBack(
  page: Page,
  address: string,
): Promise<{ readonly edits: readonly number[]; readonly loadProblems: readonly string[] }> {
  await page.goto(`${address}?hold`);
  const found = await until(page, 'the plan opens', () => {
    const harness = window.harness;
    return harness === undefined ? null : { edits: harness.edits(), loadProblems: harness.loadProblems() };
  });
  await page.close();
  return found;
}

function summary(times: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

export function describeKillBench(report: KillBenchReport): string {
  const { kills, closes, savedEditCount, lostEdits, timeToSavedMs } = report;
  return (
    `${kills} kills and ${closes} closed tabs: ${savedEditCount} edits called saved, ${lostEdits.length} lost; ` +
    `time to saved ${timeToSavedMs.median.toFixed(1)} ms median, ${timeToSavedMs.p95.toFixed(1)} ms at p95`
  );
}
