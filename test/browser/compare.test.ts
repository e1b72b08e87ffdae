import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { takePicture } from './driver/picture.ts';
import { areaRow, legend, legendCounts, seesAreas } from './driver/planner-areas.ts';
import {
  choosesFigure,
  point,
  scatter,
  secondMapIsReady,
  seesAreasBy,
  seesPointChosen,
  shows,
} from './driver/planner-compare.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

/** Inside DeSO 1880C1290 of Örebro city. */
const CITY: LonLat = [15.2131, 59.2715];

const asPlanner = plannersOfThisFile();

describe('two indicators at once', () => {
  it('colours the map by both, with a scatter that is linked with map and table both ways', async () => {
    await asPlanner({}, async (planner) => {
      await seesAreasBy(planner, 'indicator');
      await choosesFigure(planner, 'Låg ekonomisk standard');
      await shows(planner, 'two');
      await planner.field('compare.second').selectOption({ label: 'Sysselsättningsgrad 20–64 år' });
      await seesAreas(planner, 91);
      expect(await legendCounts(planner)).toHaveLength(9);
      await legend(planner).getByText(words('compare.gridHelp.worse')).waitFor();
      expect(await scatter(planner).getByRole('option').count()).toBe(91);

      // From the scatter to the table …
      await point(planner, '1880C1570').hover({ force: true });
      await eventually(
        'the row is lit',
        async () => (await areaRow(planner, '1880C1570').getAttribute('data-lit')) === 'true',
      );
      await scatter(planner).press('End');
      await planner.page.keyboard.press('Space');
      const chosen = await planner.page.locator('tr[data-chosen="true"]').getAttribute('data-key');
      await seesPointChosen(planner, chosen ?? '');
      await planner.page.keyboard.press('ArrowLeft');
      await planner.page.keyboard.press('Enter');
      await seesPointChosen(planner, chosen ?? '', false);
      // … and from the map to the scatter.
      await planner.map.lookAt(CITY);
      await planner.map.hover(CITY);
      await planner.map.click(CITY);
      await seesPointChosen(planner, '1880C1290');
      expect(await accessibilityViolations(planner.page), await takePicture(planner.page, 'two-indicators')).toEqual(
        [],
      );

      // Turnout is on RegSO only: both go there.
      await planner.field('compare.second').selectOption({ label: 'Valdeltagande i riksdagsvalet' });
      await seesAreas(planner, 36);
      expect(await scatter(planner).getByRole('option').count()).toBe(16);
      await planner.sees(words('compare.onDivision', { division: 'RegSO' }));
      await shows(planner, 'one');
      await eventually('the map has one figure again', async () => (await legendCounts(planner)).length < 9);
    });
  });

  it('sets the need index against an indicator', async () => {
    await asPlanner({}, async (planner) => {
      await seesAreasBy(planner, 'need');
      await shows(planner, 'two');
      await eventually('every ranked area is a point', async () => {
        return (await scatter(planner).getByRole('option').count()) === 91;
      });
    });
  });
});

describe('two maps side by side', () => {
  it('have one camera and one selection', async () => {
    await asPlanner({}, async (planner) => {
      await seesAreasBy(planner, 'indicator');
      await shows(planner, 'maps');
      const middle = await secondMapIsReady(planner);
      await planner.map.lookAt(CITY);
      await planner.map.seesInTheMiddle('1880C1290');
      await eventually('the second map shows the same place', async () => {
        await planner.page.mouse.move(middle.x + Math.random(), middle.y);
        return (await areaRow(planner, '1880C1290').getAttribute('data-lit')) === 'true';
      });
      await planner.page.mouse.click(middle.x, middle.y);
      await eventually(
        'the row is chosen',
        async () => (await areaRow(planner, '1880C1290').getAttribute('data-chosen')) === 'true',
      );
      expect(await accessibilityViolations(planner.page), await takePicture(planner.page, 'two-maps')).toEqual([]);
      await shows(planner, 'one');
      await eventually(
        'the second map is gone',
        async () => (await planner.page.locator('[data-second-map]').count()) === 0,
      );
    });
  });
});

describe('what is chosen against something else', () => {
  it('is the municipality, the rest, areas of a kind, or another', async () => {
    await asPlanner({}, async (planner) => {
      await seesAreasBy(planner, 'indicator');
      await areaRow(planner, '1880C1570').locator('input[type="checkbox"]').check();
      const against = planner.field('compare.with');
      const other = planner.page
        .locator('.figure-table tr', { has: planner.page.locator('[data-figure="unemployment_pct_2024"]') })
        .locator('td')
        .nth(1);
      expect(await other.textContent()).toBe('6,1\u00A0%');
      await against.selectOption({ label: words('compare.rest') });
      await eventually('the rest has less', async () => (await other.textContent()) === '5,9\u00A0%');
      await against.selectOption('category area_type_2022 1');
      await eventually('areas of type 1 have more', async () => /^20,5/.test((await other.textContent()) ?? ''));
      await against.selectOption('area regso 1880R027');
      await eventually('Tybble has its own', async () => (await other.textContent()) === '7,4\u00A0%');
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });
});
