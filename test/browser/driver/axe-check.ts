import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG_2_1_AA: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  resultTypes: ['violations'],
};

/**
 * Runs axe in the page, under the page's own policy: it is evaluated through the debugger, as the policy forbids adding a script.
 * @param within a selector, where only a part is meant
 * @returns one line for each violation: rule, what it says, and where
 */
export async function accessibilityViolations(page: Page, within = 'html'): Promise<string[]> {
  const debuggerSession = await page.context().newCDPSession(page);
  try {
    await debuggerSession.send('Runtime.evaluate', { expression: axe.source });
  } finally {
    await debuggerSession.detach();
  }
  const results = await page.evaluate(
    async ([selector, options]) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      return await inPage.run(selector, options);
    },
    [within, WCAG_2_1_AA] as const,
  );
  return linesOf(results);
}

function linesOf(results: AxeResults): string[] {
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${violation.help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  );
}
