import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import type { Planner } from './driver/planner.ts';
import { seesYear } from './driver/planner-budget.ts';
import { budgetTable, opensBudgetTable, pastes, seesRow, sumsOf } from './driver/planner-budget-table.ts';
import { closesDialog, opensFile } from './driver/planner-plans.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const asPlanner = plannersOfThisFile();

const line = (id: string, title: string, amounts: readonly object[], more: object = {}) => ({
  id,
  title,
  place: { kind: 'municipality-wide' },
  amounts,
  ...more,
});

const PLAN = {
  name: 'tabell.zonplan.json',
  content: JSON.stringify({
    format: 'zonplan',
    version: 1,
    title: 'Tabellplan',
    settings: { firstYear: 2024, lastYear: 2027 },
    budgetLines: [
      line('l1', 'Fältarbete', [{ year: 2026, amountSek: 9_000_000 }], { status: 'decided' }),
      line('l2', 'Läxhjälp', [
        { year: 2026, amountSek: 2_000_000 },
        { year: 2027, financier: 'own-funding', amountSek: 500_000 },
      ]),
    ],
    allocation: [
      { id: 'e1', year: 2026, state: 'decided', amountSek: 40_000_000, source: 'Beslut', date: '2026-01-15' },
      { id: 'e2', year: 2025, state: 'paid', amountSek: 30_000_000, source: 'Besked', date: '2025-02-01' },
      { id: 'e3', year: 2025, state: 'spent', amountSek: 28_000_000, source: 'Bokslut', date: '2026-02-01' },
    ],
  }),
};

async function opensThePlan(planner: Planner): Promise<void> {
  await opensFile(planner, PLAN);
  await planner.button('plan.menu', { title: 'Tabellplan' }).waitFor();
}

const NO_VIOLATION: readonly string[] = [];

describe('the budget table', () => {
  it('takes a block from a spreadsheet as one step, asks what it means, and tells what it cannot read', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await opensBudgetTable(planner);
      // It opens at the year that is looked at; Home is the plan's first.
      await planner.page.keyboard.press('Home');
      await pastes(planner, '1 234,5 tkr\t13,4 mnkr\t-500\t7\t8\r\nabc\t1,5\t\t2\r\n');
      await planner.sees(words('budgetGrid.askUnit', { text: '1,5' }));
      await seesRow(planner, 'Fältarbete', ['', '', '9 000 000', '']);
      await planner.button('budgetGrid.unitMillion').click();
      await seesRow(planner, 'Fältarbete', ['1 234 500', '13 400 000', '9 000 000', '7']);
      expect(await sumsOf(planner, 'budgetGrid.sumShown')).toEqual([
        '1 234 500',
        '14 900 000',
        '9 000 000',
        '500 009',
        '25 634 509',
      ]);
      await planner.sees(words('budgetGrid.columnsBeyond', { count: 1, firstYear: 2024, lastYear: 2027 }));
      await planner.sees('”abc” går inte att läsa som ett belopp.');
      await planner.sees('Beloppet -500 är negativt.');
      expect(await accessibilityViolations(planner.page)).toEqual(NO_VIOLATION);
      await planner.undoes();
      await seesRow(planner, 'Fältarbete', ['', '', '9 000 000', '']);
      await planner.page.locator('.paste-report').waitFor({ state: 'detached' });
      await pastes(planner, 'Insats\t2025\t2026\tSumma\r\nFältarbete\t4\t5\t9');
      await seesRow(planner, 'Fältarbete', ['', '4', '5', '']);
      await planner.sees(words('budgetGrid.pastedUnderYears'));
    });
  });

  it('is worked in by the keyboard alone: write, mend, fill right, select, empty', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await opensBudgetTable(planner);
      const { keyboard } = planner.page;
      await keyboard.press('Home');
      await keyboard.type('1,5');
      await keyboard.press('Enter');
      await planner.page.getByRole('button', { name: '1,5 tkr = 1 500 kr', exact: true }).waitFor();
      await keyboard.type(' tkr');
      await keyboard.press('Enter');
      await seesRow(planner, 'Fältarbete', ['1 500', '', '9 000 000', '']);
      await keyboard.press('ArrowUp');
      await keyboard.press('Control+R');
      await seesRow(planner, 'Fältarbete', ['1 500', '1 500', '1 500', '1 500']);
      await seesYear(planner, 2024, '0,002 mnkr planerat');
      for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Delete']) await keyboard.press(key);
      await seesRow(planner, 'Fältarbete', ['', '', '', '1 500']);
      await keyboard.press('End');
      await keyboard.type('1e15');
      expect(await budgetTable(planner).getByRole('textbox').inputValue()).toBe('1e15');
      await keyboard.press('Enter');
      await planner.sees('”1e15” går inte att läsa som ett belopp.');
      await keyboard.press('Escape');
      await seesRow(planner, 'Fältarbete', ['', '', '', '1 500']);
      await planner.undoes();
      await seesRow(planner, 'Fältarbete', ['1 500', '1 500', '1 500', '1 500']);
    });
  });

  it.each(['command.themeDark', 'command.themeProjector'] as const)('has no violation with %s', async (theme) => {
    await asPlanner({ viewport: { width: 1280, height: 720 } }, async (planner) => {
      await opensThePlan(planner);
      await planner.commands(theme);
      await opensBudgetTable(planner);
      await planner.button('budgetGrid.openLine').click();
      await planner.field('lineFacts.goalText').waitFor();
      expect(await accessibilityViolations(planner.page)).toEqual(NO_VIOLATION);
    });
  });
});

describe('money between lines and years', () => {
  it('is transferred with its reason as one step, and the year’s sum stays', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await opensBudgetTable(planner);
      await planner.button('transfer.open').click();
      const dialog = planner.dialog('transfer.title');
      const field = (key: Parameters<typeof words>[0]) => dialog.getByLabel(words(key), { exact: true });
      await field('budget.year').selectOption('2026');
      await field('allocation.amount').fill('10 mnkr');
      await dialog.getByRole('button', { name: words('transfer.move'), exact: true }).click();
      await planner.sees('Raden har 9 000 000 kr där, så 10 000 000 kr går inte att flytta.');
      await field('allocation.amount').fill('1 mnkr');
      await dialog.getByRole('button', { name: words('transfer.move'), exact: true }).click();
      await planner.sees(words('problem.transfer-reason-empty'));
      await field('transfer.reason').fill('Försenad start');
      await field('transfer.decision').fill('Ks 5/2026');
      await dialog.getByRole('button', { name: words('transfer.move'), exact: true }).click();
      await dialog.getByText('Försenad start', { exact: true }).waitFor();
      expect(await accessibilityViolations(planner.page, 'dialog')).toEqual(NO_VIOLATION);
      await closesDialog(planner, dialog);
      await seesRow(planner, 'Fältarbete', ['', '', '8 000 000', '']);
      expect((await sumsOf(planner, 'budgetGrid.sumShown'))[2]).toBe('11 000 000');
      await planner.undoes();
      await seesRow(planner, 'Fältarbete', ['', '', '9 000 000', '']);
    });
  });

  it('is told to be repaid where a closed year left it unused, and carried over only by decision', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await planner.goesTo('budget');
      await seesYear(planner, 2025, 'Känt, men räknas inte: utbetald 30,0 mnkr, förbrukad 28,0 mnkr');
      await planner.page.getByRole('button', { name: '2025', exact: true }).click();
      await planner.sees('2 000 000 kr ska betalas tillbaka');
      await planner.button('budget.editAllocation').click();
      const dialog = planner.dialog('allocation.title');
      const field = (key: Parameters<typeof words>[0], values = {}) =>
        dialog.getByLabel(words(key, values), { exact: true });
      await field('allocation.year').selectOption('2025');
      await planner.sees('2 000 000 kr ska betalas tillbaka');
      await field('allocation.decisionCovers').selectOption('3');
      for (const year of [2025, 2026, 2027]) await field('allocation.amountOf', { year }).fill('30 mnkr');
      await field('allocation.carryOver').fill('1,5 mnkr');
      await field('allocation.decisionReference').fill('Ks 1/2025');
      await field('allocation.date').fill('2026-03-01');
      await dialog.getByRole('button', { name: words('allocation.record'), exact: true }).click();
      await planner.sees('500 000 kr ska betalas tillbaka');
      await seesYear(planner, 2026, 'Överfört från året före: 1,5 mnkr');
      await seesYear(planner, 2026, '30,0 mnkr tilldelat, beslutad; 11,0 mnkr planerat; kvar 20,5 mnkr');
      expect(await accessibilityViolations(planner.page, 'dialog')).toEqual(NO_VIOLATION);
    });
  });

  it('lacks co-financing by a rule that the plan sets, and is shown in fixed prices by a series with its source', async () => {
    await asPlanner({}, async (planner) => {
      await opensThePlan(planner);
      await planner.goesTo('budget');
      await planner.sees('täcker statsbidraget 100,0 % av kostnaderna. Lägg till 1 222 223 kr från andra finansiärer');
      expect(await accessibilityViolations(planner.page)).toEqual(NO_VIOLATION);
      await planner.commands('command.budgetRules');
      const dialog = planner.dialog('rules.title');
      const field = (key: Parameters<typeof words>[0]) => dialog.getByLabel(words(key), { exact: true });
      await planner.writes(field('rules.lastYear'), '2025');
      await planner.sees(words('rules.yearHoldsMoney', { year: 2026 }));
      await planner.writes(field('rules.lastYear'), '2028');
      await planner.writes(field('rules.percent'), '50');
      await dialog.getByRole('button', { name: words('rules.indexAdd'), exact: true }).click();
      await field('rules.indexFile').setInputFiles({
        name: 'pkv.txt',
        mimeType: 'text/plain',
        buffer: Buffer.alloc(20_001, '2'),
      });
      await planner.sees(words('rules.indexTooLong'));
      await field('rules.indexRows').fill('2024\t100\n2026\t110,0');
      await dialog.getByRole('button', { name: words('rules.indexKeep'), exact: true }).click();
      await planner.sees(words('rules.indexSourceMissing'));
      await field('allocation.source').fill('Påhittad serie');
      await dialog.getByRole('button', { name: words('rules.indexKeep'), exact: true }).click();
      await planner.sees('PKV 2024–2026. Källa: Påhittad serie.');
      expect(await accessibilityViolations(planner.page, 'dialog')).toEqual(NO_VIOLATION);
      await closesDialog(planner, dialog);
      await planner.sees('Lägg till 11 000 000 kr från andra finansiärer');
      await opensBudgetTable(planner);
      await planner.field('budgetGrid.prices').selectOption('2024');
      await seesRow(planner, 'Fältarbete', ['', '', '8 181 818', '', '']);
    });
  });
});
