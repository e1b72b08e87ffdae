import type { Locator } from 'playwright-core';
import type { GivenFile, Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** Drops a file and waits for what the door says of it. */
export async function dropsForImport(planner: Planner, file: GivenFile): Promise<Locator> {
  await planner.drops(file);
  const section = planner.page.locator('.import-file');
  await section.getByRole('heading', { level: 3 }).filter({ hasText: file.name }).waitFor();
  return section;
}

export async function opensPart(section: Locator, title: string): Promise<Locator> {
  const part = section.locator('details').filter({ has: section.page().getByText(title, { exact: true }) });
  if (!(await part.evaluate((details) => (details as HTMLDetailsElement).open))) await part.locator('summary').click();
  return part;
}

/** The join report, by what became of the rows. */
export async function rowFates(section: Locator): Promise<Readonly<Record<string, number>>> {
  const rows = await (await opensPart(section, words('import.rows')))
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute('data-fate') ?? '',
        Number((row.querySelector('td')?.textContent ?? '').replace(/\D/g, '')),
      ]),
    );
  return Object.fromEntries(rows);
}

/** Indicators that can be chosen for the map, imported ones only. */
export async function importedChoices(planner: Planner): Promise<readonly string[]> {
  await planner.goesTo('areas');
  const views = planner.page.getByRole('group', { name: words('areas.view'), exact: true });
  await views.getByRole('radio', { name: words('areas.view.indicator'), exact: true }).check();
  return await planner.page
    .getByRole('combobox', { name: words('areas.indicator'), exact: true })
    .locator(`optgroup[label="${words('areas.group.imported')}"] option`)
    .allTextContents();
}

/** Goes on by Tab until the element has the focus. */
export async function tabsTo(planner: Planner, target: Locator, most = 120): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await planner.page.keyboard.press('Tab');
  }
  throw new Error(`no focus on the element within ${most} steps`);
}
