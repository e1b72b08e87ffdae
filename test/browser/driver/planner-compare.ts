import type { Locator } from 'playwright-core';
import type { CompareView } from '../../../src/store/compare-choices.ts';
import type { AreasView } from '../../../src/store/session-store.ts';
import { eventually } from './eventually.ts';
import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** By need, by one indicator, or by conditions. */
export async function seesAreasBy(planner: Planner, view: AreasView): Promise<void> {
  const legend = planner.page.getByRole('group', { name: words('areas.view'), exact: true });
  await legend.getByRole('radio', { name: words(`areas.view.${view}`), exact: true }).check();
}

/** One figure, two at once, or two maps. */
export async function shows(planner: Planner, view: CompareView): Promise<void> {
  const legend = planner.page.getByRole('group', { name: words('compare.view'), exact: true });
  await legend.getByRole('radio', { name: words(`compare.view.${view}`), exact: true }).check();
}

/** The first figure, where two are shown the one along the bottom. */
export async function choosesFigure(planner: Planner, name: string): Promise<void> {
  const field = planner.page.getByRole('combobox', { name: words('areas.indicator'), exact: true });
  await field.selectOption({ label: name });
}

export function scatter(planner: Planner): Locator {
  return planner.page.locator('.scatter').getByRole('listbox');
}

export function point(planner: Planner, code: string): Locator {
  return planner.page.locator(`[data-point="${code}"]`);
}

/** Waits until a point, and so the area that it is, is chosen or no longer. */
export async function seesPointChosen(planner: Planner, code: string, chosen = true): Promise<void> {
  await eventually(
    `${code} is ${chosen ? '' : 'not '}chosen in the scatter`,
    async () => (await point(planner, code).getAttribute('aria-selected')) === String(chosen),
  );
}

export async function secondMapIsReady(planner: Planner): Promise<{ readonly x: number; readonly y: number }> {
  await planner.page.locator('[data-second-map="ready"]').waitFor();
  const box = await planner.page.locator('[data-second-map="ready"] canvas.maplibregl-canvas').boundingBox();
  if (box === null) throw new Error('The second map is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
