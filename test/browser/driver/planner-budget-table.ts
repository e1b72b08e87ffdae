import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

export function budgetTable(planner: Planner): Locator {
  return planner.page.getByRole('grid');
}

/** Goes to the table by the palette, as from anywhere, and into it by the keyboard's way. */
export async function opensBudgetTable(planner: Planner): Promise<void> {
  await planner.commands('command.budgetTable');
  await budgetTable(planner).focus();
}

/** Puts a text on the real clipboard and pastes it. */
export async function pastes(planner: Planner, text: string): Promise<void> {
  const { page } = planner;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

/** What stands in a line's cells over the years, as seen. */
async function rowOf(planner: Planner, title: string): Promise<readonly string[]> {
  const row = budgetTable(planner)
    .getByRole('row')
    .filter({ has: planner.page.getByRole('button', { name: title, exact: true }) });
  const cells = await row.locator('.budget-grid__cell').allTextContents();
  return cells.map((text) => text.replaceAll('\u00A0', ' '));
}

export async function seesRow(planner: Planner, title: string, cells: readonly string[]): Promise<void> {
  await eventually(
    `the row ${title} is ${cells.join(' | ')}, last: ${(await rowOf(planner, title)).join(' | ')}`,
    async () => (await rowOf(planner, title)).join('\n') === cells.join('\n'),
  );
}

/** The sums under the years, by the words before them. */
export async function sumsOf(
  planner: Planner,
  key: 'budgetGrid.sumShown' | 'budget.leftOfGrant',
): Promise<readonly string[]> {
  const row = budgetTable(planner)
    .locator('tfoot tr')
    .filter({ has: planner.page.getByRole('rowheader', { name: words(key), exact: true }) });
  const cells = await row.locator('td.number').allTextContents();
  return cells.map((text) => text.replaceAll('\u00A0', ' ').trim());
}
