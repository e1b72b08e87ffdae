import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const PICTURES = new URL('../pictures/', import.meta.url);

/** Saves what the page shows as test/browser/pictures/<name>.png, for people to look at; nothing compares it. */
export async function takePicture(page: Page, name: string): Promise<string> {
  await mkdir(PICTURES, { recursive: true });
  const path = fileURLToPath(new URL(`${name}.png`, PICTURES));
  await page.screenshot({ path });
  return path;
}
