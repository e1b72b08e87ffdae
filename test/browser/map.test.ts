import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { shippedReference } from '../helpers/shipped-reference.ts';
import { eventually } from './driver/eventually.ts';
import {
  areaRow,
  choosesDivision,
  choosesIndicator,
  legend,
  legendCounts,
  pictureOf,
  searches,
  seesAreas,
} from './driver/planner-areas.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

/** Inside DeSO 1880C1290 of Örebro city. */
const CITY: LonLat = [15.2131, 59.2715];

const asPlanner = plannersOfThisFile();
let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

describe('the map', () => {
  it('shows every indicator on 91 DeSO or 36 RegSO, each area in one class or told as missing', async () => {
    await asPlanner({}, async (planner) => {
      for (const { name, division } of reference.catalog.indicators) {
        await choosesIndicator(planner, name.sv);
        await legend(planner).locator('summary').getByText(name.sv, { exact: true }).waitFor();
        await seesAreas(planner, division === 'deso' ? 91 : 36);
      }
    });
  });

  it('sums to the larger division, and keeps turnout where it is counted', async () => {
    await asPlanner({}, async (planner) => {
      await choosesIndicator(planner, 'Låg ekonomisk standard');
      await seesAreas(planner, 91);
      await choosesDivision(planner, 'RegSO');
      await seesAreas(planner, 36);
      await planner.sees(words('map.aggregated', { division: 'DeSO' }));
      await choosesDivision(planner, 'DeSO');
      await seesAreas(planner, 91);
      await choosesIndicator(planner, 'Valdeltagande i riksdagsvalet');
      await seesAreas(planner, 36);
      await planner.sees(words('map.staysOn', { indicator: 'Valdeltagande i riksdagsvalet', division: 'RegSO' }));
      const firstRow = planner.page.locator('.area-table tbody tr').first();
      expect(await firstRow.textContent(), 'low turnout comes first').toContain('Vivalla');
      const table = planner.page.locator('.area-table .table-wrap');
      expect(await table.evaluate((wrap) => wrap.scrollWidth - wrap.clientWidth), 'no column is cut').toBe(0);
      await choosesIndicator(planner, 'Polisens klassning av utsatt område');
      await legend(planner).getByText(words('reason.not-applicable'), { exact: true }).waitFor();
      await legend(planner).getByText('2 Särskilt utsatt område', { exact: true }).waitFor();
      await firstRow.getByRole('button').focus();
      const card = planner.page.getByRole('region', { name: words('card.label') });
      expect(await card.textContent()).toContain('2 Särskilt utsatt område');
    });
  });

  it('links areas on the map and rows of the table both ways', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(CITY);
      expect(await planner.map.hover(CITY)).toBe('1880C1290');
      await planner.map.click(CITY);
      await eventually(
        'the row is chosen',
        async () => (await areaRow(planner, '1880C1290').getAttribute('data-chosen')) === 'true',
      );
      await planner.page.getByRole('button', { name: words('areas.clear'), exact: true }).click();

      const { x, y } = await planner.map.at(CITY);
      const clip = { x: x - 120, y: y - 120, width: 240, height: 240 };
      await areaRow(planner, '1880C1010').hover();
      const dark = await pictureOf(planner, clip);
      await areaRow(planner, '1880C1290').hover();
      await eventually('the area lights up', async () => (await pictureOf(planner, clip)) !== dark);
      await areaRow(planner, '1880C1010').hover();
      await eventually('the area is dark again', async () => (await pictureOf(planner, clip)) === dark);
    });
  });

  it('finds areas, schools and coordinates', async () => {
    await asPlanner({}, async (planner) => {
      await searches(planner, 'vivalla', /^Vivalla/);
      await eventually(
        'the row is chosen',
        async () => (await areaRow(planner, '1880R029').getAttribute('data-chosen')) === 'true',
      );
      expect(await planner.figure('residents')).not.toBe('');

      await searches(planner, '1880C1290', /^1880C1290/);
      await eventually(
        'the row is chosen',
        async () => (await areaRow(planner, '1880C1290').getAttribute('data-chosen')) === 'true',
      );

      await searches(planner, 'almby skola', /^Almby skola F-9/);
      await planner.map.seesInTheMiddle('1880C1160');
      await searches(planner, '59,2715 15,2131', /59,2715/);
      await planner.map.seesInTheMiddle('1880C1290');
      await planner.page.getByRole('combobox', { name: words('search.label') }).fill('skola');
      await planner.page
        .locator('.search')
        .getByText(/^8 av \d\d träffar/)
        .waitFor();
      await planner.page.getByRole('combobox', { name: words('search.label') }).fill('xyzzy');
      await planner.sees(words('search.none', { text: 'xyzzy' }));
    });
  });

  it('goes to what was looked up even where Enter came before the search did', async () => {
    await asPlanner({}, async (planner) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await planner.page.route('**/search-*.js', async (route) => {
        await released;
        await route.continue();
      });
      const search = planner.page.getByRole('combobox', { name: words('search.label') });
      await search.fill('1880C1290');
      await search.press('Enter');
      release();
      await eventually(
        'the row is chosen',
        async () => (await areaRow(planner, '1880C1290').getAttribute('data-chosen')) === 'true',
      );
    });
  });

  it('classes by quantiles, natural breaks, equal widths and own limits', async () => {
    await asPlanner({}, async (planner) => {
      await choosesIndicator(planner, 'Låg ekonomisk standard');
      await seesAreas(planner, 91);
      const quantiles = await legendCounts(planner);
      expect(Math.max(...quantiles) - Math.min(...quantiles)).toBeLessThan(6);
      await planner.page.getByText(words('areas.classes'), { exact: true }).click();
      const seen = new Set([quantiles.join(' ')]);
      for (const method of ['natural', 'equal'] as const) {
        await planner.field('areas.classMethod').selectOption({ label: words(`areas.method.${method}`) });
        await seesAreas(planner, 91);
        seen.add((await legendCounts(planner)).join(' '));
      }
      expect(seen.size).toBe(3);
      await planner.field('areas.classCount').selectOption('3');
      await eventually('three classes', async () => (await legendCounts(planner)).length === 3);

      await planner.field('areas.classMethod').selectOption({ label: words('areas.method.manual') });
      await planner.writes(planner.field('areas.manualBreaks'), '10; 20,5');
      await seesAreas(planner, 91);
      const values = reference.divisions.get('deso' as never)?.columns.get('low_econ_std_pct_2024' as never) ?? [];
      const known = values.filter((value) => typeof value === 'number');
      const below10 = known.filter((value) => value < 10).length;
      const above = known.filter((value) => value >= 20.5).length;
      await eventually('the classes are those of the limits', async () => {
        const counts = await legendCounts(planner);
        return counts[0] === below10 && counts[1] === known.length - below10 - above && counts[2] === above;
      });
      await planner.writes(planner.field('areas.manualBreaks'), 'tio');
      await planner.sees(words('areas.breaksWrong'));
      expect((await legendCounts(planner))[0]).toBe(below10);
    });
  });

  it('without WebGL2 says so, draws the areas on paper, and leaves all the work to tables', async () => {
    const beforeScripts = (): void => {
      const original = HTMLCanvasElement.prototype.getContext;
      // biome-ignore lint/suspicious/noExplicitAny: stands in for every overload of the platform's method.
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: any[]) {
        return asked[0] === 'webgl2' ? null : Reflect.apply(original, this, asked);
      } as typeof original;
    };
    await asPlanner({ beforeScripts, map: 'paper' }, async (planner) => {
      await planner.sees(words('map.unsupported'));
      const drawn = planner.page.locator('[data-map="paper"] [data-area-code]');
      expect(await drawn.count()).toBe(91);
      await planner.page.locator('[data-area-code="1880C1290"]').click();
      await eventually(
        'the row is chosen',
        async () => (await areaRow(planner, '1880C1290').getAttribute('data-chosen')) === 'true',
      );
      await planner.field('areas.choose', { area: 'Vivalla 1880C1570' }).check();
      await planner.button('zones.makeOfAreas.other', { count: 2 }).click();
      await planner.seesZones(['Örebro city 1880C1290 med flera']);
      expect(Number((await planner.figure('residents')).replace(/\D/g, ''))).toBeGreaterThan(3000);
      expect(await planner.button('zones.tool.polygon').isDisabled()).toBe(true);
      expect(await planner.page.locator('[data-map="paper"] [data-zone-id]').count()).toBeGreaterThan(0);
      await planner.goesTo('areas');
      await choosesDivision(planner, 'RegSO');
      await eventually('36 areas are drawn', async () => (await drawn.count()) === 36);
    });
  });
});
