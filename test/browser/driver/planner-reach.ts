import type { Page } from 'playwright-core';

/**
 * What a hand or a key could not reach at this size: one line for each thing, none where all is well. A page that scrolls
 * sideways, and every control that stays outside the window, or under something else, even when scrolled to.
 */
export async function outOfReach(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const told: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) told.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth}`);
    // Rows of a table are alike: a few stand for all.
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ].filter((control) => control.closest('tbody > tr:nth-child(n + 5)') === null);
    for (const control of controls) {
      if (!isShown(control)) continue;
      const target = hitTarget(control);
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = target.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const hit = document.elementFromPoint(x, y);
      const reached = hit !== null && (target.contains(hit) || hit.contains(target));
      if (reached && box.left >= -1 && box.right <= clientWidth + 1) continue;
      const where = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
      told.push(`${describe(control)} at ${where} lies under ${hit === null ? 'nothing' : describe(hit)}`);
    }
    return told;

    function isShown(element: HTMLElement): boolean {
      const box = element.getBoundingClientRect();
      // A link that is there only for the keyboard shows itself when it has the focus.
      const isVisible = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
      // What lies behind a view over the whole window is out of reach on purpose.
      if (element.closest('[inert]') !== null) return false;
      return isVisible && box.width > 0 && box.height > 0 && !element.classList.contains('skip-link');
    }
    /** A box drawn by its label is reached through the label. */
    function hitTarget(element: HTMLElement): HTMLElement {
      const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
      return label !== undefined && ['radio', 'checkbox'].includes((element as HTMLInputElement).type)
        ? label
        : element;
    }
    function describe(element: Element): string {
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${name.trim().slice(0, 40)}`;
    }
  });
}
