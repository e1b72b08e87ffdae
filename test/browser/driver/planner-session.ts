import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { GuardedPageOptions } from './guarded-page.ts';
import { openGuardedContext } from './guarded-page.ts';
import { launchBrowser } from './launch-browser.ts';
import { takePicture } from './picture.ts';
import { Planner } from './planner.ts';

export interface PlannerOptions extends GuardedPageOptions {
  /** The map that is waited for before the test begins; null for a page that cannot start. */
  readonly map?: 'ready' | 'paper' | null;
  /** What stands in for another host, so that a test that expects requests to it sends none. */
  readonly answers?: { readonly address: string; readonly contentType: string; readonly body: Buffer };
}

export type AsPlanner = (
  options: PlannerOptions,
  use: (planner: Planner, openTab: () => Promise<Planner>) => Promise<void>,
) => Promise<void>;

/**
 * One browser for the tests of a file; each test gets a fresh profile, guarded against errors, violations and strange hosts.
 * Call at the top of the file.
 */
export function plannersOfThisFile(): AsPlanner {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options, use) => {
    if (browser === null) throw new Error('The browser is started before the first test');
    const { context, guard } = await openGuardedContext(browser, options);
    const { answers } = options;
    if (answers !== undefined) {
      const { contentType, body } = answers;
      // The page asks as a page of another origin does.
      const headers = { 'access-control-allow-origin': '*' };
      await context.route(answers.address, (route) => route.fulfill({ contentType, body, headers }));
    }
    const openTab = async (): Promise<Planner> => {
      const planner = new Planner(await context.newPage());
      await planner.page.goto(options.path ?? '/');
      const map = options.map === undefined ? 'ready' : options.map;
      if (map !== null) await planner.seesTheMap(map);
      return planner;
    };
    try {
      await use(await openTab(), openTab);
      await guard.check(options.expectedTroubles);
    } catch (error) {
      await takePicturesOf(context);
      throw error;
    } finally {
      await context.close();
    }
  };
}

/** What the page showed when a test failed, for people to look at. */
async function takePicturesOf(context: BrowserContext): Promise<void> {
  const name = (expect.getState().currentTestName ?? 'test').replace(/[^\p{L}\d]+/gu, '-').slice(0, 80);
  for (const [number, page] of context.pages().entries()) await takePicture(page, `failed-${name}-${number + 1}`);
}
