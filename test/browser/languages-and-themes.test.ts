import { describe, expect, it } from 'vitest';
import type { TextKey } from '../../src/i18n/translator.ts';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { takePicture } from './driver/picture.ts';
import type { Planner } from './driver/planner.ts';
import { opensBudgetTable } from './driver/planner-budget-table.ts';
import { seesAreasBy } from './driver/planner-compare.ts';
import { closesDialog, opensFile, seesMessage } from './driver/planner-plans.ts';
import { seesScene } from './driver/planner-present.ts';
import { outOfReach } from './driver/planner-reach.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

const asPlanner = plannersOfThisFile();

describe('language, look and size', () => {
  it('speaks Swedish and English, and remembers which', async () => {
    await asPlanner({}, async (planner) => {
      const language = (): Promise<string | null> => planner.page.locator('html').getAttribute('lang');
      expect(await language()).toBe('sv');
      await planner.seesFigure('residents', '160\u00A0698');
      await planner.page.getByRole('button', { name: 'English', exact: true }).click();
      await eventually('the page is English', async () => (await language()) === 'en');
      await planner.seesFigure('residents', '160,698');
      await planner.seesFigure('low_econ_std_pct_2024', '16.4\u00A0%');
      await planner.page.getByRole('button', { name: words('task.budget', {}, 'en'), exact: true }).waitFor();
      await planner.page.getByRole('button', { name: words('plan.menu', { title: 'Ny plan' }, 'en') }).waitFor();
      await planner.page.reload();
      await planner.seesTheMap();
      expect(await language()).toBe('en');
      await planner.page.getByRole('button', { name: 'Svenska', exact: true }).click();
      await planner.seesFigure('residents', '160\u00A0698');
    });
  });

  it.each(['light', 'dark', 'projector'] as const)(
    'has no accessibility violation on any panel in the %s theme',
    async (theme) => {
      await asPlanner({}, async (planner) => {
        await planner.commands(THEME_COMMANDS[theme]);
        await eventually('the theme is on', async () => {
          return (await planner.page.locator('html').getAttribute('data-theme')) === theme;
        });
        await opensSample(planner);
        for (const panel of [...PANELS, ...FURTHER_VIEWS]) {
          await panel.open(planner);
          const picture = await takePicture(planner.page, `${panel.name}-${theme}`);
          expect(await accessibilityViolations(planner.page), picture).toEqual([]);
        }
      });
    },
  );

  it('has no accessibility violation in any dialog', async () => {
    await asPlanner({}, async (planner) => {
      await opensSample(planner);
      for (const [command, title] of DIALOGS) {
        await planner.commands(command);
        await seesDialogWithoutViolation(planner, title);
      }
      await planner.page.keyboard.press('Control+K');
      await seesDialogWithoutViolation(planner, 'palette.title');
      await planner.goesTo('zones');
      await planner.choosesZone('Vivalla');
      await planner.page.locator('[data-figure="low_econ_std_pct_2024"]').click();
      await seesDialogWithoutViolation(planner, 'explain.title');
    });
  });

  it.each(SIZES)('loses nothing at $width × $height', async (viewport) => {
    await asPlanner({ viewport }, async (planner) => {
      await opensSample(planner);
      if (viewport.width >= 390) expect(await isClipped(planner, '.top-bar__plan > span:first-child')).toBe(false);
      for (const panel of PANELS) {
        await panel.open(planner);
        const picture = await takePicture(planner.page, `${panel.name}-${viewport.width}`);
        expect(await outOfReach(planner.page), picture).toEqual([]);
      }
      await opensFile(planner, { name: 'ingen-plan.json', content: 'ingen plan' });
      await seesMessage(planner, words('problem.file-not-json', { place: 'ingen-plan.json' }));
      const message = await boxOf(planner, '.notice');
      const map = await boxOf(planner, '.map-area');
      await takePicture(planner.page, `message-${viewport.width}`);
      expect(message.top >= map.top && message.bottom <= map.bottom, 'a message hides none of the panel').toBe(true);
    });
  });
});

async function boxOf(planner: Planner, selector: string): Promise<{ readonly top: number; readonly bottom: number }> {
  const box = await planner.page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return { top: box.y, bottom: box.y + box.height };
}

async function isClipped(planner: Planner, selector: string): Promise<boolean> {
  const text = planner.page.locator(selector);
  return await text.evaluate((element) => element.scrollWidth > element.clientWidth);
}

describe('colours that the system chooses', () => {
  it('leave the key of the map, the bars of the years and what is chosen to be seen', async () => {
    await asPlanner({ forcedColors: 'active' }, async (planner) => {
      await opensSample(planner);
      const colours = (selector: string): Promise<string[]> =>
        planner.page
          .locator(selector)
          .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));
      const classes = await colours('.legend__classes .swatch');
      expect(classes.length).toBeGreaterThan(3);
      expect(new Set(classes).size).toBe(classes.length);
      const [allocated] = await colours('.year-bar__allocated');
      const [planned] = await colours('.year-bar__planned');
      expect(planned).not.toBe(allocated);
      const tasks = await colours('.rail__button');
      expect(tasks.filter((colour) => colour !== tasks.at(-1))).toHaveLength(1);
      await takePicture(planner.page, 'forced-colours');
    });
  });
});

const THEME_COMMANDS = {
  light: 'command.themeLight',
  dark: 'command.themeDark',
  projector: 'command.themeProjector',
} as const satisfies Record<string, TextKey>;

const DIALOGS: readonly (readonly [command: TextKey, title: TextKey])[] = [
  ['command.plans', 'plans.title'],
  ['command.allocation', 'allocation.title'],
  ['command.lists', 'lists.title'],
  ['command.shortcuts', 'shortcuts.title'],
  ['command.accessibility', 'accessibility.title'],
  ['command.zoneFromCoordinates', 'corners.titleNew'],
];

interface View {
  readonly name: string;
  readonly open: (planner: Planner) => Promise<void>;
}

/** Each panel with something chosen, so that all it can show is there. */
const PANELS: readonly View[] = [
  {
    name: 'areas',
    open: async (planner) => {
      await planner.goesTo('areas');
      await planner.page.locator('tr[data-key="1880C1570"] input[type="checkbox"]').check();
    },
  },
  {
    name: 'zones',
    open: async (planner) => {
      await planner.goesTo('zones');
      await planner.choosesZone('Vivalla');
    },
  },
  {
    name: 'budget',
    open: async (planner) => {
      await planner.goesTo('budget');
      await planner.page.locator('[data-line]').first().click();
      await planner.field('budget.lineTitle').waitFor();
    },
  },
  {
    name: 'reach-area',
    open: async (planner) => {
      await planner.goesTo('reach');
      await planner.page.locator('[data-reach="area-per-resident"]').waitFor();
    },
  },
  {
    name: 'reach',
    // The area that is still chosen would lie over the panel on a small screen.
    open: async (planner) => {
      await planner.button('reach.areaClear').click();
      await planner.page.locator('[data-reach="headline"]').waitFor();
    },
  },
  { name: 'overlaps', open: async (planner) => planner.goesTo('overlaps') },
  { name: 'present', open: async (planner) => planner.goesTo('present') },
  { name: 'data', open: async (planner) => planner.goesTo('data') },
];

/** What else is in colours of its own. The wall is last: from it there is only one way back. */
const FURTHER_VIEWS: readonly View[] = [
  {
    name: 'conditions',
    open: async (planner) => {
      await planner.goesTo('areas');
      await seesAreasBy(planner, 'screening');
      await planner.page.locator('[data-matches]').waitFor();
    },
  },
  {
    name: 'budget-table',
    open: async (planner) => {
      await opensBudgetTable(planner);
    },
  },
  {
    name: 'wall',
    open: async (planner) => {
      await planner.page.keyboard.press('Escape');
      await planner.goesTo('present');
      await planner.button('present.makeStory').click();
      await planner.page.locator('.scene-list__row').first().waitFor();
      await planner.page.keyboard.press('Control+Enter');
      await seesScene(planner.page, 0);
    },
  },
];

async function opensSample(planner: Planner): Promise<void> {
  await planner.commands('command.samplePlan');
  await planner.page.locator('.top-bar').getByText(words('plan.sample'), { exact: true }).waitFor();
}

async function seesDialogWithoutViolation(planner: Planner, title: TextKey): Promise<void> {
  const dialog = planner.dialog(title);
  await dialog.waitFor();
  const picture = await takePicture(planner.page, `dialog-${title}`);
  expect(await accessibilityViolations(planner.page), picture).toEqual([]);
  await closesDialog(planner, dialog);
}
