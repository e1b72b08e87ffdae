import type { Page } from 'playwright-core';
import type { LonLat } from '../../../src/core/geometry/lon-lat.ts';
import { eventually, until } from './eventually.ts';
import { words } from './planner-words.ts';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a search for a coordinate puts the map. */
const SEARCH_ZOOM = 14;
const WORLD_PIXELS_AT_ZOOM_0 = 512;

/** The hand on the map. It knows where things lie on the screen as a planner does: by having looked a place up. */
export class MapHand {
  readonly #page: Page;
  #camera: { readonly centre: LonLat; readonly zoom: number } | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Looks a coordinate up in the search field, which centres the map there. Steps out by the map's own button. */
  async lookAt(centre: LonLat, zoomOutSteps = 0): Promise<void> {
    const [longitude, latitude] = centre;
    const search = this.#page.getByRole('combobox', { name: words('search.label') });
    await search.fill(`${latitude} ${longitude}`);
    await until(
      this.#page,
      'the search has an answer',
      () => document.querySelector('.search [aria-expanded="true"]') !== null,
    );
    await search.press('Enter');
    for (let step = 0; step < zoomOutSteps; step += 1) {
      await this.#page.getByRole('button', { name: words('map.zoomOut') }).click();
    }
    this.#camera = { centre, zoom: SEARCH_ZOOM - zoomOutSteps };
  }

  /** Goes back to the place looked at last, after the page has shown something else. */
  async looksAgain(): Promise<void> {
    if (this.#camera === null) throw new Error('No place has been looked at');
    const { centre, zoom } = this.#camera;
    // From afar: a search never moves the map out.
    await this.#page.keyboard.press('Control+K');
    const filter = this.#page.getByRole('combobox', { name: words('palette.filter') });
    await filter.fill(words('command.zoomAll'));
    await filter.press('Enter');
    await this.lookAt(centre, SEARCH_ZOOM - zoom);
  }

  async at(position: LonLat): Promise<ScreenPoint> {
    if (this.#camera === null) throw new Error('Look at a place before pointing at it');
    const { centre, zoom } = this.#camera;
    const [x, y] = mercator(position, zoom);
    const [centreX, centreY] = mercator(centre, zoom);
    const middle = await this.middle();
    const point = { x: middle.x + x - centreX, y: middle.y + y - centreY };
    const lies = await this.#page.evaluate(({ x: left, y: top }) => {
      const hit = document.elementFromPoint(left, top);
      return hit?.closest('.maplibregl-canvas-container') == null ? `under ${hit?.outerHTML.slice(0, 80)}` : 'free';
    }, point);
    if (lies !== 'free') throw new Error(`The place ${position.join(', ')} lies ${lies}: no hand could reach it`);
    return point;
  }

  /** Middle of the map on the screen. */
  async middle(): Promise<ScreenPoint> {
    const box = await this.box();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.#page.locator('[data-map="ready"] canvas.maplibregl-canvas').boundingBox();
    if (box === null) throw new Error('The map is not on the screen');
    return box;
  }

  async click(position: LonLat, modifiers: readonly ('Shift' | 'Control' | 'Alt')[] = []): Promise<void> {
    const { x, y } = await this.at(position);
    for (const key of modifiers) await this.#page.keyboard.down(key);
    await this.#page.mouse.click(x, y);
    for (const key of modifiers) await this.#page.keyboard.up(key);
  }

  async moveTo(position: LonLat): Promise<void> {
    const { x, y } = await this.at(position);
    await this.#page.mouse.move(x, y, { steps: 4 });
  }

  /** Presses at the first place, passes by the others, and lets go at the last. */
  async drag(path: readonly LonLat[], modifiers: readonly ('Shift' | 'Alt')[] = []): Promise<void> {
    for (const key of modifiers) await this.#page.keyboard.down(key);
    await this.press(path[0] ?? [0, 0]);
    for (const position of path.slice(1)) await this.moveTo(position);
    await this.letGo();
    for (const key of modifiers) await this.#page.keyboard.up(key);
  }

  async press(position: LonLat): Promise<void> {
    const { x, y } = await this.at(position);
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.down();
  }

  async letGo(): Promise<void> {
    await this.#page.mouse.up();
  }

  /** Waits until the area in the middle of the map is this one. */
  async seesInTheMiddle(code: string): Promise<void> {
    const { x, y } = await this.middle();
    await eventually(`${code} lies in the middle of the map`, async () => (await this.#litAt(x, y)) === code);
  }

  /** Moves the pointer over the place until the area below it is lit in the table: then its tiles are drawn. */
  async hover(position: LonLat): Promise<string> {
    const { x, y } = await this.at(position);
    return await eventually('the area under the pointer is lit in the table', () => this.#litAt(x, y));
  }

  /** Moves the pointer a little, as a hand does, and reads which row of the table is lit. */
  async #litAt(x: number, y: number): Promise<string | null> {
    await this.#page.mouse.move(x + 1, y);
    await this.#page.mouse.move(x, y);
    return await this.#page.evaluate(
      () => document.querySelector('tr[data-lit="true"]')?.getAttribute('data-key') ?? null,
    );
  }

  /** The drawing tool says with its hint that it is there. Its library is loaded by then, so the first click counts. */
  async toolIsReady(hint: string): Promise<void> {
    await until(
      this.#page,
      `the map says: ${hint}`,
      (text) => document.querySelector('.tool-hint')?.textContent?.includes(text) === true,
      hint,
    );
  }
}

/** Pixels from the north-west corner of the world. https://en.wikipedia.org/wiki/Web_Mercator_projection */
function mercator([longitude, latitude]: LonLat, zoom: number): readonly [x: number, y: number] {
  const worldPixels = WORLD_PIXELS_AT_ZOOM_0 * 2 ** zoom;
  const x = (longitude + 180) / 360;
  const y = 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
  return [x * worldPixels, y * worldPixels];
}
