import type { Locator, Page } from 'playwright-core';
import type { LonLat } from '../../../src/core/geometry/lon-lat.ts';
import type { TextKey } from '../../../src/i18n/translator.ts';
import type { DrawMode, Task } from '../../../src/store/session-store.ts';
import { eventually, until } from './eventually.ts';
import { MapHand } from './planner-map.ts';
import { words } from './planner-words.ts';

export interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A planner at the page: sees what stands there, uses mouse and keys, and knows nothing of the program. */
export class Planner {
  readonly page: Page;
  readonly map: MapHand;

  constructor(page: Page) {
    this.page = page;
    this.map = new MapHand(page);
    // Keeps asking for files with the driver: with no listener between two, the browser's own dialog could win the race.
    page.on('filechooser', () => undefined);
  }

  /** Waits for the page with its live map, or its map on paper. */
  async seesTheMap(kind: 'ready' | 'paper' = 'ready'): Promise<void> {
    await until(
      this.page,
      `the map is ${kind}`,
      (wanted) => document.querySelector(`[data-map="${wanted}"]`) !== null,
      kind,
    );
  }

  async seesSaved(): Promise<void> {
    await until(this.page, 'the page says saved', () => document.querySelector('[data-save="saved"]') !== null);
  }

  /** Waits until the text stands somewhere on the page. */
  async sees(text: string): Promise<void> {
    await until(
      this.page,
      `the page says: ${text}`,
      (wanted) => (document.body.textContent ?? '').replaceAll('\u00A0', ' ').includes(wanted),
      text.replaceAll('\u00A0', ' '),
    );
  }

  async goesTo(task: Task): Promise<void> {
    await this.button(`task.${task}`).click();
  }

  /** A button by what stands on it. */
  button(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: words(key, values), exact: true });
  }

  field(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByLabel(words(key, values), { exact: true });
  }

  dialog(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('dialog', { name: words(key, values), exact: true });
  }

  async writes(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press('Enter');
  }

  /** Chooses a command in the palette, by the keyboard. */
  async commands(key: TextKey): Promise<void> {
    await this.page.keyboard.press('Control+K');
    const filter = this.page.getByRole('combobox', { name: words('palette.filter') });
    await filter.pressSequentially(words(key));
    await filter.press('Enter');
  }

  async undoes(): Promise<void> {
    await this.page.keyboard.press('Control+Z');
  }

  async redoes(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+Z');
  }

  /** The figures on show, by indicator, without the sign for about and the words for screen readers. */
  async figures(): Promise<Readonly<Record<string, string>>> {
    return await this.page.evaluate(() => {
      const shown: Record<string, string> = {};
      for (const element of document.querySelectorAll('[data-figure]')) {
        const copy = element.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
        shown[element.getAttribute('data-figure') ?? ''] = (copy.textContent ?? '').replace('≈\u00A0', '').trim();
      }
      return shown;
    });
  }

  async figure(name: string): Promise<string> {
    return (await this.figures())[name] ?? '';
  }

  /** Waits until a figure is something else than it was, and returns it. */
  async figureOtherThan(name: string, before: string): Promise<string> {
    return await eventually(`${name} is no longer ${before}`, async () => {
      const now = await this.figure(name);
      return now !== '' && now !== before ? now : null;
    });
  }

  async seesFigure(name: string, value: string): Promise<void> {
    await eventually(
      `${name} is ${value}, last ${await this.figure(name)}`,
      async () => (await this.figure(name)) === value,
    );
  }

  /** Names of the zones in the list, from the top. */
  async zoneNames(): Promise<string[]> {
    return await this.page
      .getByRole('list', { name: words('zones.list') })
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.firstElementChild?.textContent ?? ''));
  }

  async seesZones(names: readonly string[]): Promise<void> {
    await eventually(`the zones are ${names.join(', ')}`, async () => {
      const now = await this.zoneNames();
      return now.join('\n') === names.join('\n');
    });
  }

  async choosesZone(name: string): Promise<void> {
    await this.page
      .getByRole('list', { name: words('zones.list') })
      .getByRole('button')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .click();
  }

  async countsTogether(name: string): Promise<void> {
    await this.field('zones.countTogether', { zone: name }).check();
  }

  async takesTool(mode: DrawMode): Promise<void> {
    await this.goesTo('zones');
    await this.button(`zones.tool.${mode}`).click();
    await this.map.toolIsReady(words(`map.drawHint.${mode}`));
  }

  /** Clicks the corners out and ends with Enter. The zone is chosen afterwards. */
  async drawsPolygon(corners: readonly LonLat[]): Promise<void> {
    await this.takesTool('polygon');
    for (const corner of corners) await this.map.click(corner);
    await this.page.keyboard.press('Enter');
    await this.seesNoTool();
  }

  /** Takes the chosen zone by its corners. The page shows the whole zone first; the eye goes back to where it was. */
  async reshapes(): Promise<void> {
    await this.button('command.reshape').click();
    await this.map.toolIsReady(words('map.reshapeHint'));
    await this.map.looksAgain();
  }

  async seesNoTool(): Promise<void> {
    await until(this.page, 'the tool is put away', () => document.querySelector('.tool-hint') === null);
  }

  async namesZone(name: string): Promise<void> {
    await this.writes(this.field('zones.name'), name);
  }

  /** Saves the plan as a file and returns what is in it. */
  async savesFile(): Promise<{ readonly name: string; readonly text: string }> {
    const waiting = this.page.waitForEvent('download');
    await this.page.keyboard.press('Control+S');
    const download = await waiting;
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  /** Does what makes the page ask for a file, and gives it one. */
  async givesFile(file: GivenFile, ask: () => Promise<void>): Promise<void> {
    const waiting = this.page.waitForEvent('filechooser');
    await ask();
    const chooser = await waiting;
    await chooser.setFiles({
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file.content as Uint8Array),
    });
  }

  /** Drops a file on the window. */
  async drops({ name, content }: GivenFile): Promise<void> {
    await this.page.evaluate(
      ([fileName, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], fileName));
        const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
        document.querySelector('main')?.dispatchEvent(new DragEvent('drop', event));
      },
      [name, [...Buffer.from(content as Uint8Array)]] as const,
    );
  }

  /** Everything chosen and typed is durable before the page is loaded anew. */
  async reloads(): Promise<void> {
    await this.seesSaved();
    await this.page.reload();
    await this.seesTheMap();
  }
}
