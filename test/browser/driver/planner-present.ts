import type { Page } from 'playwright-core';
import { eventually, until } from './eventually.ts';
import type { Planner } from './planner.ts';
import { opensSample } from './planner-paper.ts';

/** As many as the story has that is made of the sample plan. */
export const SCENES_OF_SAMPLE = 6;

/** Opens the sample plan and has a story made of it. */
export async function makesStory(planner: Planner): Promise<void> {
  await opensSample(planner);
  await planner.goesTo('present');
  await planner.button('present.makeStory').click();
  await planner.page
    .locator('.scene-list__row')
    .nth(SCENES_OF_SAMPLE - 1)
    .waitFor();
}

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

/** Holds the pointer over an area of the map until its card is shown. */
export async function pointsAtMap({ page, map }: Planner): Promise<void> {
  const { x, y } = await map.middle();
  await eventually('the card of the area under the pointer is shown', async () => {
    await page.mouse.move(x + 1, y);
    await page.mouse.move(x, y);
    return await page.locator('.area-card').isVisible();
  });
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

/** Empties the browser's own cache of what it fetched: what then opens without a network is what the page itself has kept. */
export async function forgetsWhatWasFetched(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** One line for each text on the wall that is clipped, runs over its place, or is smaller than 24 pixels (or as said). */
export async function unreadableTexts(page: Page, leastPixels = 24): Promise<string[]> {
  return await page.evaluate((LEAST_PIXELS) => {
    const texts = [
      ...document.querySelectorAll<HTMLElement>('.presentation, .presentation *, .legend *, .area-card *'),
    ];
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
      return box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    }
    function isSmall(element: HTMLElement): boolean {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
      return hasText && Number.parseFloat(getComputedStyle(element).fontSize) < LEAST_PIXELS;
    }
  }, leastPixels);
}

/** A finger drawn across the words of the wall, to the left for the next scene. */
export async function swipes(page: Page, direction: 'left' | 'right'): Promise<void> {
  const words = await page.locator('.presentation__words').boundingBox();
  if (words === null) throw new Error('the words of the scene are not shown');
  const session = await page.context().newCDPSession(page);
  const y = words.y + words.height / 2;
  const [from, to] = direction === 'left' ? [0.8, 0.2] : [0.2, 0.8];
  const steps = 8;
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number): Promise<void> => {
    const point = { x: words.x + words.width * (from + (to - from) * part), y };
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [point] });
  };
  await touch('touchStart', 0);
  for (let step = 1; step <= steps; step += 1) await touch('touchMove', step / steps);
  await touch('touchEnd', 1);
  await session.detach();
}

/** Buttons of the page, inside the selector, that are too small for a finger. */
export async function smallTargets(page: Page, inside: string): Promise<string[]> {
  return await page.locator(`${inside} button`).evaluateAll((buttons) => {
    const LEAST_PIXELS = 44;
    return buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      const isSmall = width < LEAST_PIXELS || height < LEAST_PIXELS;
      return isSmall && button.checkVisibility()
        ? [`"${button.textContent}" is ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    });
  });
}
