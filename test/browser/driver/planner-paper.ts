import { writeFile } from 'node:fs/promises';
import { eventually } from './eventually.ts';
import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

export async function opensSample(planner: Planner): Promise<void> {
  await planner.commands('command.samplePlan');
  await planner.page.locator('.top-bar').getByText(words('plan.sample'), { exact: true }).waitFor();
}

/** Opens the annex and waits for its pages; returns how many there are. */
export async function opensAnnex(planner: Planner): Promise<number> {
  await planner.commands('command.annex');
  await planner.dialog('paper.title').waitFor();
  return await annexPageCount(planner);
}

export async function annexPageCount(planner: Planner): Promise<number> {
  return await eventually('the pages of the annex are laid out', async () => {
    const said = await planner.page.locator('[data-pages]').getAttribute('data-pages');
    return said === null || said === '' ? null : Number(said);
  });
}

/** What the browser's own print writes when the person saves as PDF. */
export async function printsToFile(planner: Planner, path: string): Promise<void> {
  await writeFile(path, await planner.page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
}
