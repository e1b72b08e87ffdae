import type { Page } from 'playwright-core';

/**
 * Follows the camera from now on by what the map says of its scale, which is written anew at each of its moves. Returns what
 * tells how many scales there have been since it was last asked.
 */
export async function followsCamera(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('.maplibregl-ctrl-scale');
    if (bar === null) throw new Error('The map has no scale bar');
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(bar.style.width)).observe(bar, { attributeFilter: ['style'] });
    Object.assign(globalThis, { scalesSeen: seen });
  });
  return async () =>
    await page.evaluate(() => {
      const { scalesSeen } = globalThis as unknown as { readonly scalesSeen: Set<string> };
      const { size } = scalesSeen;
      scalesSeen.clear();
      return size;
    });
}
