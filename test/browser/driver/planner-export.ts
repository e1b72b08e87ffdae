import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** Presses the button that saves, and gives what the browser got. */
export async function savesExport(
  planner: Planner,
  button: 'export.save' | 'picture.save' | 'picture.ofScene' = 'export.save',
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const waiting = planner.page.waitForEvent('download');
  await planner.button(button).click();
  const download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** Colours of the legend's classes on the screen, `#rrggbb`, low to high. */
export async function legendColours(planner: Planner): Promise<readonly string[]> {
  const swatches = planner.page.locator('.legend__classes .swatch:not(.swatch--no-data)');
  const colours = await swatches.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
  return colours.map((colour) => {
    const channels = colour.match(/\d+/g)?.slice(0, 3) ?? [];
    return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
  });
}

export async function choosesExport(
  planner: Planner,
  format: 'geopackage' | 'shapefile' | 'xlsx' | 'csv-swedish',
): Promise<void> {
  await planner.field('export.format').selectOption(words(`export.format.${format}`));
}
