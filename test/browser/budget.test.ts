import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually.ts';
import type { Planner } from './driver/planner.ts';
import { seesYear } from './driver/planner-budget.ts';
import { closesDialog, opensFile, seesMessage } from './driver/planner-plans.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const asPlanner = plannersOfThisFile();

const zone = (id: string, name: string, west: number) => ({
  id,
  name,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 59.27],
        [west + 0.01, 59.27],
        [west + 0.01, 59.28],
        [west, 59.28],
        [west, 59.27],
      ],
    ],
  },
});

const PLAN = {
  name: 'budget.zonplan.json',
  content: JSON.stringify({
    format: 'zonplan',
    version: 1,
    title: 'Ny plan',
    zones: [zone('norr', 'Norr', 15.19), zone('soder', 'Söder', 15.23)],
    budgetLines: [
      {
        id: 'l1',
        title: 'Fältarbete',
        place: {
          kind: 'zones',
          weights: [
            { zone: 'norr', weight: 43 },
            { zone: 'soder', weight: 57 },
          ],
        },
        amounts: [
          { year: 2026, amountSek: 15_600_000 },
          { year: 2027, amountSek: 190_000_000 },
        ],
      },
    ],
    allocation: [
      { id: 'e1', year: 2026, state: 'decided', amountSek: 40_275_123, source: 'Beslut', date: '2026-01-15' },
    ],
    futureField: 1,
  }),
};

async function opensThePlan(planner: Planner): Promise<void> {
  await opensFile(planner, PLAN);
  await planner.button('plan.menu', { title: 'Ny plan (2)' }).waitFor();
}

function lineRow(planner: Planner, title: string): Locator {
  return planner.page.locator('.line-table tr', {
    has: planner.page.getByRole('button', { name: title, exact: true }),
  });
}

function shareTable(planner: Planner): Locator {
  return planner.page.getByRole('table', { name: words('budget.shareTable') });
}

function amountCell(planner: Planner, year: number): Locator {
  const [financier, costType] = [words('budget.financier.state-grant'), words('budget.costType.unallocated')];
  return planner.field('budget.amountCell', { year, financier, costType });
}

async function texts(locator: Locator): Promise<string> {
  return (await locator.allTextContents()).join(' | ').replaceAll('\u00A0', ' ');
}

describe('the budget', () => {
  it('leaves the share of a removed zone without place until the person gives it away; undo restores', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await planner.goesTo('zones');
      await planner.choosesZone('Norr');
      await planner.page.keyboard.press('Delete');
      await planner.seesZones(['Söder']);

      await planner.goesTo('budget');
      expect(await texts(lineRow(planner, 'Fältarbete'))).toContain('Söder 57 %utan plats 43 %');
      await lineRow(planner, 'Fältarbete').getByRole('button').click();
      const unplaced = shareTable(planner).locator('.zone-shares__unplaced');
      expect(await texts(unplaced.locator('th, td'))).toBe('utan plats | 43 | 43,0 %');
      await planner.button('budget.scaleToWhole').click();
      await unplaced.waitFor({ state: 'detached' });
      expect(await texts(lineRow(planner, 'Fältarbete'))).not.toContain(words('budget.withoutPlace'));

      await planner.undoes();
      await unplaced.waitFor();
      await planner.undoes();
      await unplaced.waitFor({ state: 'detached' });
      expect(await texts(lineRow(planner, 'Fältarbete'))).toContain('Norr 43 %, Söder 57 %');
    });
  });

  it('asks a new line for its name, and makes one line however often Enter is pressed', async () => {
    await asPlanner({}, async (planner) => {
      await planner.goesTo('budget');
      await planner.button('budget.addLine').focus();
      await planner.page.keyboard.press('Enter');
      const title = planner.field('budget.lineTitle');
      await eventually('the title has the focus', async () =>
        title.evaluate((field) => field === document.activeElement),
      );
      await planner.page.keyboard.press('Enter');
      await planner.page.keyboard.press('Enter');
      await planner.page.keyboard.type('Läxhjälp');
      await planner.page.keyboard.press('Enter');
      await lineRow(planner, 'Läxhjälp').waitFor();
      expect(await planner.page.locator('.line-table [data-line]').allTextContents()).toEqual(['Läxhjälp']);
    });
  });

  it('asks which unit was meant, and which of two readings', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await planner.goesTo('budget');
      await lineRow(planner, 'Fältarbete').getByRole('button').click();
      await planner.writes(amountCell(planner, 2025), '1,5');
      await planner.page.getByRole('button', { name: '1,5 mnkr = 1 500 000 kr' }).click();
      await seesYear(planner, 2025, '1,5 mnkr planerat');
      await planner.writes(amountCell(planner, 2025), '1.234');
      await planner.sees('”1.234” kan läsas som 1 234 kr eller som 1,234 kr, men det senare är inte hela kronor.');
      await planner.page.getByRole('button', { name: '1 234 kr', exact: true }).click();
      await seesYear(planner, 2025, '0,001 mnkr planerat');
    });
  });

  it('counts the decision with the latest date, and none that is struck out', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await planner.goesTo('budget');
      await seesYear(planner, 2026, '40,275 mnkr tilldelat, beslutad');
      await planner.button('budget.editAllocation').click();
      const dialog = planner.dialog('allocation.title');
      await dialog.getByLabel(words('allocation.year'), { exact: true }).selectOption('2026');
      await dialog.getByText(words('allocation.rule')).waitFor();
      await dialog.getByLabel(words('allocation.amount'), { exact: true }).fill('400 mnkr');
      await dialog.getByLabel(words('allocation.date'), { exact: true }).fill('2026-02-01');
      await dialog.getByRole('button', { name: words('allocation.record'), exact: true }).click();
      await seesYear(planner, 2026, '400,0 mnkr tilldelat');
      await dialog.getByRole('button', { name: /^Stryk uppgiften beslutad 400/ }).click();
      await dialog.locator('tr[data-struck="true"] s', { hasText: '400' }).waitFor();
      await seesYear(planner, 2026, '40,275 mnkr tilldelat');
      await closesDialog(planner, dialog);
      await planner.undoes();
      await seesYear(planner, 2026, '400,0 mnkr tilldelat');
    });
  });

  it.each([
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ])('shows all of what is left of each year at $width by $height', async (viewport) => {
    await asPlanner({ viewport }, async (planner) => {
      await opensThePlan(planner);
      for (const theme of ['command.themeProjector', 'command.themeLight'] as const) {
        await planner.commands(theme);
        await planner.goesTo('budget');
        const table = planner.page.locator('.year-table');
        await table.scrollIntoViewIfNeeded();
        const cut = await table.evaluate((element) => {
          const wrap = element.parentElement;
          const cells = [...element.querySelectorAll('th, td, caption')];
          const cutCells = cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
          return [
            ...cutCells.map((cell) => cell.textContent),
            ...(wrap !== null && wrap.scrollWidth > wrap.clientWidth ? ['the table'] : []),
          ];
        });
        expect(cut).toEqual([]);
        const add = await planner.button('budget.addLine').boundingBox();
        expect(add?.height).toBeLessThan(theme === 'command.themeProjector' ? 60 : 50);
      }
    });
  });

  it('tells that a file is a plan of its own, what of it is not known, and that it is backed up', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      expect(await seesMessage(planner, words('plans.openedBeside'))).not.toBe('');
      expect(await seesMessage(planner, 'futureField')).toContain('1');
      await planner.commands('command.plans');
      const row = planner.page.locator('.plan-table tr', { hasText: 'Ny plan (2)' });
      expect(await texts(row)).toContain(words('plans.backupOn', { date: '' }).trim());
    });
  });
});
