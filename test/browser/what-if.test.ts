import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { takePicture } from './driver/picture.ts';
import type { Planner } from './driver/planner.ts';
import { dismissesMessages, opensFile } from './driver/planner-plans.ts';
import { outOfReach } from './driver/planner-reach.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import {
  comparedYear,
  comparison,
  keepsScenario,
  opensWhatIf,
  putsOnSide,
  reads,
  seesReach,
  thinks,
} from './driver/planner-what-if.ts';
import { words } from './driver/planner-words.ts';

const asPlanner = plannersOfThisFile();

const areas = (id: string, name: string, ...codes: readonly string[]) => ({
  id,
  name,
  areas: { division: 'deso', version: '2025', codes },
});
const inZone = (zone: string) => ({ kind: 'zones', weights: [{ zone, weight: 1 }] });

/** 71 mnkr of 2026, all of it planned: 55 of them where areas are of types 1 and 2. */
const PLAN = {
  name: 'reach.zonplan.json',
  content: JSON.stringify({
    format: 'zonplan',
    version: 1,
    title: 'Rundan',
    settings: { firstYear: 2018, lastYear: 2027 },
    zones: [
      areas('v', 'Vivalla', '1880C1570', '1880C1600'),
      areas('m', 'Markbacken', '1880C1450'),
      areas('o', 'Landet', '1880A0010'),
    ],
    budgetLines: [
      { id: 'l1', title: 'Skolan', priority: 1, place: inZone('v'), amounts: [{ year: 2026, amountSek: 30_000_000 }] },
      {
        id: 'l2',
        title: 'Tryggheten',
        priority: 2,
        commitment: 'agreement',
        place: inZone('m'),
        amounts: [{ year: 2026, amountSek: 25_000_000 }],
      },
      { id: 'l3', title: 'Bussen', priority: 3, place: inZone('o'), amounts: [{ year: 2026, amountSek: 10_000_000 }] },
      {
        id: 'l4',
        title: '<b>Planen</b>',
        place: { kind: 'municipality-wide' },
        amounts: [{ year: 2026, amountSek: 6_000_000 }],
      },
    ],
  }),
};

async function opensThePlan(planner: Planner): Promise<void> {
  await opensFile(planner, PLAN);
  await planner.button('plan.menu', { title: 'Rundan' }).waitFor();
  await planner.page.locator('.year-bar [data-year="2026"]').click();
}

async function seesNoViolation(planner: Planner, name: string): Promise<void> {
  const picture = await takePicture(planner.page, name);
  expect(await accessibilityViolations(planner.page), picture).toEqual([]);
}

describe('reach', () => {
  it('answers how much reaches the areas of types 1 and 2, of every krona, and shows it on the map', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await planner.goesTo('reach');
      await seesReach(planner, '77 %');
      await seesReach(planner, '55,0 mnkr av 71,0 mnkr');
      const parts = planner.page.locator('[data-reach-part]');
      expect(await reads(parts, 'Kommunövergripande')).toBe(
        'Områden av typ 1–255 000 00077 % | Andra områden10 000 00014 % | Kommunövergripande6 000 0008 %',
      );
      await reads(planner.page.locator('.legend'), 'Kronor per invånare');
      await reads(planner.page.locator('[data-reach="index"]'), '0,');

      // 30 mnkr over the 1 418 and 1 112 who live in the zone's two areas.
      await planner.page.locator('.detail tr[data-key="1880C1570"] button').click();
      await reads(planner.page.locator('[data-reach="area-amount"]'), '16 814 229 kr');
      await reads(planner.page.locator('.detail tbody tr'), 'SkolanVivalla56 %1 418 av 2 53016 814 229av 30 000 000');
      await reads(planner.page.locator('.area-card'), 'Kronor per invånare: 11 858');
      await seesNoViolation(planner, 'reach-area');
      await planner.goesTo('areas');
      await eventually('the map shows the indicator again', async () => {
        return !((await planner.page.locator('.legend').textContent()) ?? '').includes('Kronor per invånare');
      });
    });
  });
});

describe('what if', () => {
  it('says that residents are not known where a zone stands on borders that are not here', async () => {
    await asPlanner({}, async (planner) => {
      const gone = { id: 'g', name: 'Borta', areas: { division: 'own-gone', version: '1', codes: ['A1'] } };
      const line = { id: 'l1', title: 'Skolan', place: inZone('g'), amounts: [{ year: 2026, amountSek: 30_000_000 }] };
      const plan = { format: 'zonplan', version: 1, title: 'Rundan', zones: [gone], budgetLines: [line] };
      await opensFile(planner, { name: 'gone.zonplan.json', content: JSON.stringify(plan) });
      await planner.button('plan.menu', { title: 'Rundan' }).waitFor();
      await planner.page.locator('.year-bar [data-year="2026"]').click();
      await opensWhatIf(planner);
      await thinks(planner, 2026, '10 mnkr');
      await reads(
        planner.page.locator('[data-what-if="residents"]'),
        'Hur många som bor i 1 zon som får mindre är inte känt.',
      );
      await planner.sees(words('whatIf.zoneResidentsUnknown'));
    });
  });

  it('takes lines away by priority, tells who loses what, keeps it as a scenario, and undoes', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await opensWhatIf(planner);
      await thinks(planner, 2026, '13,4');
      await reads(planner.page.locator('.error'), words('budget.amountUnitMissing', { text: '13,4' }));
      await thinks(planner, 2026, '13,4 mnkr');
      const lost = planner.page.locator('[data-what-if="lost"]');
      await reads(lost, '57,6 mnkr');
      await reads(lost, '3 rader faller bort och 1 rad minskas');
      await reads(planner.page.locator('[data-what-if="residents"]'), '4 636 invånare i 3 zoner');
      const lines = planner.page.locator('[data-what-if-line] .row-button');
      expect(await lines.allTextContents()).toEqual(['<b>Planen</b>', 'Bussen', 'Tryggheten', 'Skolan']);
      await reads(planner.page.locator('.remark--caution'), '1 avtal');
      await reads(planner.page.locator('[data-what-if-year="2026"]'), '71,0 → 13,4');
      await seesNoViolation(planner, 'what-if');

      await keepsScenario(planner, '71 blir 13,4');
      await planner.undoes();
      await planner.page.locator('[data-scenario]').waitFor({ state: 'detached' });
      await planner.redoes();
      await planner.page.locator('[data-scenario="71 blir 13,4"]').waitFor();
    });
  });

  it('counts the slider when it is let go, not before', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await opensWhatIf(planner);
      const slider = planner.page.getByRole('slider', { name: words('whatIf.slider') });
      const amount = planner.field('whatIf.amount', { year: 2026 });
      const box = await slider.boundingBox();
      if (box === null) throw new Error('the slider is on the page');
      const { mouse } = planner.page;
      const middle = box.y + box.height / 2;
      await mouse.move(box.x + (box.width * 2) / 3, middle);
      await mouse.down();
      await mouse.move(box.x + box.width / 3, middle, { steps: 4 });
      await eventually('the figure follows the hand', async () => {
        return /^(4|5)\d\u00A0%/.test((await planner.page.locator('.what-if-slider output').textContent()) ?? '');
      });
      expect(await amount.inputValue()).toBe('71,0\u00A0mnkr');
      await mouse.up();
      await eventually('the amount is what was let go', async () => (await amount.inputValue()) !== '71,0\u00A0mnkr');
      await planner.page.locator('[data-what-if="lost"]').waitFor();
      await planner.button('whatIf.reset').click();
      await eventually('all is as the plan', async () => (await amount.inputValue()) === '71,0\u00A0mnkr');
    });
  });

  it('compares the plan with a scenario and with another plan: maps, reach and ledger', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await opensWhatIf(planner);
      await thinks(planner, 2026, '50 %');
      await keepsScenario(planner, 'Halverat');
      await planner.button('whatIf.compare').click();
      await comparison(planner).waitFor();
      await putsOnSide(planner, 'right', 'Halverat');
      await eventually('the ledgers differ', async () => {
        return (await comparedYear(planner, 2026)).join() === '71,0,71,0,35,5,35,5';
      });
      await eventually('both maps are drawn', async () => {
        return (await comparison(planner).locator('.compare-maps__map svg').count()) === 2;
      });
      await reads(comparison(planner).locator('tr'), 'Alla pengar71,0 mnkr35,5 mnkr−35,5 mnkr');
      await seesNoViolation(planner, 'compare');

      await putsOnSide(planner, 'left', 'Ny plan');
      await eventually('another plan stands on the left', async () => {
        return (await comparedYear(planner, 2026)).join() === '71,0,0,0,35,5,35,5';
      });
      await planner.page.keyboard.press('Escape');
      await comparison(planner).waitFor({ state: 'detached' });
    });
  });

  it('has no accessibility violation on a projector, nor does reach', async () => {
    await asPlanner({ viewport: { width: 1280, height: 720 } }, async (planner) => {
      await opensThePlan(planner);
      await planner.commands('command.themeProjector');
      await opensWhatIf(planner);
      await thinks(planner, 2026, '13,4 mnkr');
      await planner.page.locator('[data-what-if="lost"]').waitFor();
      await seesNoViolation(planner, 'what-if-projector');
      await planner.page.getByRole('radio', { name: words('whatIf.view.reach'), exact: true }).check();
      await seesReach(planner, '77 %');
      await seesNoViolation(planner, 'reach-projector');
    });
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])('loses nothing at $width × $height', async (viewport) => {
    await asPlanner({ viewport }, async (planner) => {
      await opensFile(planner, PLAN);
      await planner.button('plan.menu', { title: 'Rundan' }).waitFor();
      await dismissesMessages(planner);
      await opensWhatIf(planner);
      await planner.page.getByRole('radio', { name: words('whatIf.allYears'), exact: true }).check();
      await planner.writes(planner.field('whatIf.amountEach'), '13,4 mnkr');
      await planner.page.locator('[data-what-if="lost"]').waitFor();
      await keepsScenario(planner, 'Smalt');
      const panel = await takePicture(planner.page, `what-if-${viewport.width}`);
      expect(await outOfReach(planner.page), panel).toEqual([]);
      await planner.button('whatIf.compare').click();
      await comparison(planner).locator('.compare-maps__map svg').first().waitFor();
      const side = await takePicture(planner.page, `compare-${viewport.width}`);
      expect(await outOfReach(planner.page), side).toEqual([]);
    });
  });
});

describe('the application', () => {
  it('tells what is missing, and becomes a file that runs nothing and shows text as text', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await planner.commands('command.application');
      const dialog = planner.dialog('application.title');
      await dialog.locator('.sheet').first().waitFor();
      await reads(dialog.locator('[data-application="missing"]'), '4 insatser saknar');
      await reads(dialog.locator('.sheet'), 'avser 71 000 000 kr i statsbidrag');
      await seesNoViolation(planner, 'application');

      const waiting = planner.page.waitForEvent('download');
      await planner.button('application.save').click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe('Rundan.ansokan-2026.html');
      const text = await readFile(await download.path(), 'utf8');
      expect(text).toContain('&lt;b&gt;Planen&lt;/b&gt;');
      expect(text).not.toContain('<script');
      await planner.page.getByRole('button', { name: words('application.show', { line: 'Bussen' }) }).click();
      await planner.field('budget.lineTitle').waitFor();
      expect(await planner.field('budget.lineTitle').inputValue()).toBe('Bussen');
    });
  });
});
