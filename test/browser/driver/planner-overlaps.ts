import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { GivenFile, Planner } from './planner.ts';
import { words } from './planner-words.ts';

export async function addsCompany(planner: Planner, name: string, contactRole: string): Promise<void> {
  await planner.button('overlaps.newCompany').click();
  await planner.field('overlaps.companyName').fill(name);
  await planner.field('overlaps.contactRole').fill(contactRole);
  await planner.button('overlaps.add').click();
  await companyRow(planner, name).waitFor();
}

export function companyRow(planner: Planner, name: string): Locator {
  return planner.page.locator('.overlap-companies > li').filter({ hasText: name });
}

/** Reads a file of holdings for the company whose row is open, finds places in a layer, and puts what it brings in. */
export async function readsHoldings(
  planner: Planner,
  company: string,
  file: GivenFile,
  layer: GivenFile | null = null,
): Promise<void> {
  await planner.givesFile(file, () => planner.page.getByRole('button', { name: words('overlaps.import') }).click());
  const preview = planner.page.locator('.overlap-preview');
  await preview.waitFor();
  if (layer !== null) {
    await planner.givesFile(layer, () => planner.button('overlaps.joinLayer').click());
    await preview.getByText(layer.name).waitFor();
  }
  await preview.locator('.button--main').click();
  await preview.waitFor({ state: 'detached' });
  await companyRow(planner, company).waitFor();
}

function companyZoneRow(planner: Planner, company: string, zone: string): Locator {
  const { page } = planner;
  return page
    .getByRole('table', { name: words('overlaps.byCompany') })
    .getByRole('row')
    .filter({ has: page.getByText(zone, { exact: true }) })
    .filter({ has: page.getByText(company, { exact: true }) });
}

/** How many buildings a company has in a zone, as its row says. */
export async function buildingCount(planner: Planner, company: string, zone: string): Promise<number> {
  return Number(await companyZoneRow(planner, company, zone).locator('td').first().textContent());
}

export async function looksAtCompanyZone(planner: Planner, company: string, zone: string): Promise<void> {
  await companyZoneRow(planner, company, zone).getByRole('button').click();
}

/** How many rows the list of holdings has with a state; of all states without one. */
export async function rowsWith(planner: Planner, state: Parameters<typeof words>[0] = 'overlaps.all'): Promise<number> {
  await planner.page
    .locator('.detail')
    .getByLabel(words('overlaps.filterState'), { exact: true })
    .selectOption({
      label: words(state),
    });
  const count = planner.page.locator('[data-row-count]');
  return Number(await count.getAttribute('data-row-count'));
}

export async function seesRows(
  planner: Planner,
  state: Parameters<typeof words>[0],
  wanted: (count: number) => boolean,
): Promise<number> {
  return await eventually(`rows that are ${words(state)}`, async () => {
    const count = await rowsWith(planner, state);
    return wanted(count) ? { count } : null;
  }).then(({ count }) => count);
}

/** The same answer to every row of the list; says how many were answered. */
export async function answersAll(
  planner: Planner,
  status: 'agreed' | 'disputed' | 'not-relevant',
  comment: string,
): Promise<number> {
  const form = planner.page.locator('.overlap-review').last();
  await form.getByText(words(`overlaps.state.${status}`), { exact: true }).click();
  await form.getByLabel(words('overlaps.comment'), { exact: true }).fill(comment);
  await form.getByRole('button', { name: words('overlaps.giveAnswer'), exact: true }).click();
  return await eventually('the answers are kept', async () => {
    const count = Number(await planner.page.locator('[data-answered]').getAttribute('data-answered'));
    return count > 0 ? count : null;
  });
}

/** Does what saves a file, and returns what is in it. */
export async function savesBy(planner: Planner, act: () => Promise<void>): Promise<GivenFile> {
  const waiting = planner.page.waitForEvent('download');
  await act();
  const download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), content: Buffer.concat(chunks) };
}

/** Takes in a company's file, and says how many answers were new. */
export async function takesInAnswers(planner: Planner, file: GivenFile): Promise<number> {
  await planner.givesFile(file, () => planner.button('overlaps.takeIn').click());
  await planner.sees(file.name);
  return Number(await planner.page.locator('[data-merged]').getAttribute('data-merged'));
}

/** Whether all of it is where the eye is, without scrolling: inside the screen and inside what scrolls around it. */
export async function isInSight(element: Locator): Promise<boolean> {
  return await element.evaluate(
    async (shown) =>
      await new Promise<boolean>((resolve) => {
        new IntersectionObserver(([entry], observer) => {
          observer.disconnect();
          resolve(entry !== undefined && entry.intersectionRatio === 1);
        }).observe(shown);
      }),
  );
}
