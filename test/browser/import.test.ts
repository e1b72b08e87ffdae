import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { dropsForImport, importedChoices, opensPart, rowFates, tabsTo } from './driver/planner-import.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const TABLE = {
  name: 'otrygghet.csv',
  content: [
    'Trygghetsmätning 2024',
    '',
    `"region";"Andel otrygga";"${MARKUP}"`,
    '"00 Riket";"24,0";1',
    '"1880R001 Örebro (Adolfsberg)";"12,5";2',
    '"1880R002_RegSO2025";"..";3',
    '"1880R003";"31,0";4',
    `"${MARKUP}";"3,0";5`,
    '"2062 Mora";"20,0";6',
    'Källa: Kommunens enkät',
  ].join('\r\n'),
};

const asPlanner = plannersOfThisFile();

describe('a table of figures', () => {
  it('is understood, seen on the map, changed, taken in as one step, kept, undone and removed; by keyboard, in words', async () => {
    await asPlanner({}, async (planner) => {
      const section = await dropsForImport(planner, TABLE);
      await planner.sees(words('import.summary', { found: 3, all: 36, division: 'RegSO 2025' }));
      expect(await rowFates(section)).toEqual({
        used: 3,
        header: 1,
        preamble: 1,
        footnote: 1,
        blank: 1,
        'larger-area': 1,
        elsewhere: 1,
        unmatched: 1,
        'without-data': 33,
      });
      // Seen on the map before anything is changed; what looks like markup is text.
      await planner.page.locator('.legend__title').filter({ hasText: 'Andel otrygga' }).waitFor();
      await section.getByRole('button', { name: MARKUP }).first().click();
      await planner.page.locator('.legend__title').filter({ hasText: MARKUP }).waitFor();
      expect(await planner.page.locator('img').count()).toBe(0);
      expect(await planner.button('command.undo').isDisabled()).toBe(true);

      const decisions = await opensPart(section, words('import.decisions'));
      await opensPart(section, words('import.sample'));
      expect(await accessibilityViolations(planner.page)).toEqual([]);
      await decisions.getByLabel('”..”').selectOption({ label: words('import.meaning.zero') });
      await section.getByRole('button', { name: 'Andel otrygga' }).first().click();
      await planner.sees(words('import.spread', { low: '0,0', high: '31,0' }));
      await decisions.getByLabel('”..”').selectOption({ label: words('import.meaning.suppressed') });
      await planner.sees(words('import.spread', { low: '12,5', high: '31,0' }));

      await section.getByLabel(words('import.takeSeries', { name: MARKUP })).uncheck();
      await section.getByRole('heading', { level: 3 }).click();
      const take = planner.button('import.take.one', { count: 1 });
      await tabsTo(planner, take);
      await planner.page.keyboard.press('Enter');
      await planner.sees(words('import.takenOne'));
      expect(await importedChoices(planner)).toEqual(['Andel otrygga']);
      expect(await accessibilityViolations(planner.page)).toEqual([]);

      await planner.undoes();
      await eventually('undo takes it out', async () => (await importedChoices(planner)).length === 0);
      await planner.redoes();
      await eventually('redo puts it back', async () => (await importedChoices(planner)).length === 1);

      await planner.reloads();
      expect(await importedChoices(planner)).toEqual(['Andel otrygga']);
      const { text } = await planner.savesFile();
      const [saved] = JSON.parse(text).importedIndicators;
      expect(saved).toMatchObject({
        name: 'Andel otrygga',
        kind: 'rate',
        year: 2024,
        direction: 'high-is-worse',
        source: 'Kommunens enkät',
        values: { codes: ['1880R001', '1880R002', '1880R003'], cells: [12.5, 'suppressed', 31] },
      });

      await planner.goesTo('data');
      await planner.button('import.remove', { name: 'Andel otrygga' }).click();
      expect(await importedChoices(planner)).toEqual([]);
    });
  });

  it('that is let go, or cannot be read, changes nothing and says why', async () => {
    await asPlanner({}, async (planner) => {
      const title = planner.page.locator('.legend__title');
      const before = await title.textContent();
      const section = await dropsForImport(planner, TABLE);
      await title.filter({ hasText: 'Andel otrygga' }).waitFor();
      await section
        .getByRole('button', { name: words('import.letGo'), exact: true })
        .last()
        .click();
      await section.waitFor({ state: 'detached' });
      await title.filter({ hasText: before ?? '' }).waitFor();
      expect(await planner.button('command.undo').isDisabled()).toBe(true);

      await dropsForImport(planner, { name: 'fel.csv', content: '"regso";"antal"\n"1880R001;1\n"1880R002";2\n' });
      await planner.sees(words('problem.import-quote-open', { row: 2 }));
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });
});
