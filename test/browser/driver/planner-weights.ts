import type { Locator } from 'playwright-core';
import type { GivenFile, Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** The part of the data panel about where in the areas people live. */
export function weightSection(planner: Planner): Locator {
  return planner.page.getByRole('region', { name: words('weights.title'), exact: true });
}

/** Chooses a file as weight layer and waits for what was understood of it. */
export async function choosesWeightLayer(planner: Planner, file: GivenFile): Promise<Locator> {
  await planner.goesTo('data');
  const choose = weightSection(planner).getByRole('button', { name: words('weights.choose') });
  await planner.givesFile(file, () => choose.click());
  const preview = planner.page.getByRole('region', { name: words('weights.preview', { name: file.name }) });
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
  await planner.writes(planner.field('weights.name'), name);
  await planner.writes(planner.field('weights.source'), source);
  await planner.button('weights.use').click();
  await planner.sees(words('weights.now', { name }));
}
