import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** The text of a part of the page, with plain spaces, once it says what is waited for. */
export async function reads(part: Locator, wanted: string): Promise<string> {
  return await eventually(`a part of the page says "${wanted}"`, async () => {
    const texts = (await part.allTextContents()).join(' | ').replaceAll('\u00A0', ' ').replaceAll('\u00AD', '');
    return texts.includes(wanted) ? texts : null;
  });
}

/** What the reach panel answers: the share that reaches areas of types 1 and 2, in words. */
export async function seesReach(planner: Planner, wanted: string): Promise<void> {
  await reads(planner.page.locator('[data-reach="headline"]'), wanted);
}

export async function opensWhatIf(planner: Planner): Promise<void> {
  await planner.goesTo('reach');
  await planner.page.getByRole('radio', { name: words('whatIf.view.what-if'), exact: true }).check();
}

/** Types what the allocation of a year becomes. */
export async function thinks(planner: Planner, year: number, amount: string): Promise<void> {
  await planner.writes(planner.field('whatIf.amount', { year }), amount);
}

export async function keepsScenario(planner: Planner, name: string): Promise<void> {
  await planner.page.getByRole('textbox', { name: words('whatIf.keep'), exact: true }).fill(name);
  await planner.button('whatIf.keepButton').click();
  await planner.page.locator(`[data-scenario="${name}"]`).waitFor();
}

export function comparison(planner: Planner): Locator {
  return planner.dialog('whatIf.compareTitle');
}

/** Chooses what stands on a side of the comparison, by its name. */
export async function putsOnSide(planner: Planner, side: 'left' | 'right', name: string): Promise<void> {
  await planner.field(`whatIf.side.${side}`).selectOption({ label: name });
}

/** One row of the comparison's ledger: allocation and planned on the left, then on the right. */
export async function comparedYear(planner: Planner, year: number): Promise<string[]> {
  const cells = comparison(planner).locator(`[data-compare-year="${year}"] td`);
  return (await cells.allTextContents()).map((text) => text.replaceAll('\u00A0', ' '));
}
