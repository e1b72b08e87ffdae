import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** Waits until the weightings are tried. */
export async function weightingsAreTried(planner: Planner): Promise<void> {
  await planner.page.locator('[data-robustness="done"]').waitFor();
}

/** Waits until so many areas meet the conditions. */
export async function seesMatches(planner: Planner, count: number): Promise<void> {
  await planner.page.locator(`[data-matches="${count}"]`).waitFor();
}

export async function matchCount(planner: Planner): Promise<number> {
  return Number(await planner.page.locator('[data-matches]').getAttribute('data-matches'));
}

export function makesZoneOfMatches(planner: Planner, count: number): Locator {
  return planner.button('screening.makeZone', { count });
}

export async function opensFold(planner: Planner, title: string): Promise<void> {
  await planner.page.locator('summary').getByText(title, { exact: true }).click();
}

/** What the detail says of how sure the chosen area's place is. */
export async function seesHowSure(planner: Planner, sentence: string): Promise<void> {
  await eventually(`the detail says: ${sentence}`, async () => {
    const said = await planner.page.locator('[data-robust-lines] p').first().textContent();
    return (said ?? '').replaceAll('\u00A0', ' ') === sentence;
  });
}

export function robustLine(most: string, share: string, language: 'sv' | 'en' = 'sv'): string {
  const count = language === 'sv' ? '1 000' : '1,000';
  return `${words('need.robustLine', { most, share, count }, language)}.`;
}
