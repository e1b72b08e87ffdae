import { describe, expect, inject, it } from 'vitest';
import { startStaticServer } from '../../src/cli/serve/static-server.mjs';
import { numberFormat } from '../../src/i18n/number-format.ts';
import { annexInputOf, samplePlan } from '../helpers/sample-decision.ts';
import { shippedReference } from '../helpers/shipped-reference.ts';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { followsCamera } from './driver/follow-camera.ts';
import { takePicture } from './driver/picture.ts';
import type { Planner } from './driver/planner.ts';
import { opensFile, seesPlan } from './driver/planner-plans.ts';
import {
  forgetsWhatWasFetched,
  makesStory,
  numberOnTheWall,
  pointsAtMap,
  SCENES_OF_SAMPLE,
  seesKeptForOffline,
  seesScene,
  smallTargets,
  spokenScene,
  swipes,
  unreadableTexts,
} from './driver/planner-present.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

/** Scales on the way between two scenes; a cut has none. */
const LEAST_STEPS_OF_A_FLIGHT = 3;
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
const asPlanner = plannersOfThisFile();

async function presents(planner: Planner): Promise<void> {
  await planner.page.keyboard.press('Control+Enter');
  await seesScene(planner.page, 0);
}

/** The first scene shows the whole municipality: far enough from the next for a flight that is seen on its way. */
async function beginsFarOut(planner: Planner): Promise<void> {
  const { name, text } = await planner.savesFile();
  const { scenes, title, ...plan } = JSON.parse(text);
  const [first, ...others] = scenes;
  const content = JSON.stringify({
    ...plan,
    title: `${title} långt ifrån`,
    isSample: false,
    scenes: [{ ...first, view: null }, ...others],
  });
  await opensFile(planner, { name, content });
  await seesPlan(planner, `${title} långt ifrån`);
}

describe('the meeting', () => {
  it('plays a whole story by keyboard with the network gone, after a cold reload', async () => {
    const marker = { application: 'zonplan', version: 'test', clone: 'test' } as const;
    const server = await startStaticServer({ directory: inject('builtApp'), port: 0, marker });
    let isOpen = true;
    try {
      await asPlanner({ baseUrl: server.address, offline: true }, async (planner, openTab) => {
        await makesStory(planner);
        await planner.seesSaved();
        await seesKeptForOffline(planner);
        await forgetsWhatWasFetched(planner.page);
        await server.close();
        isOpen = false;
        await planner.page.close();

        const again = await openTab();
        await presents(again);
        const spoken: string[] = [];
        for (let position = 0; position < SCENES_OF_SAMPLE; position += 1) {
          await seesScene(again.page, position);
          spoken.push(await spokenScene(again.page));
          await again.page.keyboard.press(position % 2 === 0 ? 'PageDown' : 'ArrowRight');
        }
        expect(new Set(spoken).size).toBe(SCENES_OF_SAMPLE);
        expect(spoken[1]).toContain('Invånare 2025, insatszonerna tillsammans: 15 136');
        await again.page.keyboard.press('PageUp');
        await seesScene(again.page, SCENES_OF_SAMPLE - 2);
      });
    } finally {
      if (isOpen) await server.close();
    }
  });

  it('shows the figures of the panels and of the report, black when asked, and what if beside the scene', async () => {
    const reference = await shippedReference();
    const { figures } = annexInputOf(samplePlan(reference), reference);
    const format = numberFormat('sv');
    await asPlanner({ viewport: { width: 1280, height: 720 } }, async (planner) => {
      await makesStory(planner);
      await planner.goesTo('areas');
      const inPanel = (await planner.figure('low_econ_std_pct_2024')).replaceAll('\u00A0', ' ');
      await presents(planner);
      const { page } = planner;
      expect(await numberOnTheWall(page)).toBe(inPanel);
      await page.keyboard.press('ArrowRight');
      await seesScene(page, 1);
      const residents = figures.union?.figures.find(({ indicator }) => indicator === 'pop_2025')?.value ?? Number.NaN;
      expect(await numberOnTheWall(page)).toBe(format.number(residents).replaceAll('\u00A0', ' '));

      await page.keyboard.press('b');
      await page.locator('.presentation__black').waitFor();
      await page.keyboard.press('b');
      await page.locator('.presentation__black').waitFor({ state: 'detached' });
      await page.keyboard.press('g');
      await page
        .getByRole('navigation', { name: words('present.jump') })
        .getByRole('button')
        .nth(4)
        .click();
      await seesScene(page, 4);
      const before = await numberOnTheWall(page);
      expect(await page.getByRole('navigation', { name: words('present.jump') }).count()).toBe(0);
      await page.keyboard.press('w');
      const left = page.locator('[data-left]');
      expect((await left.textContent())?.replaceAll('\u00A0', ' ')).toBe(before);
      await page.keyboard.press('Home');
      await eventually('nothing is left', async () => ((await left.textContent()) ?? '').startsWith('\u2212'));
      expect(await unreadableTexts(page)).toEqual([]);
      // The same key closes it, and a clicker turns the page whatever is open.
      await page.keyboard.press('w');
      await left.waitFor({ state: 'detached' });
      await page.keyboard.press('w');
      await left.waitFor();
      await page.keyboard.press('PageDown');
      await seesScene(page, 5);
      expect(await left.count()).toBe(0);
      await page.keyboard.press('g');
      expect(await unreadableTexts(page)).toEqual([]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await seesScene(page, 4);
      await page.keyboard.press('Escape');
      await page.locator('.presentation').waitFor({ state: 'detached' });
      await planner.button('task.areas').waitFor();
    });
  });

  it('keeps the presenter’s window in step, both ways', async () => {
    await asPlanner({}, async (planner) => {
      await makesStory(planner);
      await presents(planner);
      const opening = planner.page.context().waitForEvent('page');
      await planner.page.keyboard.press('n');
      const presenter = await opening;
      const sees = (title: string): Promise<void> =>
        presenter.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await sees(words('present.story.need.title'));
      await presenter.getByText(words('present.story.need.notes')).waitFor();
      await presenter.keyboard.press('PageDown');
      await seesScene(planner.page, 1);
      await sees(words('present.story.zones.title'));
      await planner.page.keyboard.press('PageDown');
      await sees(words('present.story.money.title'));
      await presenter.getByText(words('present.nextScene', { title: words('present.story.reach.title') })).waitFor();
      expect(await accessibilityViolations(presenter)).toEqual([]);
      await planner.page.keyboard.press('Escape');
      await eventually('the presenter’s window closes with the presentation', async () =>
        Promise.resolve(presenter.isClosed()),
      );
    });
  });

  it('can be read from the back row, on a small projector and a large one', async () => {
    await asPlanner({ viewport: SIZES[0] }, async (planner) => {
      await makesStory(planner);
      await presents(planner);
      for (let position = 0; position < SCENES_OF_SAMPLE; position += 1) {
        await seesScene(planner.page, position);
        if (position === 1) await pointsAtMap(planner);
        for (const viewport of SIZES) {
          await planner.page.setViewportSize(viewport);
          const where = `scene ${position + 1} at ${viewport.width}`;
          expect(await unreadableTexts(planner.page), where).toEqual([]);
        }
        if (position === 1) {
          const picture = await takePicture(planner.page, 'present-1920');
          expect(await accessibilityViolations(planner.page), picture).toEqual([]);
        }
        await planner.page.keyboard.press('ArrowRight');
      }
    });
  });

  it('flies from scene to scene', async () => {
    await asPlanner({ motion: 'no-preference' }, async (planner) => {
      await makesStory(planner);
      await beginsFarOut(planner);
      await presents(planner);
      const scalesSinceLast = await followsCamera(planner.page);
      await planner.page.keyboard.press('ArrowRight');
      await seesScene(planner.page, 1);
      let seen = 0;
      await eventually('the map is seen at several scales on its way', async () => {
        seen += await scalesSinceLast();
        return seen > LEAST_STEPS_OF_A_FLIGHT;
      });
    });
  });

  it('cuts from scene to scene where less motion is asked for', async () => {
    await asPlanner({ motion: 'reduce' }, async (planner) => {
      await makesStory(planner);
      await presents(planner);
      const scalesSinceLast = await followsCamera(planner.page);
      let cuts = 0;
      for (const [key, position] of [
        ['ArrowRight', 1],
        ['ArrowLeft', 0],
        ['ArrowRight', 1],
      ] as const) {
        await planner.page.keyboard.press(key);
        await seesScene(planner.page, position);
        cuts += await eventually(`the map shows scene ${position + 1}`, async () => {
          const seen = await scalesSinceLast();
          return seen > 0 ? seen : null;
        });
      }
      // One scale for each scene: a flight would have been seen on its way to the next by then.
      expect(cuts).toBe(3);
    });
  });

  it('is led by a finger on a phone: swipes, buttons of their size, black and back', async () => {
    await asPlanner({ viewport: { width: 390, height: 844 }, touch: true }, async (planner) => {
      await makesStory(planner);
      const { page } = planner;
      expect(await smallTargets(page, '.present-panel')).toEqual([]);
      await page
        .locator('.present-panel')
        .getByRole('button', { name: words('present.start'), exact: true })
        .tap();
      await seesScene(page, 0);
      expect(await smallTargets(page, '.presentation')).toEqual([]);
      expect(await unreadableTexts(page, 16)).toEqual([]);
      const control = (key: Parameters<typeof words>[0]) => page.getByRole('button', { name: words(key), exact: true });
      await control('present.black').tap();
      await page.locator('.presentation__black').tap();
      await page.locator('.presentation__black').waitFor({ state: 'detached' });
      await control('present.thinkAloud').tap();
      await page.locator('[data-what-if]').waitFor();
      const picture = await takePicture(page, 'present-390');
      expect(await accessibilityViolations(page), picture).toEqual([]);
      await control('present.thinkAloud').tap();
      await page.locator('[data-what-if]').waitFor({ state: 'detached' });
      await swipes(page, 'left');
      await seesScene(page, 1);
      await swipes(page, 'right');
      await seesScene(page, 0);
      await page.keyboard.press('Escape');
      await page.locator('.presentation').waitFor({ state: 'detached' });
    });
  });

  it('hides drafts until the presenter says otherwise', async () => {
    await asPlanner({}, async (planner) => {
      await makesStory(planner);
      await planner.goesTo('zones');
      await planner.choosesZone('Vivalla');
      await planner.page.getByText(words('zones.properties')).click();
      await planner.field('zones.status').selectOption('draft');
      await presents(planner);
      await planner.page.keyboard.press('ArrowRight');
      await seesScene(planner.page, 1);
      expect(await spokenScene(planner.page)).not.toContain('Vivalla');
      await planner.page.keyboard.press('d');
      await planner.page.getByText(words('present.draftsShown')).waitFor();
    });
  });

  it('is put in order, changed and said in words at the desk, by keyboard', async () => {
    await asPlanner({}, async (planner) => {
      await makesStory(planner);
      const rows = planner.page.locator('.scene-list__row .row-button');
      await rows.nth(2).click();
      await rows.nth(2).press('Alt+ArrowUp');
      await eventually('the third scene is the second', async () =>
        ((await rows.nth(1).textContent()) ?? '').includes(words('present.story.money.title')),
      );
      await planner.writes(planner.field('present.sceneTitle'), 'Årets pengar');
      await planner.page.locator('[data-scene-words]').getByText('Scen 2 av 6: Årets pengar.').waitFor();
      expect(await accessibilityViolations(planner.page)).toEqual([]);
      await rows.nth(0).press('s');
      await eventually('there is a scene more', async () => (await rows.count()) === SCENES_OF_SAMPLE + 1);
      await planner.undoes();
      await eventually('it is gone again', async () => (await rows.count()) === SCENES_OF_SAMPLE);
      // By hand: dragged to another's place, and copied right behind itself.
      await rows.nth(0).dragTo(rows.nth(2));
      await eventually('the first scene is the third', async () =>
        ((await rows.nth(2).textContent()) ?? '').includes(words('present.story.need.title')),
      );
      await rows.nth(2).click();
      await planner.button('present.duplicate').click();
      const copy = words('present.copyTitle', { title: words('present.story.need.title') });
      await eventually('the copy is right behind it', async () =>
        ((await rows.nth(3).textContent()) ?? '').includes(copy),
      );
    });
  });
});
