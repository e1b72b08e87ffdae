import type { Page } from 'playwright-core';

const ASK_AGAIN_AFTER_MS = 25;
const DEADLINE_MS = 30_000;

/**
 * Asks until the answer is something, and returns it. There is no waiting for a fixed time: the deadline only ends a failure.
 * @param what the sentence that did not come true, for the failure's message
 * @param read null, undefined and false mean not yet
 */
export async function eventually<Value>(
  what: string,
  read: () => Promise<Value | null | undefined | false>,
  deadlineMs = DEADLINE_MS,
): Promise<Value> {
  const end = performance.now() + deadlineMs;
  while (true) {
    const value = await read();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Not within ${deadlineMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER_MS));
  }
}

/**
 * Asks the page until the answer is something. It evaluates a function through the debugger, which the page's policy allows;
 * Playwright's own `waitForFunction` needs `eval`.
 * @param read runs in the page, so it sees its argument and nothing else of the test
 */
export async function until<Value, Argument = undefined>(
  page: Page,
  what: string,
  read: (argument: Argument) => Value | null | undefined | false,
  argument?: Argument,
  deadlineMs = DEADLINE_MS,
): Promise<Value> {
  return await eventually(
    what,
    async () => {
      try {
        // Playwright's type wraps the argument for handles, which these never are.
        return await page.evaluate(read as (argument: unknown) => Value | null | undefined | false, argument);
      } catch (error) {
        // A page that is just navigating has no answer yet.
        if (error instanceof Error && /context was destroyed|navigation/i.test(error.message)) return null;
        throw error;
      }
    },
    deadlineMs,
  );
}
