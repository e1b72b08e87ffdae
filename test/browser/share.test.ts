import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { PUBLIC_HOST } from './driver/launch-browser.ts';
import { takePicture } from './driver/picture.ts';
import { opensAnnex, opensSample } from './driver/planner-paper.ts';
import { closesDialog, opensFile, plansDialog, planTitles, seesPlan } from './driver/planner-plans.ts';
import { makesStory, SCENES_OF_SAMPLE, seesScene, unreadableTexts } from './driver/planner-present.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { asksForLink, goesToFragment, linkIn, seesIncoming, seesPlainAddress } from './driver/planner-share.ts';
import { words } from './driver/planner-words.ts';

const LINES = 4;

const asPlanner = plannersOfThisFile();

/** The built app at an address that others could reach. */
function publicAddress(): string {
  return inject('baseUrl').replace('localhost', PUBLIC_HOST);
}

describe('a plan in a link', () => {
  it('is made at one desk and opened at another, beside what is there and only when the person says so', async () => {
    let fragment = '';
    await asPlanner({}, async (planner) => {
      await opensSample(planner);
      await planner.goesTo('budget');
      const dialog = await asksForLink(planner);
      const link = new URL(await linkIn(dialog));
      expect(link.href.length).toBeLessThan(1200);
      expect(link.origin + link.pathname).toBe(`${inject('baseUrl')}/`);
      // Nobody else reaches a page on localhost.
      await dialog.locator('[data-local]').waitFor();
      const picture = await takePicture(planner.page, 'dialog-share');
      expect(await accessibilityViolations(planner.page), picture).toEqual([]);
      fragment = link.hash;
    });
    await asPlanner({ path: `/${fragment}` }, async (planner) => {
      expect(await seesIncoming(planner)).toBe('Länken innehåller planen ”Exempelplan” med 3 zoner och 4 budgetrader.');
      const picture = await takePicture(planner.page, 'dialog-incoming-link');
      expect(await accessibilityViolations(planner.page), picture).toEqual([]);
      await planner.button('share.leave').click();
      await seesPlainAddress(planner);
      await seesPlan(planner, words('plan.untitled'));
      const plans = await plansDialog(planner);
      expect(await planTitles(plans)).toEqual([words('plan.untitled')]);
      await closesDialog(planner, plans);

      await goesToFragment(planner, fragment);
      await seesIncoming(planner);
      await planner.button('share.open').click();
      await planner.sees(words('share.opened'));
      await seesPlainAddress(planner);
      await planner.seesSaved();
      expect(await planner.page.locator('.shell').getAttribute('data-task')).toBe('budget');
      expect(await planner.page.locator('[data-line]').count()).toBe(LINES);
      await planner.page.reload();
      await planner.seesTheMap();
      await planner.goesTo('zones');
      await planner.seesZones(['Vivalla', 'Varberga-Oxhagen', 'Markbacken-Västra Mark']);
      const both = await plansDialog(planner);
      expect((await planTitles(both)).sort()).toEqual(['Exempelplan', words('plan.untitled')].sort());
      await closesDialog(planner, both);

      // The same way leads to the accessibility statement.
      await goesToFragment(planner, '#tillganglighet');
      const statement = planner.dialog('accessibility.title');
      await statement.getByText(words('accessibility.degree')).waitFor();
      await statement.getByText('accessibilityContact').waitFor();
      await closesDialog(planner, statement);
      await seesPlainAddress(planner);

      // A link that lost a part says so and touches nothing.
      await goesToFragment(planner, fragment.slice(0, -9));
      expect(await seesIncoming(planner)).toBe(words('problem.link-damaged'));
      await planner.page.keyboard.press('Escape');
      await seesPlainAddress(planner);
      await planner.seesZones(['Vivalla', 'Varberga-Oxhagen', 'Markbacken-Västra Mark']);
    });
  });

  it('that would be too large says so and gives the file; what stays behind is named', async () => {
    await asPlanner({}, async (planner) => {
      await opensFile(planner, { name: 'stor.zonplan.json', content: largePlan() });
      await seesPlan(planner, 'Stor plan');
      const dialog = await asksForLink(planner);
      await dialog.getByText('är för stor för en länk').waitFor();
      expect(await dialog.getByRole('textbox').count()).toBe(0);
      expect(await dialog.locator('[data-left-out]').textContent()).toContain('handläggarens namn');
      const saving = planner.page.waitForEvent('download');
      await planner.button('share.saveFile').click();
      const file = await readFile(await (await saving).path(), 'utf8');
      expect(JSON.parse(file).zones).toHaveLength(60);
    });
  });

  it('is a code on paper and on the last scene where others can reach the page', async () => {
    // Over http, as the test's server speaks, the browser says that it leaves a header aside.
    const expectedTroubles = [/Cross-Origin-Opener-Policy header has been ignored/];
    const options = { baseUrl: publicAddress(), viewport: { width: 1280, height: 720 }, expectedTroubles };
    await asPlanner(options, async (planner) => {
      await makesStory(planner);
      await planner.page.keyboard.press('Control+Enter');
      await seesScene(planner.page, 0);
      const code = planner.page.locator('.presentation__code');
      expect(await code.count()).toBe(0);
      await planner.page.keyboard.press('End');
      await seesScene(planner.page, SCENES_OF_SAMPLE - 1);
      await code.getByRole('img', { name: words('share.codeOfPlan') }).waitFor();
      expect(await unreadableTexts(planner.page)).toEqual([]);
      const picture = await takePicture(planner.page, 'present-code-1280');
      expect(await accessibilityViolations(planner.page), picture).toEqual([]);
      await planner.page.keyboard.press('Escape');
      await code.waitFor({ state: 'detached' });

      await opensAnnex(planner);
      const printed = planner.page.locator('.doc-code');
      await planner.sees(words('share.paperLeftOut', { things: 'presentationens 6 scener' }));
      const text = (await printed.getAttribute('data-code')) ?? '';
      expect(text.startsWith(`${publicAddress()}/#plan=`)).toBe(true);
      const width = await printed.locator('svg').evaluate((drawing) => drawing.getBoundingClientRect().width);
      const modules = Number((await printed.locator('svg').getAttribute('viewBox'))?.split(' ')[2]);
      // Half a millimetre a module, at 96 pixels an inch.
      expect(width / modules).toBeGreaterThanOrEqual((0.5 / 25.4) * 96 - 0.01);
      await eventually(
        'the code is on its sheet',
        async () => (await printed.locator('xpath=ancestor::section').count()) > 0,
      );
    });
  });
});

/** Sixty zones with borders of forty corners each, no two alike. */
function largePlan(): string {
  const zones = Array.from({ length: 60 }, (_, zone) => {
    const corners = Array.from({ length: 40 }, (_unused, corner) => {
      const angle = (corner / 40) * 2 * Math.PI;
      const radius = 0.002 * (1 + 0.3 * Math.sin(corner * (zone + 1)));
      return [15.1 + zone * 0.005 + radius * Math.cos(angle), 59.25 + radius * Math.sin(angle)];
    });
    const geometry = { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
    return { id: `z${zone}`, name: `Zon ${zone}`, geometry };
  });
  const matter = { officer: 'Anna Andersson' };
  return JSON.stringify({ format: 'zonplan', version: 1, title: 'Stor plan', municipality: '1880', matter, zones });
}
