import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

export interface LineToAdd {
  readonly title: string;
  readonly zones: readonly string[];
  /** By year, as typed: "2 mnkr". */
  readonly amounts: Readonly<Record<number, string>>;
}

/** The cell of a year for state grant without a kind of cost. */
function amountCell(planner: Planner, year: number): Locator {
  return planner.field('budget.amountCell', {
    year,
    financier: words('budget.financier.state-grant'),
    costType: words('budget.costType.unallocated'),
  });
}

export async function addsLine(planner: Planner, { title, zones, amounts }: LineToAdd): Promise<void> {
  await planner.goesTo('budget');
  await planner.button('budget.addLine').click();
  await planner.writes(planner.field('budget.lineTitle'), title);
  await planner.page.getByRole('radio', { name: words('budget.inZones') }).check();
  const table = planner.page.getByRole('table', { name: words('budget.shareTable') });
  for (const zone of zones) await table.getByRole('checkbox', { name: zone, exact: true }).check();
  for (const [year, amount] of Object.entries(amounts)) await planner.writes(amountCell(planner, Number(year)), amount);
}

/** What the year bar says of a year, as a screen reader hears it. */
async function yearBarSays(planner: Planner, year: number): Promise<string> {
  const name = await planner.page.locator(`.year-bar [data-year="${year}"] input`).getAttribute('aria-label');
  return (name ?? '').replaceAll('\u00A0', ' ');
}

export async function seesYear(planner: Planner, year: number, part: string): Promise<void> {
  await eventually(`the year bar says "${part}" of ${year}, last: ${await yearBarSays(planner, year)}`, async () =>
    (await yearBarSays(planner, year)).includes(part),
  );
}

/** Kronor and kronor per resident of the chosen zone in a year. */
export async function zoneMoney(planner: Planner, year: number): Promise<{ kronor: string; perResident: string }> {
  const read = async (attribute: string): Promise<string> =>
    ((await planner.page.locator(`[${attribute}="${year}"]`).textContent()) ?? '').replaceAll('\u00A0', ' ');
  return { kronor: await read('data-money'), perResident: await read('data-per-resident') };
}
