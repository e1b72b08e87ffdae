import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Planner } from './planner.ts';
import { seesAreasBy } from './planner-compare.ts';
import { words } from './planner-words.ts';

export async function choosesIndicator(planner: Planner, name: string): Promise<void> {
  await seesAreasBy(planner, 'indicator');
  const field = planner.page.getByRole('combobox', { name: words('areas.indicator'), exact: true });
  await field.selectOption({ label: name });
}

export async function choosesDivision(planner: Planner, name: 'DeSO' | 'RegSO'): Promise<void> {
  await planner.page.getByRole('radio', { name, exact: true }).check();
}

export function legend(planner: Planner): Locator {
  return planner.page.getByRole('region', { name: words('map.legend') });
}

/** Areas in each class of the legend, missing values last. */
export async function legendCounts(planner: Planner): Promise<number[]> {
  const shown = legend(planner).locator('[data-area-count]');
  return await shown.evaluateAll((counts) => counts.map((count) => Number.parseInt(count.textContent ?? '', 10)));
}

/** Waits until legend and table speak of this many areas. */
export async function seesAreas(planner: Planner, count: number): Promise<void> {
  await eventually(`legend and table show ${count} areas`, async () => {
    const sum = (await legendCounts(planner)).reduce((total, each) => total + each, 0);
    return sum === count && (await planner.page.locator('tbody tr[data-key]').count()) === count;
  });
}

export function areaRow(planner: Planner, code: string): Locator {
  return planner.page.locator(`tr[data-key="${code}"]`);
}

/** Types into the search field and takes the hit of this name. */
export async function searches(planner: Planner, text: string, hit: string | RegExp): Promise<void> {
  const search = planner.page.getByRole('combobox', { name: words('search.label') });
  await search.fill(text);
  await planner.page.getByRole('option', { name: hit }).first().click();
}

/** What the screen shows there, as a picture: equal pictures are equal bytes. */
export async function pictureOf(
  planner: Planner,
  clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<string> {
  return (await planner.page.screenshot({ clip })).toString('base64');
}
