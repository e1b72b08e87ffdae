import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { launchBrowser } from './driver/launch-browser.ts';
import { takePicture } from './driver/picture.ts';
import { opensAnnex } from './driver/planner-paper.ts';
import { makesStory, SCENES_OF_SAMPLE } from './driver/planner-present.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = import.meta.resolve('tsx');

const asPlanner = plannersOfThisFile();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonplan-decision-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function verify(file: string) {
  const report = join(ROOT, 'src/cli/report.ts');
  return spawnSync(process.execPath, ['--import', TSX, report, '--verify', file], { encoding: 'utf8' });
}

/** The first byte of the text is another, in the first place where it stands behind the mark. */
function withByteChanged(
  bytes: Buffer,
  text: string,
  mark = '<html',
): { readonly changed: Buffer; readonly at: number } {
  const changed = Buffer.from(bytes);
  const at = bytes.indexOf(text, bytes.indexOf(mark));
  changed[at] = (changed[at] ?? 0) ^ 1;
  return { changed, at };
}

describe('a frozen decision', () => {
  it('is one file that proves itself, opens from disk without a request, and carries the checksum of the annex', async () => {
    const file = join(folder, 'beslut.html');
    await asPlanner({}, async (planner) => {
      await makesStory(planner);
      await opensAnnex(planner);
      const onPaper = await planner.page.locator('.sheets [data-checksum]').textContent();
      const waiting = planner.page.waitForEvent('download');
      await planner.button('frozen.freeze').click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe('Exempelplan.beslut.html');
      await download.saveAs(file);
      const verified = verify(file);
      const { stdout, stderr } = verified;
      expect(stderr).toBe('');
      expect(verified.status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ verified: true, sha256: onPaper, title: 'Exempelplan' });

      // What has changed since: first nothing, then a zone less.
      const bytes = readFileSync(file);
      await planner.page.keyboard.press('Escape');
      await planner.goesTo('present');
      const choose = (): Promise<void> => planner.button('changes.open').click();
      const name = 'Exempelplan.beslut.html';
      await planner.givesFile({ name, content: bytes }, choose);
      await planner.dialog('changes.title').waitFor();
      const status = planner.page.locator('.changes-summary');
      await status.getByText(words('changes.nothing')).waitFor();
      expect(await planner.page.locator('[data-decided-checksum]').textContent()).toBe(onPaper);
      await planner.page.keyboard.press('Escape');
      await planner.goesTo('zones');
      await planner.choosesZone('Vivalla');
      await planner.commands('command.removeZone');
      await planner.goesTo('present');
      await planner.givesFile({ name, content: bytes }, choose);
      await status.getByText(words('changes.zones.removed.one')).waitFor();
      await planner.page
        .locator('.sheets')
        .getByText(words('changes.headed', { name: 'Vivalla', kind: words('changes.kind.removed') }))
        .first()
        .waitFor();
      expect(await planner.page.locator('.doc-pair svg').count()).toBe(2);
      const picture = await takePicture(planner.page, 'changes-1440');
      expect(await accessibilityViolations(planner.page), picture).toEqual([]);
      await planner.page.keyboard.press('Escape');
      const { changed } = withByteChanged(bytes, 'Vivalla', '"plan":');
      await planner.givesFile({ name, content: changed }, choose);
      await planner.sees(words('problem.decision-changed', { file: name, what: 'plan' }));
    });

    const bytes = readFileSync(file);
    const { changed, at } = withByteChanged(bytes, 'Vivalla');
    const changedFile = join(folder, 'changed.html');
    writeFileSync(changedFile, changed);
    const refused = verify(changedFile);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`byte ${at} `);

    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'sv-SE' });
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      const address = pathToFileURL(file).href;
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: 'Exempelplan' }).waitFor();
      const picture = await takePicture(page, 'decision-1280');
      expect(await accessibilityViolations(page), picture).toEqual([]);
      await page.getByRole('button', { name: words('frozen.play') }).click();
      await page.getByRole('heading', { name: words('present.story.need.title') }).waitFor();
      await page.keyboard.press('PageDown');
      await page.getByRole('heading', { name: words('present.story.zones.title') }).waitFor();
      expect(await page.locator('.scene--shown .scene__number').textContent()).toBe('15\u00A0136');
      const playing = await takePicture(page, 'decision-playing-1280');
      expect(await accessibilityViolations(page), playing).toEqual([]);
      expect(await page.locator('.scene--shown .scene__legend li').count()).toBe(5);
      for (let scene = 2; scene <= SCENES_OF_SAMPLE; scene++) {
        expect(await outOfSight(page), `scene ${scene}`).toEqual([]);
        await page.keyboard.press('PageDown');
      }
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 1, name: 'Exempelplan' }).waitFor();
      expect(requests).toEqual([address]);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Texts of the scene shown that the back row cannot read, or that lie beyond the screen. The map's own are drawings. */
async function outOfSight(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.scene--shown :is(h2, p, li, strong, em)')].flatMap((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const isOnScreen = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      const isLarge = Number.parseFloat(getComputedStyle(element).fontSize) >= 24;
      return isOnScreen && isLarge ? [] : [element.textContent ?? ''];
    }),
  );
}
