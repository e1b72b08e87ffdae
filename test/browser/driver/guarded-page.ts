import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

export interface GuardedPageOptions {
  /** Path and query after the base address; the main page by default. */
  readonly path?: string;
  /** Another server than the built app's, for tests that serve a damaged copy. */
  readonly baseUrl?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** Less motion is asked for where nothing is said: a test need not wait for flights. */
  readonly motion?: 'reduce' | 'no-preference';
  /** Lets the page keep itself for use without a network; each test otherwise sees what the server has. */
  readonly offline?: boolean;
  /** A phone or a tablet: fingers, no mouse. */
  readonly touch?: boolean;
  /** Runs in the page before any of its scripts. */
  readonly beforeScripts?: () => void;
  /** Troubles that the test provokes. Each must happen; any other fails the test. */
  readonly expectedTroubles?: readonly RegExp[];
}

/** Collects what must never happen in any test. */
class PageGuard {
  readonly #troubles: string[] = [];
  readonly #context: BrowserContext;
  readonly #host: string;

  constructor(context: BrowserContext, baseUrl: string) {
    this.#context = context;
    this.#host = new URL(baseUrl).host;
    context.on('page', (page) => this.#watch(page));
    context.on('request', (request) => this.#watchAddress(request.url()));
    context.on('weberror', (error) =>
      this.#troubles.push(`page error: ${error.error().stack ?? error.error().message}`),
    );
    context.on('console', (message) => {
      const { url, lineNumber } = message.location();
      if (message.type() === 'error') this.#troubles.push(`console error: ${message.text()} (${url}:${lineNumber})`);
    });
  }

  /** Throws with all that happened, or with what was expected and did not. */
  async check(expected: readonly RegExp[] = []): Promise<void> {
    await Promise.all(this.#context.pages().map(letPageFinishItsTask));
    const unexpected = this.#troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
    if (unexpected.length > 0) throw new Error(`The page had troubles:\n${unexpected.join('\n')}`);
    const missed = expected.filter((pattern) => !this.#troubles.some((trouble) => pattern.test(trouble)));
    if (missed.length > 0) throw new Error(`Expected troubles that did not happen: ${missed.join(', ')}`);
  }

  #watch(page: Page): void {
    page.on('crash', () => this.#troubles.push('the page crashed'));
    page.on('websocket', (socket) => this.#watchAddress(socket.url()));
  }

  #watchAddress(address: string): void {
    const { protocol, host } = new URL(address);
    const staysInside = protocol === 'data:' || protocol === 'blob:' || host === this.#host;
    if (!staysInside) this.#troubles.push(`request to another host: ${address}`);
  }
}

/** A context whose pages are all guarded; the caller awaits `guard.check()` before it closes the context. */
export async function openGuardedContext(
  browser: Browser,
  options: GuardedPageOptions = {},
): Promise<{ context: BrowserContext; guard: PageGuard }> {
  const baseURL = options.baseUrl ?? inject('baseUrl');
  const settings: BrowserContextOptions = {
    baseURL,
    viewport: { ...(options.viewport ?? { width: 1440, height: 900 }) },
    locale: options.locale ?? 'sv-SE',
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    reducedMotion: options.motion ?? 'reduce',
    serviceWorkers: options.offline === true ? 'allow' : 'block',
  };
  const context = await browser.newContext(settings);
  const guard = await guardContext(context, baseURL);
  if (options.beforeScripts !== undefined) await context.addInitScript(options.beforeScripts);
  return { context, guard };
}

/** Guards what is opened in the context from now on. */
export async function guardContext(context: BrowserContext, baseURL: string): Promise<PageGuard> {
  const guard = new PageGuard(context, baseURL);
  await context.addInitScript(tellPolicyViolations);
  return guard;
}

/**
 * Opens the app in a fresh browser, lets the test use it, and fails the test on a console error, an uncaught error, a violation of
 * the content-security policy, a crash, or a request to another host.
 */
export async function withPage(options: GuardedPageOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  try {
    const { context, guard } = await openGuardedContext(browser, options);
    const page = await context.newPage();
    await page.goto(options.path ?? '/');
    await use(page);
    await guard.check(options.expectedTroubles);
  } finally {
    await browser.close();
  }
}

/** Errors and violations of the last step are told in tasks of their own: they are waited for before the page is judged. */
async function letPageFinishItsTask(page: Page): Promise<void> {
  try {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  } catch (error) {
    // A closed, crashed or leaving page has nothing more to tell; a crash was told by its own event.
    if (!(error instanceof Error && /closed|crashed|destroyed|navigation/i.test(error.message))) throw error;
  }
}

/** Runs in the page: a violation that the browser reports in silence is said aloud too. */
function tellPolicyViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}
