import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startStaticServer } from '../../src/cli/serve/static-server.mjs';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { takePicture } from './driver/picture.ts';
import { areaRow, legend, seesAreas } from './driver/planner-areas.ts';
import { choosesFigure, seesAreasBy } from './driver/planner-compare.ts';
import { opensFold } from './driver/planner-need.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const YEARS_FOLDER = fileURLToPath(new URL('../fixtures/geo-years', import.meta.url));

const asPlanner = plannersOfThisFile();

describe('several years of a table', () => {
  let folder = '';
  let server: Awaited<ReturnType<typeof startStaticServer>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zonplan-years-'));
    await cp(inject('builtApp'), folder, { recursive: true });
    await rm(join(folder, 'geo'), { recursive: true });
    await cp(YEARS_FOLDER, join(folder, 'geo'), { recursive: true });
    const marker = { application: 'zonplan', version: 'test', clone: 'years' } as const;
    server = await startStaticServer({ directory: folder, port: 0, marker });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are gone through with fixed classes, and their change is a map of its own', async () => {
    await asPlanner({ baseUrl: server.address }, async (planner) => {
      const limits = async (): Promise<string> =>
        (await legend(planner).locator('.legend__classes li > span:nth-child(2)').allTextContents()).join(' | ');
      await seesAreas(planner, 6);
      // A catalogue without schools, as one from SCB, offers none.
      expect(await planner.field('areas.showSchools').count()).toBe(0);
      const slider = planner.page.getByRole('slider', { name: /^År/ });
      await slider.focus();
      expect(await slider.getAttribute('aria-valuetext')).toBe('2024');
      const before = await limits();
      await planner.page.keyboard.press('Home');
      await legend(planner).getByText(/2020/).waitFor();
      expect(await limits()).toBe(before);
      await planner.page.keyboard.press('End');
      await legend(planner).getByText(/2024/).waitFor();
      await planner.field('compare.showChange').check();
      await legend(planner).getByText('2020–2024').waitFor();
      expect(await areaRow(planner, 'S3').textContent()).toContain('+8,0');
      expect(await areaRow(planner, 'S4').textContent()).toContain(words('reason.missing'));
      expect(await accessibilityViolations(planner.page), await takePicture(planner.page, 'years')).toEqual([]);
      await choosesFigure(planner, 'Låg inkomst');
      await eventually('one year has no slider', async () => (await slider.count()) === 0);

      // A zone over the years, whatever the map shows.
      await areaRow(planner, 'S3').getByRole('checkbox').check();
      await planner.button('zones.makeOfAreas.one').click();
      await opensFold(planner, words('compare.zoneYears'));
      const years = planner.page.locator('[data-zone-years] tr[data-year]');
      await years.first().waitFor();
      expect(await years.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-year')))).toEqual([
        '2020',
        '2022',
        '2024',
      ]);
      const change = planner.page.locator('[data-zone-years] tfoot td').first();
      expect((await change.textContent())?.replaceAll('\u00A0', ' ')).toBe('+8,0 procentenheter');
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });

  it('are not offered where the tables have one', async () => {
    await asPlanner({}, async (planner) => {
      await seesAreasBy(planner, 'indicator');
      await seesAreas(planner, 91);
      await planner
        .field('compare.view', {})
        .or(planner.page.getByText(words('compare.view.two')))
        .first()
        .waitFor();
      expect(await planner.page.getByRole('slider', { name: /^År/ }).count()).toBe(0);
    });
  });
});
