import type { Page } from 'playwright-core';
import { until } from './eventually.ts';
import type { Planner } from './planner.ts';

/** Waits until the wall shows the scene at that place, from 0. */
export async function seesScene(page: Page, position: number): Promise<void> {
  await until(
    page,
    `scene ${position + 1} is shown`,
    (place) => document.querySelector('.presentation')?.getAttribute('data-scene') === String(place),
    position,
  );
}

/** The number on the wall, spaces made plain. */
export async function numberOnTheWall(page: Page): Promise<string> {
  return ((await page.locator('[data-scene-number]').textContent()) ?? '').replaceAll('\u00A0', ' ');
}

/** What the wall says to who cannot see it. */
export async function spokenScene(page: Page): Promise<string> {
  return ((await page.locator('[data-spoken]').textContent()) ?? '').replaceAll('\u00A0', ' ').trim();
}

/** Waits until the whole build is kept in the browser. */
export async function seesKeptForOffline(planner: Planner): Promise<void> {
  await until(planner.page, 'the page is kept for use without a network', () => {
    return navigator.serviceWorker.controller?.state === 'activated';
  });
}

/** One line for each text on the wall that is clipped, runs over its place, or is smaller than 24 pixels. */
export async function unreadableTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const LEAST_PIXELS = 24;
    const texts = [...document.querySelectorAll<HTMLElement>('.presentation, .presentation *, .legend *')];
    return texts
      .filter((element) => element.closest('.visually-hidden') === null && element.checkVisibility())
      .flatMap((element) => {
        const name = `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
        return [
          ...(isClipped(element) ? [`${name} runs over`] : []),
          ...(isOffScreen(element) ? [`${name} leaves the screen`] : []),
          ...(isSmall(element) ? [`${name} has text smaller than ${LEAST_PIXELS} px`] : []),
        ];
      });

    /** A line of type may be a hair higher than its box; what scrolls or hides is what loses words. */
    function isClipped(element: HTMLElement): boolean {
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      const isInline = clientWidth === 0 && clientHeight === 0;
      if (isInline || getComputedStyle(element).overflow === 'visible') return false;
      return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
    }
    function isOffScreen(element: HTMLElement): boolean {
      const box = element.getBoundingClientRect();
      return box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    }
    function isSmall(element: HTMLElement): boolean {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
      return hasText && Number.parseFloat(getComputedStyle(element).fontSize) < LEAST_PIXELS;
    }
  });
}
