import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** Opens what says how much hangs on the border of the chosen zone. */
export async function asksAboutTheBorder(planner: Planner): Promise<void> {
  await planner.page
    .locator('summary')
    .filter({ hasText: words('uncertainty.title') })
    .click();
}

/** Has the border moved, and reads the rows: how far, residents, change. */
export async function movesTheBorder(planner: Planner): Promise<readonly (readonly string[])[]> {
  await planner.button('uncertainty.shift').click();
  const table = planner.page.getByRole('table', { name: words('uncertainty.shift') });
  await table.waitFor();
  const rows = await table.locator('tbody tr').all();
  return await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
}
