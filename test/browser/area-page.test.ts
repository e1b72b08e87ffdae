import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually, until } from './driver/eventually.ts';
import { takePicture } from './driver/picture.ts';
import type { Planner } from './driver/planner.ts';
import { choosesDivision, legend } from './driver/planner-areas.ts';
import { scatter, secondMapIsReady, seesAreasBy, shows } from './driver/planner-compare.ts';
import { opensFold } from './driver/planner-need.ts';
import { outOfReach } from './driver/planner-reach.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const asPlanner = plannersOfThisFile();

async function opensPageOf(planner: Planner, code: string, name: string): Promise<void> {
  await planner.page.locator(`tr[data-key="${code}"] input[type="checkbox"]`).check();
  await planner.commands('command.areaPage');
  await planner.dialog('areaPage.title', { area: name }).waitFor();
}

describe('the page of an area', () => {
  it('shows all that is known of it, leads to its neighbours, and is the only thing in print', async () => {
    await asPlanner({}, async (planner) => {
      await planner.commands('command.samplePlan');
      await planner.goesTo('areas');
      await seesAreasBy(planner, 'indicator');
      await choosesDivision(planner, 'RegSO');
      await opensPageOf(planner, '1880R029', 'Vivalla');
      const sheet = planner.page.locator('dialog [data-area-sheet="1880R029"]');
      expect(await sheet.locator('[data-bar]').count()).toBe(25);
      expect(await sheet.locator('[data-bar="low_econ_std_pct_2024"]').textContent()).toMatch(/57,8.*16,4.*1 av 36/);
      expect(await sheet.locator('.pyramid rect').count()).toBe(34);
      expect(await sheet.locator('[data-touching-zone]').count()).toBeGreaterThan(0);
      await sheet.locator('.area-sheet__map svg').waitFor();
      const picture = await takePicture(planner.page, 'area-page');
      expect(await accessibilityViolations(planner.page), picture).toEqual([]);

      await planner.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await planner.page.emulateMedia({ media: 'print' });
      await until(planner.page, 'the sheet is all that prints', () => {
        const shown = [...document.body.children].filter((child) => child.checkVisibility());
        return (
          shown.length === 1 && shown[0]?.querySelector('[data-area-sheet="1880R029"] .area-sheet__map svg') !== null
        );
      });
      await planner.page.emulateMedia({ media: 'screen' });
      await planner.page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await until(planner.page, 'the print is put away', () => document.querySelector('.area-print') === null);

      await sheet.locator('[data-neighbour]').first().getByRole('button').click();
      await eventually(
        'a neighbour has its page',
        async () => (await planner.page.locator('dialog [data-area-sheet="1880R029"]').count()) === 0,
      );
      await planner.page.locator('dialog [data-neighbour="1880R029"]').waitFor();
    });
  });

  it('tells of students and of what turnout rests on, and hands no larger area’s turnout down', async () => {
    await asPlanner({}, async (planner) => {
      await seesAreasBy(planner, 'indicator');
      await choosesDivision(planner, 'RegSO');
      await legend(planner).getByText(words('traps.studentsLegend')).waitFor();
      await planner.page.locator('tr[data-key="1880R027"] .trap-mark').waitFor();
      await planner.page.locator('tr[data-key="1880R027"]').hover();
      await planner.page.locator('.area-card [data-trap="students"]').waitFor();
      await opensPageOf(planner, '1880R027', 'Tybble');
      const traps = planner.page.locator('dialog [data-trap]');
      expect(await traps.evaluateAll((each) => each.map((trap) => trap.getAttribute('data-trap')))).toEqual([
        'students',
        'plausibility',
      ]);
      expect(await planner.page.locator('dialog [data-bar="turnout_pct_2026"]').textContent()).toContain('84,1');
      await planner.page.keyboard.press('Escape');
      await choosesDivision(planner, 'DeSO');
      await opensPageOf(planner, '1880C1570', 'Vivalla 1880C1570');
      const turnout = planner.page.locator('dialog [data-bar="turnout_pct_2026"]');
      expect(await turnout.textContent()).toContain(words('areaPage.inLarger', { area: 'Vivalla' }));
      expect(await turnout.locator('svg').count()).toBe(0);
    });
  });

  it('shows the schools’ own figures as points with a legend of their own', async () => {
    await asPlanner({}, async (planner) => {
      await opensFold(planner, words('areas.needSettings'));
      await planner.field('areas.showSchools').check();
      await planner.field('points.measure').selectOption({ label: 'Meritvärde i årskurs 9' });
      const classes = planner.page.locator('[data-point-legend="meritvarde_ak9"] li');
      await classes.first().waitFor();
      expect(await classes.count()).toBe(5);
      await planner.page.getByText(words('points.tableTitle'), { exact: true }).click();
      expect(await planner.page.getByRole('button', { name: /^Visa .* på kartan$/ }).count()).toBeGreaterThan(27);
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });
});

describe('the layout of areas', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])('loses nothing at $width × $height', async (viewport) => {
    await asPlanner({ viewport }, async (planner) => {
      await seesAreasBy(planner, 'indicator');
      await shows(planner, 'two');
      await scatter(planner).waitFor();
      expect(await outOfReach(planner.page), await takePicture(planner.page, `compare-${viewport.width}`)).toEqual([]);
      await shows(planner, 'maps');
      await secondMapIsReady(planner);
      expect(await outOfReach(planner.page), await takePicture(planner.page, `maps-${viewport.width}`)).toEqual([]);
      await shows(planner, 'one');
      await opensPageOf(planner, '1880C1570', 'Vivalla 1880C1570');
      const wide = await planner.page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(wide, await takePicture(planner.page, `area-page-${viewport.width}`)).toBeLessThanOrEqual(0);
    });
  });
});
