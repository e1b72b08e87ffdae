import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { takePicture } from './driver/picture.ts';
import { areaRow, choosesDivision, legend, legendCounts, seesAreas } from './driver/planner-areas.ts';
import { seesAreasBy } from './driver/planner-compare.ts';
import { planOfFile } from './driver/planner-figures.ts';
import { Keys } from './driver/planner-keys.ts';
import {
  makesZoneOfMatches,
  matchCount,
  opensFold,
  robustLine,
  seesHowSure,
  seesMatches,
  weightingsAreTried,
} from './driver/planner-need.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const asPlanner = plannersOfThisFile();
const WITHOUT_TURNOUT = 'Behovsindex: Statens kriterier utan valdeltagande';

describe('where need is greatest', () => {
  it('is what the first visit shows, and becomes a zone in two clicks', async () => {
    await asPlanner({}, async (planner) => {
      await legend(planner).getByText(WITHOUT_TURNOUT).waitFor();
      await seesAreas(planner, 91);
      expect((await legendCounts(planner)).reduce((sum, count) => sum + count, 0)).toBe(91);

      await planner.page.getByText(words('areas.view.screening'), { exact: true }).click();
      await makesZoneOfMatches(planner, 10).click();
      expect((await planner.zoneNames())[0]).toMatch(/^Urval: .* med flera$/);

      const [zone] = planOfFile((await planner.savesFile()).text).zones;
      expect(zone?.shape.kind === 'areas' ? zone.shape.codes : []).toContain('1880C1570');
      expect(zone?.shape.kind === 'areas' ? zone.shape.codes : []).toHaveLength(10);
      expect(zone?.note).toContain(WITHOUT_TURNOUT);
    });
  });

  it('becomes a zone in two presses of the keyboard, and by Tab and arrows alone', async () => {
    await asPlanner({}, async (planner) => {
      const keys = new Keys(planner.page);
      await keys.press('u');
      await seesMatches(planner, 10);
      await keys.press('z');
      await planner.field('zones.name').waitFor();
      const [zone] = planOfFile((await planner.savesFile()).text).zones;
      expect(zone?.shape.kind === 'areas' ? zone.shape.codes : []).toHaveLength(10);
      expect(zone?.note).toContain(WITHOUT_TURNOUT);

      await keys.press('Alt+1');
      await keys.goTo(words('areas.view.screening'));
      await keys.press('ArrowLeft', 'ArrowRight');
      await keys.goTo(words('screening.makeZone', { count: 10 }));
      await keys.press('Enter');
      await eventually('there are two zones', async () => (await planner.zoneNames()).length === 2);
    });
  });

  it('by the state’s four criteria ranks 16 RegSO, and says how sure that is in both languages', async () => {
    await asPlanner({}, async (planner) => {
      await choosesDivision(planner, 'RegSO');
      await planner.field('areas.need').selectOption({ label: 'Statens fyra kriterier' });
      await planner.sees(words('need.rankedPartly', { ranked: 16, all: 36, rest: 20 }));
      await weightingsAreTried(planner);
      await areaRow(planner, '1880R004').first().getByRole('checkbox').check();
      await seesHowSure(planner, robustLine('fem', '100 %'));
      for (const fold of [
        words('areas.needSettings'),
        words('need.parts', { count: 4 }),
        words('need.method'),
        words('need.robust'),
        words('need.unranked', { count: 20 }),
      ]) {
        await opensFold(planner, fold);
      }
      expect(await accessibilityViolations(planner.page), await takePicture(planner.page, 'need')).toEqual([]);

      const weight = planner.field('need.weightTyped', { indicator: 'Arbetslöshet 20–64 år' });
      await planner.writes(weight, '90');
      await planner.sees('Behovsindex: Eget index');
      await planner.page.getByRole('radio', { name: words('need.map.robustness'), exact: true }).check();
      await legend(planner).getByText('Bland de fem mest utsatta: Eget index').waitFor();
      await planner.page.getByRole('button', { name: 'English', exact: true }).click();
      await seesHowSure(planner, robustLine('five', '100 %', 'en'));
    });
  });

  it('by conditions says what each meets, what a moved limit changes, and passes axe', async () => {
    await asPlanner({}, async (planner) => {
      await choosesDivision(planner, 'RegSO');
      await seesAreasBy(planner, 'screening');
      await seesMatches(planner, 4);
      await planner.button('screening.add').click();
      const before = await matchCount(planner);
      const share = planner.field('screening.percentTyped').first();
      await planner.writes(share, '30');
      await planner.page
        .locator('[data-screening-change]')
        .getByText(/^\+\d+ områden, \+[\d\s]+ invånare: /)
        .waitFor();
      expect(await matchCount(planner)).toBeGreaterThan(before);
      await opensFold(planner, words('screening.each'));
      expect(await accessibilityViolations(planner.page), await takePicture(planner.page, 'screening')).toEqual([]);
      // One area by itself: each condition with its value and limit.
      await planner.page.locator('tr[data-key="1880R001"] .row-button').click();
      const outcomes = planner.page.locator('[data-area-screening] tbody tr');
      await outcomes.first().waitFor();
      expect(await outcomes.locator('.outcome--unmet').count()).toBe(2);
    });
  });
});
