import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** Presses the button that saves, and gives what the browser got. */
export async function savesExport(planner: Planner): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const waiting = planner.page.waitForEvent('download');
  await planner.button('export.save').click();
  const download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

export async function choosesExport(planner: Planner, format: 'geopackage' | 'xlsx' | 'csv-swedish'): Promise<void> {
  await planner.field('export.format').selectOption(words(`export.format.${format}`));
}
