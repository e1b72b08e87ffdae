import type { Page } from 'playwright-core';

/** A whole round through the page, with the area table's rows. */
const LONGEST_WAY = 500;

/** A planner without a mouse. Going somewhere by Tab proves that it can be reached. */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses Tab until the focus is on what has this name, whole or from the beginning. */
  async goTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < LONGEST_WAY; step += 1) {
      const now = await this.focusedName();
      if (typeof name === 'string' ? now === name : name.test(now)) return;
      passed.push(now);
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${name}; it passed ${[...new Set(passed)].slice(0, 60).join(' | ')}`);
  }

  /** Replaces what is in the focused field. */
  async fill(text: string): Promise<void> {
    await this.press('Control+A');
    await this.type(text);
  }

  /** Accessible name of what has the focus, as near as this page needs. */
  async focusedName(): Promise<string> {
    return await this.#page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const ownLabel = element.getAttribute('aria-label');
      if (ownLabel !== null) return ownLabel;
      const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
      const text = labels !== null && labels.length > 0 ? labels[0]?.textContent : element.textContent;
      return (text ?? '').replace(/\s+/g, ' ').trim();
    });
  }
}
