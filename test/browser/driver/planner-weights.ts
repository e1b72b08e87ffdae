import type { Locator } from 'playwright-core';
import type { GivenFile, Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** The part of the data panel about where in the areas people live. */
export function weightSection(planner: Planner): Locator {
  return planner.page.getByRole('region', { name: words('data.weights'), exact: true });
}

/** Chooses a file as weight layer and waits for what was understood of it. */
export async function choosesWeightLayer(planner: Planner, file: GivenFile): Promise<Locator> {
  await planner.goesTo('data');
  const choose = weightSection(planner).getByRole('button', { name: words('data.weightsChoose') });
  await planner.givesFile(file, () => choose.click());
  const preview = planner.page.getByRole('region', { name: words('data.weightsPreview', { name: file.name }) });
  await preview.waitFor();
  return preview;
}

/** What the preview says, by its terms. */
export async function previewFacts(preview: Locator): Promise<Readonly<Record<string, string>>> {
  const terms = await preview.locator('dt').allTextContents();
  const facts = await preview.locator('dd').allTextContents();
  return Object.fromEntries(terms.map((term, place) => [term, (facts[place] ?? '').replaceAll('\u00A0', ' ')]));
}

export async function usesWeightLayer(planner: Planner, name: string, source: string): Promise<void> {
  await planner.writes(planner.field('data.weightsName'), name);
  await planner.writes(planner.field('data.weightsSource'), source);
  await planner.button('data.weightsUse').click();
  await planner.sees(words('data.weightsNow', { name }));
}
